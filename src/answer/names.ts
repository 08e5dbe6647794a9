import { stopWords } from '../search/stop-words.js'

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

/** How far a sentence names a place that the question does not. @returns 0 to 1 */
export function placeEvidence(sentence: string, question: string, isCommon: (name: string) => boolean): number {
  const saidBefore = wordsOf(question)
  if (/\bcountr(?:y|ies)|\bnations?\b/i.test(question)) {
    const names = newNames(sentence, question)
    if (names.some((name) => countryNames().has(name.toLowerCase()))) return 1
    return names.length > 0 ? 0.5 : 0
  }
  const places = [...sentence.matchAll(locative)].map((m) => m[1] ?? '').filter((name) => !saidBefore.has(name) && !calendar.test(name))
  if (places.some((name) => !isCommon(name))) return 1
  if (newNames(sentence, question).length > 0) return 0.4
  return somewhere.test(sentence) ? 0.4 : 0
}

/** Whether a sentence names somebody, or a body of people, that the question does not. */
export function namesSomebody(sentence: string, question: string): boolean {
  return newNames(sentence, question).some(
    (name) => !notPersons.test(name) && !calendar.test(name) && !countryNames().has(name.toLowerCase()),
  )
}

/** The words of a question, to tell whether it holds a name, number or date as a whole. */
export function wordsOf(question: string): { has(found: string): boolean } {
  const plain = (text: string): string =>
    ` ${text
      .toLowerCase()
      .replace(/['’]s?(?=\s|$)/gu, '')
      .replace(/[^\p{L}\p{M}\p{N}.,$€£%’'-]+/gu, ' ')
      .replace(/[.,]+(?=\s|$)/gu, '')
      .trim()} `
  const asked = plain(question)
  return { has: (found) => asked.includes(plain(found)) }
}

const capitalised = /\p{Lu}[\p{L}\p{M}'’-]*/gu

/** Capitalised words of a sentence that the question does not hold. A sentence's first word counts only before another name. */
function newNames(sentence: string, question: string): string[] {
  const saidBefore = wordsOf(question)
  const names: string[] = []
  for (const match of sentence.matchAll(capitalised)) {
    const name = match[0].replace(/['’]s?$/, '')
    const isFirst = !/[\p{L}\p{N}]/u.test(sentence.slice(0, match.index))
    const before = sentence.slice(0, match.index).trimEnd().at(-1)
    const opens = isFirst || before === '“' || before === '"' || before === '.'
    const isSmallWord = stopWords.has(name.toLowerCase())
    if (opens && (isSmallWord || !/^\s\p{Lu}/u.test(sentence.slice(match.index + match[0].length)))) continue
    if (name.length > 1 && !saidBefore.has(name)) names.push(name)
  }
  return names
}

/** Whether a sentence holds any name, a month or a weekday apart, that the question does not. */
export function namesSomething(sentence: string, question: string): boolean {
  return newNames(sentence, question).some((name) => !notPersons.test(name) && !calendar.test(name))
}
