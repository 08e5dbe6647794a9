import { stopWords } from '../search/stop-words.js'
import { kept } from './kept.js'

/** English month names, for patterns. */
export const months = 'january|february|march|april|may|june|july|august|september|october|november|december'

const locative =
  /\b(?:in|at|near|outside|around|off|inside|across|throughout|along|to|from|into|via|through|between|on)\s+(?:the\s+|its\s+)?(?:(?:\p{Ll}[\p{L}-]*)\s+){0,3}?(\p{Lu}[\p{L}\p{M}'’-]+)/gu
const somewhere = /\b(?:in|at|near|outside|around|off|inside|along|on|under|behind|above|below)\s+(?:the|a|an|its|their)\s+\p{Ll}+/u
const calendar = new RegExp(`^(?:${months}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$`, 'i')
/** Capitalised words that name no person. */
const notPersons =
  /^(?:Council|Nations|United|Security|Mission|Force|Court|Party|Government|Ministry|Committee|Commission|Assembly|University|Union|Bank|Fund|Police|Army|Resolution|Summit|Declaration|Act|Agreement|Report|Republic|State|States|Office|Group|Church|Empire|War|President|Minister|Prime|General|The|Kenya-led|MSS|GSF|UN|US|TPC|BINUH|UNSOH|CARICOM|First|Second|Third|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|African|American|Kenyan|Haitian|French|English|British|European|Chinese|German)$/

let countries: ReadonlySet<string> | undefined

/** The English names of the world's countries, as Unicode's tables have them. */
function countryNames(): ReadonlySet<string> {
  if (countries) return countries
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const found = letters.flatMap((a) => letters.flatMap((b) => names.of(a + b)?.toLowerCase() ?? []))
  countries = new Set(found)
  return countries
}

/**
 * Says how far a sentence names a place that the question does not, 0 to 1.
 * @param isCommon whether a name stands in so many passages that it answers no "where"
 */
export function placeTest(question: string, isCommon: (name: string) => boolean): (sentence: string) => number {
  const said = saidIn(question)
  if (/\bcountr(?:y|ies)|\bnations?\b/i.test(question)) {
    return (sentence) => {
      const names = newNames(sentence, said)
      if (names.some((name) => countryNames().has(name.toLowerCase()))) return 1
      return names.length > 0 ? 0.5 : 0
    }
  }
  return (sentence) => {
    if (placesIn(sentence).some((place) => !said(place) && !isCommon(place.text))) return 1
    return newNames(sentence, said).length > 0 || somewhere.test(sentence) ? 0.4 : 0
  }
}

/** Whether a sentence names somebody, or a body of people, that the question does not. */
export function namesSomebody(sentence: string, said: Said): boolean {
  return newNames(sentence, said).some((name) => !namesNobody(name))
}

/** Whether a word names a month or a weekday. */
export const isOfCalendar = (word: string): boolean => calendar.test(word)

/** Whether a capitalised word is a body's, a country's, a month's or a weekday's, and no person's name. */
export function namesNobody(name: string): boolean {
  return notPersons.test(name) || isOfCalendar(name) || countryNames().has(name.toLowerCase())
}

/** Whether a sentence holds any name, a month or a weekday apart, that the question does not. */
export function namesSomething(sentence: string, said: Said): boolean {
  return newNames(sentence, said).some((name) => !notPersons.test(name) && !calendar.test(name))
}

/** A name, number or date as it stands in a sentence, and the form in which it is looked for in a question. */
export interface Found {
  readonly text: string
  readonly plain: string
}

export const found = (text: string): Found => ({ text, plain: plainForm(text) })

/** Tells whether a question itself holds a name, number or date as a whole. */
export type Said = (found: Found) => boolean

export function saidIn(question: string): Said {
  const asked = plainForm(question)
  return ({ plain }) => asked.includes(plain)
}

const plainForm = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/['’]s?(?=\s|$)/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}.,$€£%’'-]+/gu, ' ')
    .replace(/[.,]+(?=\s|$)/gu, '')
    .trim()} `

const capitalised = /\p{Lu}[\p{L}\p{M}'’-]*/gu

/** Capitalised words of a sentence. Its first word counts only before another name. */
const namesIn = kept((sentence) => {
  const names: Found[] = []
  for (const match of sentence.matchAll(capitalised)) {
    const name = match[0].replace(/['’]s?$/, '')
    const isFirst = !/[\p{L}\p{N}]/u.test(sentence.slice(0, match.index))
    const before = sentence.slice(0, match.index).trimEnd().at(-1)
    const opens = isFirst || before === '“' || before === '"' || before === '.'
    const isSmallWord = stopWords.has(name.toLowerCase())
    if (opens && (isSmallWord || !/^\s\p{Lu}/u.test(sentence.slice(match.index + match[0].length)))) continue
    if (name.length > 1) names.push(found(name))
  }
  return names
})

/** Names that stand behind a word of place; no months and weekdays. */
const placesIn = kept((sentence) =>
  [...sentence.matchAll(locative)]
    .map((match) => match[1] ?? '')
    .filter((name) => !calendar.test(name))
    .map(found),
)

/** The names of a sentence that the question does not hold. */
const newNames = (sentence: string, said: Said): string[] =>
  namesIn(sentence)
    .filter((name) => !said(name))
    .map((name) => name.text)
