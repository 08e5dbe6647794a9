import type { Excerpt } from '../../contract/reply.js'
import { lastDayOf } from '../../knowledge/date-of.js'
import { english } from '../../languages/en/index.js'
import type { AnswerType } from '../../languages/language.js'
import { oneOf } from '../../languages/pattern.js'
import { aDay } from '../../lib/age.js'
import type { Vocabulary } from '../../search/vocabulary.js'
import { timesNamed, valuesOf } from '../candidates/held-type.js'
import { speaksOfSame } from './excerpt.js'
import { disagreementTest, type HolderTest, holderTest, isSamePerson, type Person, tellsOfChange } from './office-holders.js'

const { questions, calendar } = english
const namesSomebody: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'name'])
/** Two statements this many days apart may both be true, because things change. */
const sameTime = 60

/**
 * Whether excerpts of different sources give different figures, dates or names for what was asked, or one says that sources do.
 * @param question with its spelling corrected
 * @param excerpts of an answer, best first
 */
export function sourcesDiffer(question: string, excerpts: readonly Excerpt[], vocabulary: Vocabulary): boolean {
  const [best, ...others] = excerpts
  if (!best) return false
  const kind = questions.answerTypeOf(question)
  const holderIn = namesSomebody.has(kind) ? holderTest(question, vocabulary) : null
  const disagrees = disagreementTest(question, vocabulary)
  const isAgreed = (one: Excerpt): boolean => holderIn !== null && holdersAgree(holderIn(best.text), holderIn(one.text))
  const saysSoOfThis = (one: Excerpt): boolean => disagrees(one.text) && speaksOfSame(best, one) && !isAgreed(one)
  // If sources differ about a thing, they do not differ on what its name means.
  if (kind !== 'definition' && excerpts.some(saysSoOfThis)) return true
  if (holderIn) return holdersDiffer(excerpts, holderIn)
  const values = valuesOf(kind, question, vocabulary)
  const ofBest = values(best.text)
  const compares = (other: Excerpt): boolean =>
    speaksOfSame(best, other) && isOtherSource(best, other) && isSameTime(best, other) && (kind === 'time' || !nameOtherDays(best, other))
  return ofBest.length > 0 && others.some((other) => compares(other) && differs(ofBest, values(other.text)))
}

/** Many are named in most sentences; only the holder of one office can be no two people. */
function holdersDiffer(excerpts: readonly Excerpt[], holderIn: HolderTest): boolean {
  if (excerpts.some(({ text }) => tellsOfChange(text))) return false
  const held = excerpts.filter(speaksOfItsTime).flatMap((excerpt) => {
    const holder = holderIn(excerpt.text)
    return holder === null ? [] : [{ excerpt, holder }]
  })
  return held.some(({ excerpt, holder }) =>
    held.some(
      (other) =>
        !isSamePerson(holder, other.holder) &&
        isOtherSource(excerpt, other.excerpt) &&
        isSameTime(excerpt, other.excerpt) &&
        !nameOtherDays(excerpt, other.excerpt),
    ),
  )
}

/** Sources that name one holder differ on something else. */
const holdersAgree = (one: Person | null, other: Person | null): boolean => one !== null && other !== null && isSamePerson(one, other)

const differs = (some: readonly string[], others: readonly string[]): boolean =>
  others.length > 0 && !others.some((value) => some.includes(value))

/** Neither names a source that the other names, or they are of different documents that name none. */
export function isOtherSource(one: Excerpt, other: Excerpt): boolean {
  const publishers = new Set(one.sources.map(({ publisher }) => publisher))
  if (publishers.size === 0 || other.sources.length === 0) return one.document.id !== other.document.id
  return !other.sources.some(({ publisher }) => publishers.has(publisher))
}

/** What happened on one day and what happened on another are two things. */
function nameOtherDays(one: Excerpt, other: Excerpt): boolean {
  const [some, others] = [one, other].map(({ text }) => timesNamed(text).filter((day) => /\p{L}/u.test(day))) as [string[], string[]]
  return some.length > 0 && differs(some, others)
}

const timeNamed = new RegExp(`(?:\\b(${oneOf(calendar.months)})\\s+(?:\\d{1,2},?\\s+)?)?\\b((?:19|20)\\d{2})\\b`, 'giu')

/** Whether an excerpt names no time but that of its source. */
function speaksOfItsTime({ text, date }: Excerpt): boolean {
  if (date === null) return false
  const source = Date.parse(lastDayOf(date))
  return [...text.matchAll(timeNamed)].every(([, month, year]) => {
    const named = month === undefined ? `${year}` : `${year}-${String(calendar.months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}`
    const first = Date.parse(month === undefined ? `${named}-01-01` : `${named}-01`)
    return first - sameTime * aDay <= source && source <= Date.parse(lastDayOf(named)) + sameTime * aDay
  })
}

function isSameTime(one: Excerpt, other: Excerpt): boolean {
  if (one.date === null || other.date === null) return false
  return Math.abs(Date.parse(lastDayOf(one.date)) - Date.parse(lastDayOf(other.date))) <= sameTime * aDay
}
