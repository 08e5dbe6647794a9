import { type DayCount, type Digest, type Status, sumOf } from '../contract/reply.js'
import type { Tally } from '../store/store.js'
import { dayIn, daysFrom, startOfHour } from './times.js'

/** How many subjects a digest names. */
const mostSubjects = 5

/**
 * Questions by day and outcome; every day has its place, asked on or not.
 * @param tallies of the hours from the one that `from` is in until `until`
 */
export function countDays(tallies: readonly Tally[], from: Date, until: Date, zone: string): DayCount[] {
  const dayOf = dayIn(zone)
  const counts = new Map<string, Record<Status, number>>()
  // The hour that a span ends with is not part of it.
  for (const day of daysFrom(dayOf(startOfHour(from)), dayOf(new Date(until.getTime() - 1)))) counts.set(day, sumOf([]))
  for (const { hour, status, count } of tallies) {
    const ofDay = counts.get(dayOf(hour))
    if (ofDay) ofDay[status] += count
  }
  return [...counts].map(([day, ofDay]) => ({ day, counts: ofDay }))
}

/** What was asked about, most asked first, then in the order of the alphabet. */
export function countSubjects(tallies: readonly Tally[]): Digest['subjects'] {
  const counts = new Map<string, number>()
  for (const { subject, count } of tallies) if (subject !== null) counts.set(subject, (counts.get(subject) ?? 0) + count)
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, mostSubjects)
}
