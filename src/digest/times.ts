import { Cron } from 'croner'
import { aDay } from '../lib/age.js'
import type { Rhythm } from '../records/schedule.js'

/**
 * When a digest comes next. An hour that the clocks skip comes as soon as they have gone forward; of one that they go through twice, the first.
 * @returns always later than `after`
 * @example nextTime({ every: 'weekly', day: 'monday', hour: 9, zone: 'UTC' }, sunday) // the next morning
 */
export function nextTime({ every, day, hour, zone }: Rhythm, after: Date): Date {
  const pattern = `0 ${hour} * * ${every === 'daily' ? '*' : day.slice(0, 3)}`
  const next = new Cron(pattern, { timezone: zone, paused: true }).nextRun(after)
  if (next === null) throw new Error(`no time matches ${pattern} in ${zone}`)
  return next
}

/** The times of a rhythm that are due: missed hours are made up for once.
 * @param due the time that was to come next
 * @returns the last time that has come, and the first that has not
 */
export function timesAround(rhythm: Rhythm, due: Date, now: Date): { readonly last: Date; readonly next: Date } {
  let last = due
  for (;;) {
    const next = nextTime(rhythm, last)
    if (next > now) return { last, next }
    last = next
  }
}

/** Questions are counted by the hours of UTC: a span of them begins and ends with one. */
export const startOfHour = (time: Date): Date => new Date(Math.floor(time.getTime() / anHour) * anHour)

const anHour = 60 * 60 * 1_000

/** Gives the day of a time in a zone. @example dayIn('America/Port-au-Prince')(new Date('2026-03-01T02:00Z')) // '2026-02-28' */
export function dayIn(zone: string): (time: Date) => string {
  // Swedish writes a day as ISO 8601 does.
  const { format } = new Intl.DateTimeFormat('sv', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return format
}

/**
 * All days from one to another, both included; at least the first.
 * @example daysFrom('2026-02-28', '2026-03-01') // ['2026-02-28', '2026-03-01']
 */
export function daysFrom(first: string, last: string): string[] {
  // On the calendar alone: no day of it is longer than another.
  const count = Math.max(0, (Date.parse(last) - Date.parse(first)) / aDay)
  return Array.from({ length: count + 1 }, (_, i) => new Date(Date.parse(first) + i * aDay).toISOString().slice(0, 10))
}
