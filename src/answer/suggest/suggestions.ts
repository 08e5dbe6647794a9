import { setImmediate } from 'node:timers/promises'
import type { ReadTag } from '../../languages/detect.js'
import { glossedTags } from '../../languages/glossed-language.js'
import { glossedTerms } from '../../search/glossed-analysis.js'
import type { SearchIndex } from '../../search/index.js'
import type { Question } from '../question/question.js'
import { askedIn, madeQuestions } from './made-questions.js'

/** How many are shown. */
const mostSuggestions = 3
/** How many are tried: each costs a search. */
const mostTried = 8
/** Of thousands of questions most are never near. */
const mostPrepared = 500
/** How much a word of the closest passage counts, compared with one of the question. */
const contextShare = 0.2

/** Finds questions near one that could not be answered. */
export interface Suggester {
  /**
   * At most three questions that the desk answers now, nearest first; general ones if none is near. They are in the language of the
   * question where passages say which questions in it they answer, otherwise in English.
   * @param context terms of the closest passage, which count a little too
   */
  near(question: Question, context: ReadonlySet<string>): string[]
  /** All that may be suggested now, in English or in one of the languages, whether it is answered or not. */
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
function termsOf(text: string, index: SearchIndex, language: ReadTag): ReadonlySet<string> {
  const known = termsKnown.get(index) ?? new Map<string, ReadonlySet<string>>()
  termsKnown.set(index, known)
  const own = (): readonly string[] =>
    language === 'en' ? index.vocabulary.questionTokens(text).map((t) => t.term) : glossedTerms(text, language)
  const terms = known.get(text) ?? new Set(own())
  known.set(text, terms)
  return terms
}

function makePool(index: SearchIndex, answers: IsAnswered, bank: readonly string[], language: ReadTag): Pool {
  const texts = language === 'en' ? (bank.length > 0 ? bank : madeQuestions(index)) : askedIn(index, language)
  const answered = new Map<string, boolean>()
  const isAnswered = (text: string): boolean => {
    const known = answered.get(text) ?? answers(text, index)
    answered.set(text, known)
    return known
  }
  const terms = texts.map((text) => termsOf(text, index, language))
  return { index, revision: index.revision, bank, texts, terms, isAnswered }
}

/**
 * @param indexNow the index in use
 * @param answers whether a question is answered from an index
 * @param bankNow questions to choose from, the general ones first; with none, questions made of the documents serve
 */
export function createSuggester(indexNow: () => SearchIndex, answers: IsAnswered, bankNow: () => readonly string[]): Suggester {
  const kept = new Map<ReadTag, Pool>()
  // Whether a question is answered changes only with the documents.
  const poolIn = (language: ReadTag): Pool => {
    const [index, bank] = [indexNow(), bankNow()]
    const known = kept.get(language)
    if (known?.index === index && known.revision === index.revision && known.bank === bank) return known
    const pool = makePool(index, answers, bank, language)
    kept.set(language, pool)
    return pool
  }
  const poolNow = (): Pool => poolIn('en')
  return {
    bank: () => [...poolNow().texts, ...glossedTags.flatMap((tag) => askedIn(indexNow(), tag))],
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
      const own = poolIn(question.language)
      const { index, texts, terms, isAnswered } = own.texts.length > 0 ? own : poolNow()
      const asked = new Map(question.terms.flatMap((t) => [t.term, ...t.others].map((term) => [term, t.weight] as const)))
      const worth = (term: string): number => asked.get(term) ?? (context.has(term) ? contextShare * index.idf(term) : 0)
      const similarity = terms.map((own) => [...own].reduce((sum, term) => sum + worth(term), 0) / Math.sqrt(own.size + 1))
      const nearest = texts
        .map((text, place) => ({ text, near: similarity[place] ?? 0 }))
        .sort((a, b) => b.near - a.near)
        .filter(({ text }) => text.toLowerCase() !== question.original.toLowerCase())
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
