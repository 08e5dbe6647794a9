import type { Excerpt } from '../adapter.js'
import { aDay } from '../age.js'
import type { Vocabulary } from '../search/vocabulary.js'
import { askedKind } from './asked-kind.js'
import { lastDayOf } from './date-of.js'
import { speaksOfSame } from './excerpt.js'
import { valuesOf } from './held-kind.js'
import { months } from './names.js'
import { type HolderTest, holderTest, isSamePerson, tellsOfChange } from './office-holders.js'

/** The sources themselves are said to disagree. */
const saysSo =
  /\b(?:sources|accounts|reports|figures|counts|estimates|numbers|dates)\s+(?:\p{L}+\s+)?(?:disagree|differ|vary|conflict|contradict)|\b(?:disputed|conflicting (?:figures|reports|accounts))\b/iu
/** What was said so long after something else may be true as well: things change. In days. */
const sameTime = 60

/**
 * Whether excerpts of different sources give different figures, dates or names for what was asked, or one says that sources do.
 * @param question with misspelt words put right
 * @param excerpts of an answer, best first
 */
export function sourcesDiffer(question: string, excerpts: readonly Excerpt[], vocabulary: Vocabulary): boolean {
  const [best, ...others] = excerpts
  if (!best) return false
  if (excerpts.some((one) => saysSo.test(one.text) && speaksOfSame(best, one))) return true
  const kind = askedKind(question)
  if (kind === 'person' || kind === 'name') return holdersDiffer(best, others, holderTest(question, vocabulary))
  const values = valuesOf(kind, question)
  const ofBest = values(best.text)
  const compares = (other: Excerpt): boolean =>
    speaksOfSame(best, other) && isOtherSource(best, other) && isSameTime(best, other) && (kind === 'time' || !nameOtherDays(best, other))
  return ofBest.length > 0 && others.some((other) => compares(other) && differs(ofBest, values(other.text)))
}

/** Many are named in most sentences; only the holder of one office can be no two people. */
function holdersDiffer(best: Excerpt, others: readonly Excerpt[], holderIn: HolderTest | null): boolean {
  const ofBest = holderIn?.(best.text)
  if (!holderIn || !ofBest || [best, ...others].some(({ text }) => tellsOfChange(text))) return false
  return others.some((other) => {
    const holder = isOtherSource(best, other) && isSameTime(best, other) && !nameOtherDays(best, other) ? holderIn(other.text) : null
    return holder !== null && !isSamePerson(ofBest, holder) && [best, other].every(speaksOfItsTime)
  })
}

const differs = (some: readonly string[], others: readonly string[]): boolean =>
  others.length > 0 && !others.some((value) => some.includes(value))

/** Neither names a source that the other names, or they are of different documents that name none. */
function isOtherSource(one: Excerpt, other: Excerpt): boolean {
  const publishers = new Set(one.sources.map(({ publisher }) => publisher))
  if (publishers.size === 0 || other.sources.length === 0) return one.document.id !== other.document.id
  return !other.sources.some(({ publisher }) => publishers.has(publisher))
}

const daysIn = valuesOf('time', '')

/** What happened on one day and what happened on another are two things. */
function nameOtherDays(one: Excerpt, other: Excerpt): boolean {
  const [some, others] = [one, other].map(({ text }) => daysIn(text).filter((day) => /\p{L}/u.test(day))) as [string[], string[]]
  return some.length > 0 && differs(some, others)
}

const timeNamed = new RegExp(`(?:\\b(${months})\\s+(?:\\d{1,2},?\\s+)?)?\\b((?:19|20)\\d{2})\\b`, 'giu')

/** Whether an excerpt names no time but that of its source. */
function speaksOfItsTime({ text, date }: Excerpt): boolean {
  if (date === null) return false
  const source = Date.parse(lastDayOf(date))
  return [...text.matchAll(timeNamed)].every(([, month, year]) => {
    const named = month === undefined ? `${year}` : `${year}-${String(months.split('|').indexOf(month.toLowerCase()) + 1).padStart(2, '0')}`
    const first = Date.parse(month === undefined ? `${named}-01-01` : `${named}-01`)
    return first - sameTime * aDay <= source && source <= Date.parse(lastDayOf(named)) + sameTime * aDay
  })
}

function isSameTime(one: Excerpt, other: Excerpt): boolean {
  if (one.date === null || other.date === null) return false
  return Math.abs(Date.parse(lastDayOf(one.date)) - Date.parse(lastDayOf(other.date))) <= sameTime * aDay
}
