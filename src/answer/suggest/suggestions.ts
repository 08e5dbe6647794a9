import { setImmediate } from 'node:timers/promises'
import type { SearchIndex } from '../../search/index.js'
import type { Question } from '../question/question.js'
import { madeQuestions } from './made-questions.js'

/** How many are shown. */
const mostSuggestions = 3
/** How many are tried: each costs a search. */
const mostTried = 8
/** Of thousands of questions most are never near. */
const mostPrepared = 500
/** What a word of the closest passage counts beside one of the question. */
const contextShare = 0.2

/** Finds questions near one that could not be answered. */
export interface Suggester {
  /**
   * At most three questions that the desk answers now, nearest first; general ones where none is near.
   * @param context terms of the closest passage, which count a little too
   */
  near(question: Question, context: ReadonlySet<string>): string[]
  /** All that may be suggested now, whether it is answered or not. */
  bank(): readonly string[]
  /** Find out beforehand which of the bank are answered, a question at a time, so that other work gets its turn. */
  prepare(): Promise<void>
}

type IsAnswered = (question: string, index: SearchIndex) => boolean

/** What may be suggested from one state of the index. */
interface Pool {
  readonly index: SearchIndex
  readonly revision: number
  readonly bank: readonly string[]
  readonly texts: readonly string[]
  /** The terms of each. */
  readonly terms: readonly ReadonlySet<string>[]
  readonly isAnswered: (text: string) => boolean
}

const termsKnown = new WeakMap<SearchIndex, Map<string, ReadonlySet<string>>>()

/** The terms of what may be suggested; worked out once, since of thousands of questions an edit changes few. */
function termsOf(text: string, index: SearchIndex): ReadonlySet<string> {
  const known = termsKnown.get(index) ?? new Map<string, ReadonlySet<string>>()
  termsKnown.set(index, known)
  const terms = known.get(text) ?? new Set(index.vocabulary.questionTokens(text).map((t) => t.term))
  known.set(text, terms)
  return terms
}

function makePool(index: SearchIndex, answers: IsAnswered, bank: readonly string[]): Pool {
  const texts = bank.length > 0 ? bank : madeQuestions(index)
  const answered = new Map<string, boolean>()
  const isAnswered = (text: string): boolean => {
    const known = answered.get(text) ?? answers(text, index)
    answered.set(text, known)
    return known
  }
  const terms = texts.map((text) => termsOf(text, index))
  return { index, revision: index.revision, bank, texts, terms, isAnswered }
}

/**
 * @param indexNow the index in use
 * @param answers whether a question is answered from an index
 * @param bankNow questions to choose from, the general ones first; with none, questions made of the documents serve
 */
export function createSuggester(indexNow: () => SearchIndex, answers: IsAnswered, bankNow: () => readonly string[]): Suggester {
  let kept: Pool | undefined
  // Whether a question is answered changes only with the documents.
  const poolNow = (): Pool => {
    const [index, bank] = [indexNow(), bankNow()]
    if (kept?.index !== index || kept.revision !== index.revision || kept.bank !== bank) kept = makePool(index, answers, bank)
    return kept
  }
  return {
    bank: () => poolNow().texts,
    async prepare() {
      const pool = poolNow()
      for (const text of pool.texts.slice(0, mostPrepared)) {
        // The documents may change meanwhile.
        if (pool !== poolNow()) return
        pool.isAnswered(text)
        await setImmediate()
      }
    },
    near(question, context) {
      const { index, texts, terms, isAnswered } = poolNow()
      const asked = new Map(question.terms.map((t) => [t.term, t.weight]))
      const worth = (term: string): number => asked.get(term) ?? (context.has(term) ? contextShare * index.idf(term) : 0)
      const similarity = terms.map((own) => [...own].reduce((sum, term) => sum + worth(term), 0) / Math.sqrt(own.size + 1))
      const nearest = texts
        .map((text, place) => ({ text, near: similarity[place] ?? 0 }))
        .sort((a, b) => b.near - a.near)
        .filter(({ text }) => text.toLowerCase() !== question.text.toLowerCase())
        .slice(0, mostTried)
      const answered: string[] = []
      for (const { text } of nearest) {
        if (answered.length === mostSuggestions) break
        if (isAnswered(text)) answered.push(text)
      }
      return answered
    },
  }
}
