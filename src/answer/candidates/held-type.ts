import { english } from '../../languages/en/index.js'
import type { AnswerType } from '../../languages/language.js'
import { memo } from '../../lib/memo.js'
import type { Token } from '../../search/analysis.js'
import type { Vocabulary } from '../../search/vocabulary.js'
import { definitionTest } from '../question/definition.js'
import { wordsOf } from '../question/words-of.js'
import { type Found, found, namesBody, namesSomething, personIn, placeTest, saidIn } from './named.js'

const { values, questions, claims } = english

/** A number counts a thing that follows within this many words. */
const numberReach = 4

/**
 * How far a sentence holds something of the type that was asked for: 0 (nothing) to 1 (just that). What the question says itself does not count.
 * Null if words cannot tell the type.
 */
export type TypeTest = (sentence: string) => number | null

/** What the knowledge says about words. */
export interface KnownWords {
  readonly vocabulary: Vocabulary
  /** Whether a name stands in so many passages that it answers no "where". */
  readonly isCommon: (name: string) => boolean
}

/** @param question its own names, numbers and dates are no answer */
export function typeTest(kind: AnswerType, question: string, { vocabulary, isCommon }: KnownWords): TypeTest {
  const said = saidIn(question)
  const hasNew = (all: readonly Found[]): boolean => all.some((one) => !said(one))
  switch (kind) {
    case 'money':
    case 'duration':
    case 'time':
      return (sentence) => (hasNew(held[kind](sentence)) ? 1 : 0)
    case 'number': {
      const things = countedTerms(question, vocabulary)
      return (sentence) => {
        if (!hasNew(numbersIn(sentence))) return 0
        const words = wordsOf(vocabulary)(values.withoutNamingNumbers(sentence))
        if (countsOf(words, things.slice(-1)).length > 0) return 1
        return countsOf(words, things).length > 0 ? 0.75 : 0.5
      }
    }
    case 'person':
    case 'name': {
      const others = withoutAsked(question, vocabulary)
      if (kind === 'person') return (sentence) => personIn(others(sentence), said)
      return (sentence) => (namesSomething(others(sentence), said) ? 1 : 0)
    }
    case 'place':
      return placeTest(question, isCommon)
    case 'cause':
      return claims.givesReason
    case 'definition':
      return definitionTest(question, vocabulary)
    default:
      return () => null
  }
}

/**
 * What a sentence gives as the answer, in a form that can be compared: the numbers that count what was asked for, the amounts, the dates.
 * Nothing for kinds of which two may be true at once.
 */
export function valuesOf(kind: AnswerType, question: string, vocabulary: Vocabulary): (sentence: string) => readonly string[] {
  const said = saidIn(question)
  const fresh = (all: readonly Found[]): string[] => all.filter((one) => !said(one)).map(({ plain }) => plain.trim())
  switch (kind) {
    case 'money':
    case 'duration':
    case 'time':
      return (sentence) => fresh(held[kind](sentence))
    case 'number': {
      const things = countedTerms(question, vocabulary)
      return (sentence) => countsOf(wordsOf(vocabulary)(values.withoutNamingNumbers(sentence)), things).map(({ term }) => term)
    }
    default:
      return () => []
  }
}

const held = {
  money: memo((sentence) => values.money(sentence).map(found)),
  duration: memo((sentence) => values.durations(sentence).map(found)),
  time: memo((sentence) => values.times(sentence).map(found)),
}

/** The times that a text names. */
export const timesNamed = (text: string): readonly string[] => held.time(text).map(({ plain }) => plain.trim())

/** The numbers of a sentence that may be counts. */
const numbersIn = memo((sentence) => values.numbers(values.withoutNamingNumbers(sentence)).map(found))

/** The figures of a text for a question that asks for a figure, whatever they count. */
export const figuresIn: Readonly<Partial<Record<AnswerType, (text: string) => readonly Found[]>>> = {
  number: numbersIn,
  money: held.money,
  duration: held.duration,
}

/** Removes from a sentence other names of a body in the question: "MSS mission" is "Multinational Security Support mission". */
function withoutAsked(question: string, vocabulary: Vocabulary): (sentence: string) => string {
  const words = wordsOf(vocabulary)
  const asked = new Set(words(question).flatMap(({ term }) => (term.startsWith('=') ? [term] : [])))
  if (asked.size === 0) return (sentence) => sentence
  return (sentence) =>
    words(sentence)
      .filter(({ term, start, end }) => asked.has(term) && sentence[start - 1] !== '-' && namesBody(sentence.slice(start, end)))
      // By small letters: what follows does not begin a sentence.
      .reduce((text, { start, end }) => text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end), sentence)
}

/** The positions of numbers that count what a question counts: the thing itself, or otherwise a word about it. */
export function countsIn(sentence: string, question: string, vocabulary: Vocabulary): readonly Token[] {
  const things = countedTerms(question, vocabulary)
  const words = wordsOf(vocabulary)(values.withoutNamingNumbers(sentence))
  const ofThing = countsOf(words, things.slice(-1))
  return ofThing.length > 0 ? ofThing : countsOf(words, things)
}

/** The words for what a question counts. The last is the thing itself: "Kenyan police". */
const countedTerms = (question: string, vocabulary: Vocabulary): readonly string[] =>
  wordsOf(vocabulary)(questions.countedIn(question)).map(({ term }) => term)

/** The numbers that stand right before the thing that the question counts. */
function countsOf(words: readonly Token[], things: readonly string[]): Token[] {
  const counted = words.filter((word) => things.includes(word.term))
  return words.filter(
    (n) => /^\d/.test(n.term) && counted.some((word) => word.position > n.position && word.position - n.position <= numberReach),
  )
}
