import { aDay } from '../lib/age.js'

/** Gives the day of a time in a zone. @example dayIn('America/Port-au-Prince')(new Date('2026-03-01T02:00Z')) // '2026-02-28' */
export function dayIn(zone: string): (time: Date) => string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (time) => {
    const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]))
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
  }
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
