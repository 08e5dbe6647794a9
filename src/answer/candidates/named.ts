import { english } from '../../languages/en/index.js'
import { memo } from '../../lib/memo.js'

const { names, calendar, words, questions } = english
const { isTitle, isOfBody, isOfThing } = names
const acronym = /^\p{Lu}{2,}$/u
const possessive = /['’]s?$/

let countries: ReadonlySet<string> | undefined

/** The names of the world's countries, as Unicode's tables have them. */
function countryNames(): ReadonlySet<string> {
  if (countries) return countries
  const names = new Intl.DisplayNames(english.tag, { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const found = letters.flatMap((a) => letters.flatMap((b) => names.of(a + b)?.toLowerCase() ?? []))
  countries = new Set(found)
  return countries
}

/** Whether a name is a country's, in capitals or not. */
export const isCountrys = (name: string): boolean => countryNames().has(name.toLowerCase())

/** No country's name has more words, and few of more than two are used. */
const longestCountry = 4

/** The countries that a text names, in small letters and in order. */
export const countriesIn = memo((text) => {
  const words =
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}'’-]+/gu)
      ?.map((word) => word.replace(possessive, '')) ?? []
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const length = [...Array(longestCountry).keys()].reverse().find((n) => isCountrys(words.slice(at, at + n + 1).join(' ')))
    if (length === undefined) continue
    found.push(words.slice(at, at + length + 1).join(' '))
    at += length
  }
  return found
})

/** The places that a sentence names and the question does not; none if it asks for a country. @param isCommon as for `placeTest` */
export function placesNamed(sentence: string, question: string, isCommon: (name: string) => boolean): string[] {
  const said = saidIn(question)
  if (questions.asksForCountry(question)) return []
  return placesIn(sentence).flatMap((place) => (said(place) || isCommon(place.text) ? [] : [place.text]))
}

/**
 * Says how far a sentence names a place that the question does not, 0 to 1.
 * @param isCommon whether a name stands in so many passages that it answers no "where"
 */
export function placeTest(question: string, isCommon: (name: string) => boolean): (sentence: string) => number {
  const said = saidIn(question)
  if (questions.asksForCountry(question)) {
    return (sentence) => {
      const names = newNames(sentence, said)
      if (names.some(isCountrys)) return 1
      return names.length > 0 ? 0.5 : 0
    }
  }
  return (sentence) => {
    if (placesNamed(sentence, question, isCommon).length > 0) return 1
    return newNames(sentence, said).length > 0 || names.saysSomewhere(sentence) ? 0.4 : 0
  }
}

/** How far a sentence names somebody that the question does not: 1 a person, 0.5 a body of people, a country or an office. */
export const personIn = (sentence: string, said: Said): number => Math.max(0, ...degreesIn(sentence, said).map(({ degree }) => degree))

/** The persons that a sentence names and the question does not, without their offices. */
export const peopleIn = (sentence: string, said: Said): string[] =>
  degreesIn(sentence, said).flatMap(({ degree, own: [first, ...others] }) =>
    degree < 1 || first === undefined ? [] : sentence.slice(first.at, endOf(others.at(-1) ?? first)),
  )

function degreesIn(sentence: string, said: Said) {
  const places = new Set(placesIn(sentence).map(({ text }) => text))
  const isNobody = ({ text }: Found): boolean => isOfThing(text) || calendar.names(text) || (places.has(text) && isCountrys(text))
  return runsIn(sentence).map((run) => {
    // "Inspector General Japhet Koome": who it is comes after the office.
    const own = run.slice(run.findLastIndex(({ text }) => isTitle(text)) + 1)
    const isBody = own.some(({ text }) => isBodys(text)) || isCountrys(own.map(({ text }) => text).join(' '))
    const isPerson = !isBody && own.some((name) => !said(name) && !isNobody(name))
    return { own, degree: run.every((name) => said(name) || isNobody(name)) ? 0 : isPerson ? 1 : 0.5 }
  })
}

const endOf = ({ at, text }: Name): number => at + text.length

/** Whether a word is of the name of a body of people or of a country. */
const isBodys = (word: string): boolean => isOfBody(word) || acronym.test(word) || isCountrys(word)

/** Whether a text holds a word of the name of a body of people or of a country. */
export const namesBody = (text: string): boolean => text.split(/\s+/).some((word) => isBodys(word.replace(possessive, '')))

/** Whether a capitalised word is a body's, a country's, an office's, a month's or a weekday's, and no person's name. */
export function namesNobody(name: string): boolean {
  return isBodys(name) || isTitle(name) || isOfThing(name) || calendar.names(name)
}

/** Whether a sentence holds any name, a month or a weekday apart, that the question does not. */
export function namesSomething(sentence: string, said: Said): boolean {
  return newNames(sentence, said).some((name) => ![isOfBody, isTitle, isOfThing, calendar.names].some((isKnown) => isKnown(name)))
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
  const asked = plainForm(question) + plainForm(names.withoutCompounds(question))
  return ({ plain }) => asked.includes(plain)
}

const plainForm = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/['’]s?(?=\s|$)/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}.,$€£%’'-]+/gu, ' ')
    .replace(/[.,]+(?=\s|$)/gu, '')
    .trim()} `

/** A name, and where it begins in its sentence. */
type Name = Found & { readonly at: number }

const capitalised = /\p{Lu}[\p{L}\p{M}'’-]*/gu

/** Capitalised words of a sentence, those together that stand together. Its first word counts only before another name, or as a country's. */
const runsIn = memo((sentence) => {
  const runs: Name[][] = []
  let end = -1
  for (const match of sentence.matchAll(capitalised)) {
    const name = names.withoutCompounds(match[0].replace(possessive, ''))
    const isFirst = !/[\p{L}\p{N}]/u.test(sentence.slice(0, match.index))
    const before = sentence.slice(0, match.index).trimEnd().at(-1)
    const opens = isFirst || before === '“' || before === '"' || before === '.'
    const isSmallWord = words.stop.has(name.toLowerCase())
    const stands = isCountrys(name) || /^\s\p{Lu}/u.test(sentence.slice(match.index + match[0].length))
    if (opens && (isSmallWord || !stands)) continue
    if (name.length <= 1) continue
    const last = runs.at(-1)
    const gap = end < 0 ? '' : sentence.slice(end, match.index)
    // "Mr. Holm" is one name, "… in Haiti. Holm …" are two.
    const goesOn = /^\s+$/.test(gap) || (/^\.\s+$/.test(gap) && isTitle(last?.at(-1)?.text ?? ''))
    const one = { ...found(name), at: match.index }
    if (goesOn) last?.push(one)
    else runs.push([one])
    end = possessive.test(match[0]) ? -1 : match.index + match[0].length
  }
  return runs
})

/** Names that stand behind a word of place; no months and weekdays. */
const placesIn = memo((sentence) =>
  names
    .behindPlaceWord(sentence)
    .map((name) => name.replace(possessive, ''))
    .filter((name) => !calendar.names(name))
    .map(found),
)

/** The names of a sentence that the question does not hold. */
const newNames = (sentence: string, said: Said): string[] =>
  runsIn(sentence)
    .flat()
    .filter((name) => !said(name))
    .map((name) => name.text)
