import type { Excerpt } from '../../contract/reply.js'
import { lastDayOf, newestOf } from '../../knowledge/date-of.js'
import { type Age, isStale } from '../../lib/age.js'
import { speaksOfSame } from './excerpt.js'

/** The parts of a question that decide whether the age of its sources matters. */
export interface Asked {
  /** Whether it is about what is over. */
  readonly asksOfPast: boolean
  /** Whether it compares two things. Then each excerpt answers its half. Otherwise only those count that are about the same thing. */
  readonly compares: boolean
  /** Whether it asks for the newest: then the reply gives the date even if it is not old. */
  readonly newest: boolean
  /** The last of the days that it names, YYYY-MM-DD; null if it names none, or they are open. */
  readonly until: string | null
}

/**
 * The date of the newest excerpt that answers like the first, if the reader should see it.
 * @param excerpts best first
 * @returns YYYY, YYYY-MM or YYYY-MM-DD; null if there is nothing to tell.
 */
export function newestToTell(
  excerpts: readonly Excerpt[],
  age: Age,
  { asksOfPast, compares, newest: always, until }: Asked,
): string | null {
  const [best] = excerpts
  if (!best) return null
  const newest = newestOf(excerpts.filter((one) => compares || speaksOfSame(best, one)).flatMap(({ date }) => date ?? []))
  if (newest === null) return null
  // A newer source changes nothing about what was over when this one wrote.
  const isOver = (until !== null && until < lastDayOf(newest)) || asksOfPast
  return always || (!isOver && isStale(lastDayOf(newest), age)) ? newest : null
}
