import { aDay } from '../lib/age.js'

/** How long to wait after the first failure; each further one doubles it. In milliseconds, like all times here. */
const firstWait = 15 * 60_000
const longestAsked = 7 * aDay

export interface Looked {
  /** How often a page is read. */
  readonly every: number
  /** How often in a row it could not be; 0 if it was read. */
  readonly failures: number
  /** How long its server wants to be left alone. */
  readonly retryAfter: number | null
}

/**
 * When a page is read again. After failures the desk waits longer and longer, up to a day or the page's own time. If the server asks for a wait, that
 * counts, up to a week. Up to a tenth is added, so that many pages are not read at one moment.
 * @param random 0 to 1
 * @example nextLook({ every: 3_600_000, failures: 0, retryAfter: null }, new Date(0), 0) // an hour later
 */
export function nextLook({ every, failures, retryAfter }: Looked, now: Date, random: number): Date {
  const usual = failures === 0 ? every : Math.min(firstWait * 2 ** (failures - 1), Math.max(every, aDay))
  const wait = Math.max(usual, Math.min(retryAfter ?? 0, longestAsked))
  return new Date(now.getTime() + wait * (1 + random / 10))
}
