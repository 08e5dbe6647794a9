import type { Excerpt } from '../adapter.js'
import { lastDayOf, newestOf } from './date-of.js'
import { speaksOfSame } from './excerpt.js'

/** When what is known counts as old. */
export interface Age {
  readonly staleDays: number
  readonly now: () => Date
}

const dayMs = 86_400_000

/**
 * The date of the newest excerpt that speaks of the same as the first, where a reader is to be told of it.
 * @param excerpts best first
 * @param always also where it is not old
 * @returns YYYY, YYYY-MM or YYYY-MM-DD; null where there is nothing to tell
 */
export function newestToTell(excerpts: readonly Excerpt[], { staleDays, now }: Age, always: boolean): string | null {
  const [best] = excerpts
  if (!best) return null
  const newest = newestOf(excerpts.filter((one) => speaksOfSame(best, one)).flatMap(({ date }) => date ?? []))
  if (newest === null) return null
  return always || now().getTime() - Date.parse(lastDayOf(newest)) > staleDays * dayMs ? newest : null
}
