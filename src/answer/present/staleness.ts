import type { Excerpt } from '../../contract/reply.js'
import { lastDayOf, newestOf } from '../../knowledge/date-of.js'
import { type Age, isStale } from '../../lib/age.js'
import { speaksOfSame } from './excerpt.js'

/**
 * The date of the newest excerpt that answers as the first does, where a reader is to be told of it.
 * @param excerpts best first
 * @param compares whether two things were asked about: then each excerpt answers its half; else those do that speak of the same
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
