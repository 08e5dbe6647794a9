import { analyse } from '../../src/search/analysis.js'
import type { Located } from '../../src/search/index.js'

/** The sentence of a passage that a plain desk would show. */
export type BestSentence = (question: string, located: Located) => string

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
      const sentence = text.slice(start, end)
      const score = [...termsOf(sentence)].reduce((sum, term) => sum + (asked.has(term) ? idf(term) : 0), 0)
      return { sentence, score }
    })
    return scored.reduce((best, one) => (one.score > best.score ? one : best), { sentence: '', score: -1 }).sentence
  }
}

const termsOf = (text: string): Set<string> =>
  new Set(
    analyse(text)
      .filter(({ stop }) => !stop)
      .map(({ term }) => term),
  )
