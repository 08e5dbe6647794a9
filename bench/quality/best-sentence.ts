import type { Span } from '../../src/knowledge/document.js'
import { analyse } from '../../src/search/analysis.js'
import type { Located } from '../../src/search/index.js'

/** Where the sentence of a passage stands that a plain desk would show. */
export type BestSentence = (question: string, located: Located) => Span

/**
 * Choose by the words that a sentence shares with the question, each counted once with its idf, ln(1 + (N − n + ½) / (n + ½)) over the N
 * passages of which n hold it; the first of equally good ones.
 * @param all every passage that may be shown
 */
export function createBestSentence(all: readonly Located[]): BestSentence {
  const frequencies = new Map<string, number>()
  for (const { passage } of all) for (const term of termsOf(passage.text)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
  const idf = (term: string): number => {
    const n = frequencies.get(term) ?? 0
    return Math.log(1 + (all.length - n + 0.5) / (n + 0.5))
  }
  return (question, { passage: { text, sentences } }) => {
    const asked = termsOf(question)
    const scored = sentences.map(({ start, end }) => {
      const terms = [...termsOf(text.slice(start, end))]
      return { span: { start, end }, score: terms.reduce((sum, term) => sum + (asked.has(term) ? idf(term) : 0), 0) }
    })
    return scored.reduce((best, one) => (one.score > best.score ? one : best), { span: { start: 0, end: text.length }, score: -1 }).span
  }
}

const termsOf = (text: string): Set<string> =>
  new Set(
    analyse(text)
      .filter(({ stop }) => !stop)
      .map(({ term }) => term),
  )
