/** In milliseconds. */
export const aDay = 24 * 60 * 60 * 1_000

/** When facts count as old. */
export interface Age {
  /** After this many days. */
  readonly staleDays: number
  readonly now: () => Date
}

/** Whole days since a day began (UTC); less than 0 before. @example daysSince('2026-03-01', new Date('2026-03-03T12:00Z')) // 2 */
export const daysSince = (day: string, now: Date): number => Math.floor((now.getTime() - Date.parse(day)) / aDay)

/** @param day YYYY-MM-DD, up to which something is known */
export const isStale = (day: string, { staleDays, now }: Age): boolean => daysSince(day, now()) > staleDays
