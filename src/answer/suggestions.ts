import { setImmediate } from 'node:timers/promises'
import type { SearchIndex } from '../search/index.js'
import { decide } from './decide.js'
import type { Model } from './model.js'
import type { Question } from './question.js'

/** How many are shown. */
const mostSuggestions = 3
/** How many are tried: each costs a search. */
const mostTried = 8
/** What a word of the closest passage counts beside one of the question. */
const contextShare = 0.2

/** Finds questions near one that could not be answered. */
export interface Suggester {
  /**
   * At most three questions that the desk answers now, nearest first; general ones where none is near.
   * @param context terms of the closest passage, which count a little too
   */
  near(question: Question, context: ReadonlySet<string>): string[]
  /** Find out beforehand which of the bank are answered, a question at a time, so that other work gets its turn. */
  prepare(): Promise<void>
}

/**
 * @param bank questions to choose from, the general ones first; with none, the documents' headings serve
 */
export function createSuggester(index: SearchIndex, model: Model, bank: readonly string[]): Suggester {
  const pool = bank.length > 0 ? bank : [...new Set(index.documents().flatMap((d) => d.passages.flatMap((p) => p.headings.slice(-1))))]
  const terms = pool.map((text) => new Set(index.vocabulary.questionTokens(text).map((t) => t.term)))
  // Whether a question is answered changes only with the documents.
  const answered = new Map<string, boolean>()
  let revision = index.revision
  const isAnswered = (text: string): boolean => {
    if (revision !== index.revision) answered.clear()
    revision = index.revision
    const known = answered.get(text) ?? decide(text, index, model).status === 'answered'
    answered.set(text, known)
    return known
  }
  return {
    async prepare() {
      for (const text of pool) {
        isAnswered(text)
        await setImmediate()
      }
    },
    near(question, context) {
      const asked = new Map(question.terms.map((t) => [t.term, t.weight]))
      const worth = (term: string): number => asked.get(term) ?? (context.has(term) ? contextShare * index.idf(term) : 0)
      const nearness = terms.map((own) => [...own].reduce((sum, term) => sum + worth(term), 0) / Math.sqrt(own.size + 1))
      return pool
        .map((text, place) => ({ text, near: nearness[place] ?? 0 }))
        .sort((a, b) => b.near - a.near)
        .filter(({ text }) => text.toLowerCase() !== question.text.toLowerCase())
        .slice(0, mostTried)
        .filter(({ text }) => isAnswered(text))
        .slice(0, mostSuggestions)
        .map(({ text }) => text)
    },
  }
}
