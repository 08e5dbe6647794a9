/** In milliseconds. */
export const aDay = 24 * 60 * 60 * 1_000

/** When what is known counts as old. */
export interface Age {
  /** After so many days. */
  readonly staleDays: number
  readonly now: () => Date
}

/** Whole days since a day began (UTC); less than 0 before. @param day YYYY-MM-DD */
export const daysSince = (day: string, now: Date): number => Math.floor((now.getTime() - Date.parse(day)) / aDay)

/** @param day YYYY-MM-DD, up to which something is known */
export const isStale = (day: string, { staleDays, now }: Age): boolean => daysSince(day, now()) > staleDays
