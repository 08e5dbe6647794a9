import type { Excerpt } from '../../contract/reply.js'
import { lastDayOf, newestOf } from '../../knowledge/date-of.js'
import { type Age, isStale } from '../../lib/age.js'
import { speaksOfSame } from './excerpt.js'

/**
 * The date of the newest excerpt that answers like the first, where the reader should see it.
 * @param excerpts best first
 * @param compares whether the question compares two things. Then each excerpt answers its half. Else only those answer that speak of the same.
 * @param always also where it is not old
 * @returns YYYY, YYYY-MM or YYYY-MM-DD; null where there is nothing to tell
 */
export function newestToTell(excerpts: readonly Excerpt[], age: Age, compares: boolean, always: boolean): string | null {
  const [best] = excerpts
  if (!best) return null
  const newest = newestOf(excerpts.filter((one) => compares || speaksOfSame(best, one)).flatMap(({ date }) => date ?? []))
  if (newest === null) return null
  return always || isStale(lastDayOf(newest), age) ? newest : null
}
