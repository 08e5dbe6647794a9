import { splitSentences } from '../../src/knowledge/sentences.js'
import type { Located } from '../../src/search/index.js'

/** The sentences of passages, in their order. */
export const sentencesOf = (passages: readonly Located[]): string[] =>
  passages.flatMap(({ passage: { text } }) => splitSentences(text).map(({ start, end }) => text.slice(start, end)))

/**
 * Plain TextRank (Mihalcea and Tarau 2004): words in common, over the logarithms of both lengths, and weighted PageRank; no idf, no
 * positions, nothing against redundancy.
 * @returns the sentences, best first
 */
export function textRank(sentences: readonly string[]): string[] {
  const words = sentences.map((sentence) => new Set(sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  const edges = words.map((a, i) =>
    words.map((b, j) => {
      const common = [...a].filter((word) => b.has(word)).length
      return i === j || a.size < 2 || b.size < 2 ? 0 : common / (Math.log(a.size) + Math.log(b.size))
    }),
  )
  const sums = edges.map((row) => row.reduce((sum, weight) => sum + weight, 0))
  let rank = sentences.map(() => 1)
  for (let step = 0; step < 50; step++) {
    rank = rank.map((_, i) => 0.15 + 0.85 * rank.reduce((sum, share, j) => sum + ((edges[j]?.[i] ?? 0) / (sums[j] || 1)) * share, 0))
  }
  return [...sentences.keys()].sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0) || a - b).map((i) => sentences[i] ?? '')
}

/** The first of these sentences, up to this many characters. */
export function upTo(sentences: readonly string[], length: number): string[] {
  let taken = 0
  return sentences.filter((sentence) => {
    const before = taken
    taken += sentence.length
    return before < length
  })
}
