import { analyse, type Token } from '../search/analysis.js'
import type { AskedKind } from './asked-kind.js'
import { kept } from './kept.js'
import { type Found, found, months, namesSomebody, namesSomething, placeTest, saidIn } from './names.js'

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

/** What is no count: dates, years, and numbers that name a thing. */
const namingNumbers = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s+(?:and|or|to|–)\\s+\\d{1,2})?\\s+(?:of\\s+)?(?:${months})(?:\\s+\\d{4})?|\\b(?:${months})\\s+(?:\\d{1,2}(?:,\\s*|\\b))?(?:\\d{4})?|\\b(?:1[5-9]|20)\\d{2}\\b(?!\\s*\\p{Ll})|\\b(?:in|of|since|until|by|during|from)\\s+(?:1[5-9]|20)\\d{2}\\b|\\b(?:resolutions?|chapter|paragraph|article|meeting|section|no\\.|number|sc)\\s*/?\\s*\\d+(?:(?:,| and| or)\\s*\\d+)*`,
  'giu',
)
/** "How many officers", "number of officers": what is counted. */
const counted = /\bhow many\s+(?:of the\s+|other\s+|more\s+)?((?:[\p{L}’'-]+\s*){1,4})|\bnumber of\s+((?:[\p{L}’'-]+\s*){1,3})/iu
/**
 * Says how far a sentence holds something of the kind that was asked for and that the question did not say itself:
 * 0 (nothing) to 1 (just what was asked for); null where the kind cannot be told from the words.
 */
export type KindTest = (sentence: string) => number | null

/**
 * @param question its own names, numbers and dates are no answer
 * @param isCommon whether a name stands in so many passages that it answers no "where"
 */
export function kindTest(kind: AskedKind, question: string, isCommon: (name: string) => boolean): KindTest {
  const said = saidIn(question)
  const hasNew = (all: readonly Found[]): boolean => all.some((one) => !said(one))
  switch (kind) {
    case 'money':
    case 'duration':
    case 'time':
      return (sentence) => (hasNew(held[kind](sentence)) ? 1 : 0)
    case 'number': {
      const things = countedTerms(question)
      return (sentence) => {
        const { numbers, words } = countsIn(sentence)
        if (!hasNew(numbers)) return 0
        return countsOf(words, things).length > 0 ? 1 : 0.5
      }
    }
    case 'person':
      return (sentence) => (namesSomebody(sentence, said) ? 1 : 0)
    case 'name':
      return (sentence) => (namesSomething(sentence, said) ? 1 : 0)
    case 'place':
      return placeTest(question, isCommon)
    case 'cause':
      return (sentence) => (cause.strong.test(sentence) ? 1 : cause.weak.test(sentence) ? 0.3 : 0)
    case 'definition': {
      const things = topicTerms(question)
      return (sentence) => definitionEvidence(sentence, things)
    }
    default:
      return () => null
  }
}

/**
 * What a sentence gives as the answer, in a form that can be compared: the numbers that count what was asked for, the amounts, the dates.
 * Nothing for kinds of which two may be true at once.
 */
export function valuesOf(kind: AskedKind, question: string): (sentence: string) => readonly string[] {
  const said = saidIn(question)
  const fresh = (all: readonly Found[]): string[] => all.filter((one) => !said(one)).map(({ plain }) => plain.trim())
  switch (kind) {
    case 'money':
    case 'duration':
    case 'time':
      return (sentence) => fresh(held[kind](sentence))
    case 'number': {
      const things = countedTerms(question)
      return (sentence) => countsOf(countsIn(sentence).words, things).map(({ term }) => term)
    }
    default:
      return () => []
  }
}

const allOf = (pattern: RegExp, text: string): Found[] => [...text.matchAll(pattern)].map(([one]) => found(one))

const held = {
  money: kept((sentence) => allOf(exact.money, sentence)),
  duration: kept((sentence) => allOf(exact.duration, sentence)),
  time: kept((sentence) => allOf(exact.time, sentence)),
}

/** The numbers of a sentence that may be counts, and its words without those that are none. */
const countsIn = kept((sentence) => {
  const counts = sentence.replace(namingNumbers, ' ')
  return { numbers: allOf(numeral, counts), words: analyse(counts) }
})

const wordsIn = kept(analyse)

const topicTerms = (text: string): ReadonlySet<string> =>
  new Set(
    analyse(text)
      .filter((t) => !t.stop)
      .map((t) => t.term),
  )

function countedTerms(question: string): ReadonlySet<string> {
  const match = counted.exec(question)
  return topicTerms(match?.[1] ?? match?.[2] ?? '')
}

/** The numbers that stand right before the thing that the question counts. */
function countsOf(words: readonly Token[], things: ReadonlySet<string>): Token[] {
  const counted = words.filter((word) => things.has(word.term))
  return words.filter(
    (n) => /^\d/.test(n.term) && counted.some((word) => word.position > n.position && word.position - n.position <= numberReach),
  )
}

/** Whether a sentence says what the thing asked about is: "X is …", "X means …", "…, X, the …". */
function definitionEvidence(sentence: string, things: ReadonlySet<string>): number {
  const words = wordsIn(sentence)
  const other = words.findIndex((word) => !word.stop && !things.has(word.term))
  // It is the sentence's subject where nothing but its own words (and perhaps a short form in brackets) stand before the verb.
  const subjectEnd = words.findLast((word, i) => (other < 0 || i < other) && things.has(word.term))
  if (subjectEnd && isDefinedBy.test(sentence.slice(subjectEnd.end))) return 1
  return words.some((word) => things.has(word.term) && isDescribedBy.test(sentence.slice(word.end))) ? 0.7 : 0
}
