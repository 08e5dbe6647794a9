import type { KnowledgeDocument, Passage } from './document.js'

/** A passage and the document it is in. */
type Placed = { readonly document: Pick<KnowledgeDocument, 'asOf'>; readonly passage: Pick<Passage, 'sources'> }

/**
 * The day up to which a passage's facts are known: the date of its newest source, or its document's where it names no source.
 * @returns YYYY-MM-DD; null if nothing gives a date, as where its sources have none
 */
export function dateOf(located: Placed): string | null {
  const newest = newestDateOf(located)
  return newest === null ? null : lastDayOf(newest)
}

/** The same date, as precise as its source gives it. @returns YYYY, YYYY-MM or YYYY-MM-DD; null if nothing gives a date */
export function newestDateOf({ document, passage }: Placed): string | null {
  if (passage.sources.length === 0) return document.asOf
  return newestOf(passage.sources.flatMap(({ date }) => date ?? []))
}

/** The newest of some dates, each YYYY, YYYY-MM or YYYY-MM-DD; null of none. */
export const newestOf = (dates: readonly string[]): string | null =>
  dates.toSorted((a, b) => lastDayOf(a).localeCompare(lastDayOf(b))).at(-1) ?? null

/**
 * The last day of a date: a source that names only its month or year may be of any day of it.
 * @param date YYYY, YYYY-MM or YYYY-MM-DD
 * @example lastDayOf('2024-02') // '2024-02-29'
 */
export function lastDayOf(date: string): string {
  const [year, month, day] = date.split('-')
  if (day !== undefined) return date
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0)).toISOString().slice(0, 10)
}
