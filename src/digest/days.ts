import { aDay } from '../lib/age.js'

/** Tells on which day, YYYY-MM-DD, a time is in a zone. */
export function dayIn(zone: string): (time: Date) => string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (time) => {
    const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]))
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
  }
}

/** All days from one to another, both of them included; at least the first. @param first and last: YYYY-MM-DD */
export function daysFrom(first: string, last: string): string[] {
  // On the calendar alone: no day of it is longer than another.
  const count = Math.max(0, (Date.parse(last) - Date.parse(first)) / aDay)
  return Array.from({ length: count + 1 }, (_, i) => new Date(Date.parse(first) + i * aDay).toISOString().slice(0, 10))
}
