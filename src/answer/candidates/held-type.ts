import { type Found, found, months, namesBody, namesSomething, personIn, placeTest, saidIn } from '../../languages/en/names.js'
import { memo } from '../../lib/memo.js'
import type { Token } from '../../search/analysis.js'
import type { Vocabulary } from '../../search/vocabulary.js'
import type { AnswerType } from '../question/answer-type.js'

const numeral =
  /\b\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|couple|twice|thrice|a third)\b/gi
const exact = {
  money:
    /[$€£¥]\s?\d|\b\d[\d,.]*\s?(?:k|m|bn)?\s?(?:(?:hundred|thousand|million|billion|trillion)\s)?(?:dollars?|shillings?|euros?|pounds?|gourdes?|francs?|usd|ksh|kes|cents?)\b|\b(?:ksh|sh|usd|us\$|c\$)\.?\s?\d|\b\d[\d,.]*\s?(?:million|billion|trillion)\b/gi,
  duration: new RegExp(
    `(?:${numeral.source}|\\ba|\\ban|\\bseveral|\\bfew|\\bmany)[\\s-]+(?:\\w+[\\s-]+)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|night|nights)\\b|\\bfrom\\b.*\\d{4}.*\\bto\\b.*\\d{4}|\\d{4}\\s?[–-]\\s?\\d{4}|\\b(?:until|indefinite|permanent|temporar)`,
    'gi',
  ),
  time: new RegExp(
    `\\b(?:1\\d{3}|20\\d{2})s?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${months})\\b|\\b(?:${months.replace('|may', '').replace('|march', '')})\\b|\\b(?:may|march)\\s+\\d|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b(?:yesterday|today|tomorrow|tonight|midnight|noon|spring|summer|autumn|winter|easter|christmas)\\b|\\b\\d{1,2}(?::\\d{2})?\\s?(?:a\\.?m|p\\.?m)\\b|\\b(?:last|next|this|previous|following)\\s+(?:week|month|year|night|decade|century|${months})\\b|\\bcentur(?:y|ies)\\b|\\b(?:\\d+|two|three|four|five|six|ten|several|few)\\s+(?:days?|weeks?|months?|years?|decades?)\\s+(?:ago|later|after|before|earlier)\\b|\\b\\d+\\s?(?:bc|ad|bce|ce)\\b`,
    'gi',
  ),
}

const cause = {
  strong:
    /\b(?:because|due to|owing to|thanks to|as a result|so that|so as|in order|therefore|thus|hence|for that reason|reasons?|caus(?:e|es|ed|ing)|led to|leads? to|result(?:s|ed|ing)? (?:in|from)|for fear|in response|prompt(?:s|ed|ing)|lest|given that|since (?!\d|january|february|march|april|may|june|july|august|september|october|november|december)|motivat\w+|aim(?:s|ed|ing)?|intend(?:s|ed)|worr(?:y|ies|ied)|fear(?:s|ed)?|concern(?:s|ed)?|means? that)\b/i,
  weak: /\b(?:to \p{Ll}+|after|if|could|would|might|risk\w*|allow\w*|enabl\w*|prevent\w*|help\w*|amid|with|as)\b/iu,
}

/** A number counts a thing that follows within this many words. */
const numberReach = 4
const isDefinedBy = /^[”"’')]*(?:\s\([^)]*\))?\s(?:is|are|was|were|means?|stands? for|refers? to)\s/i
const isDescribedBy = /^[”"’']?,\s(?:who|which|an?|the|then|known|leader|head)\s/i
/** "Named Ida Holm as its speaker"; "the envoy Ida Holm". */
const isNamedAs = /^\sas\s/
const whoIsNamed = /\b(?:named|appointed|picked|chose|chosen|elected|made)\s(?:\p{Lu}\S*\s)*$/u
const titles =
  /\b(?:president|minister|commander|leader|head|chief|chair|chairman|director|ambassador|envoy|representative|judge|senator|general|inspector|coordinator|spokes\w+)\s(?:\p{Lu}\S*\s)*$/iu

/** What is no count: dates, years, and numbers that name a thing. */
const namingNumbers = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s+(?:and|or|to|–)\\s+\\d{1,2})?\\s+(?:of\\s+)?(?:${months})(?:\\s+\\d{4})?|\\b(?:${months})\\s+(?:\\d{1,2}(?:,\\s*|\\b))?(?:\\d{4})?|\\b(?:1[5-9]|20)\\d{2}\\b(?!\\s*\\p{Ll})|\\b(?:in|of|since|until|by|during|from)\\s+(?:1[5-9]|20)\\d{2}\\b|\\b(?:resolutions?|chapter|paragraph|article|meeting|section|no\\.|number|sc)\\s*/?\\s*\\d+(?:(?:,| and| or)\\s*\\d+)*`,
  'giu',
)
/** "How many officers", "number of officers": what is counted comes next. */
const counting = /\b(?:how many|number of)\s+(?:of the\s+|other\s+|more\s+|new\s+)?((?:[\p{L}’'-]+\s*){1,4})/iu
/** What is counted ends before one of these, and before a verb such as "arrived". */
const goesOn =
  /^(?:are|is|was|were|did|does|do|have|has|had|will|would|can|in|of|to|at|for|from|by|on|with|who|that|there|now|still|came|come|went|go|left|leave|got|get|sent|send|gave|give|took|take|stay|die|arrive|return)$/iu

/**
 * Says how far a sentence holds something of the kind that was asked for and that the question did not say itself:
 * 0 (nothing) to 1 (just what was asked for); null where the kind cannot be told from the words.
 */
export type TypeTest = (sentence: string) => number | null

/** What the knowledge tells of words. */
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
        const words = wordsOf(vocabulary)(withoutNamingNumbers(sentence))
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
      return (sentence) => (cause.strong.test(sentence) ? 1 : cause.weak.test(sentence) ? 0.3 : 0)
    case 'definition': {
      const words = wordsOf(vocabulary)
      const things = new Set(words(question).map(({ term }) => term))
      return (sentence) => definitionEvidence(sentence, words(sentence), things)
    }
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
      return (sentence) => countsOf(wordsOf(vocabulary)(withoutNamingNumbers(sentence)), things).map(({ term }) => term)
    }
    default:
      return () => []
  }
}

const allOf = (pattern: RegExp, text: string): Found[] => [...text.matchAll(pattern)].map(([one]) => found(one))

const held = {
  money: memo((sentence) => allOf(exact.money, sentence)),
  duration: memo((sentence) => allOf(exact.duration, sentence)),
  time: memo((sentence) => allOf(exact.time, sentence)),
}

/** The times that a text names. */
export const timesNamed = (text: string): readonly string[] => held.time(text).map(({ plain }) => plain.trim())

const withoutNamingNumbers = (sentence: string): string => sentence.replace(namingNumbers, ' ')
/** The numbers of a sentence that may be counts. */
const numbersIn = memo((sentence) => allOf(numeral, withoutNamingNumbers(sentence)))

const readers = new WeakMap<Vocabulary, (text: string) => readonly Token[]>()

/** The words of a text that carry its topic, equal terms under their common name. */
export function wordsOf(vocabulary: Vocabulary): (text: string) => readonly Token[] {
  const reader = readers.get(vocabulary) ?? memo((text) => vocabulary.questionTokens(text))
  readers.set(vocabulary, reader)
  return reader
}

/** Blots out of a sentence what is another name of a body in the question: "MSS mission" is "Multinational Security Support mission". */
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

/** The words for what a question counts. The last is the thing itself: "Kenyan police". */
function countedTerms(question: string, vocabulary: Vocabulary): readonly string[] {
  const words = (counting.exec(question)?.[1] ?? '').trim().split(/\s+/)
  const end = words.findIndex((word, i) => goesOn.test(word) || (i > 0 && word.endsWith('ed')))
  return wordsOf(vocabulary)((end < 0 ? words : words.slice(0, end)).join(' ')).map(({ term }) => term)
}

/** The numbers that stand right before the thing that the question counts. */
function countsOf(words: readonly Token[], things: readonly string[]): Token[] {
  const counted = words.filter((word) => things.includes(word.term))
  return words.filter(
    (n) => /^\d/.test(n.term) && counted.some((word) => word.position > n.position && word.position - n.position <= numberReach),
  )
}

/** The words at the beginning of a sentence, as long as they are of the thing: its subject, where the verb comes next. */
export function subjectOf(words: readonly Token[], things: ReadonlySet<string>): readonly Token[] {
  const other = words.findIndex((word) => !things.has(word.term))
  return other < 0 ? words : words.slice(0, other)
}

/** How far a sentence says what the thing asked about is: "X is …", "X means …", "…, X, the …", "named X as …", "the envoy X". */
function definitionEvidence(sentence: string, words: readonly Token[], things: ReadonlySet<string>): number {
  // It is the sentence's subject where nothing but its own words (and perhaps a short form in brackets) stand before the verb.
  const subjectEnd = subjectOf(words, things).at(-1)
  if (subjectEnd && isDefinedBy.test(sentence.slice(subjectEnd.end))) return 1
  const mentions = words.filter((word) => things.has(word.term))
  const [before, after] = [(word: Token) => sentence.slice(0, word.start), (word: Token) => sentence.slice(word.end)]
  if (mentions.some((word) => isDescribedBy.test(after(word)))) return 0.7
  if (mentions.some((word) => isNamedAs.test(after(word)) && whoIsNamed.test(before(word)))) return 0.7
  return mentions.some((word) => /^\p{Lu}/u.test(sentence.slice(word.start)) && titles.test(before(word))) ? 0.4 : 0
}
