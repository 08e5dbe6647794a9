import { type DayCount, type Digest, type Insights, type Status, type StatusCounts, sumOf } from '../contract/reply.js'
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

/** Questions by outcome. */
export function countStatuses(tallies: readonly Tally[]): StatusCounts {
  const counts = sumOf([])
  for (const { status, count } of tallies) counts[status] += count
  return counts
}

/** The subjects of the questions, most asked first, then in alphabetical order. */
export const countSubjects = (tallies: readonly Tally[]): Digest['subjects'] =>
  countBy(tallies, ({ subject }) => subject).slice(0, mostSubjects)

/** In which languages questions were asked, in the same order. Questions whose language an earlier version did not record are left out. */
export const countLanguages = (tallies: readonly Tally[]): Insights['languages'] =>
  countBy(tallies, ({ language }) => language ?? null).map(({ text, count }) => ({ language: text, count }))

/** @param textOf null if a tally counts for none */
function countBy(tallies: readonly Tally[], textOf: (tally: Tally) => string | null): { text: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const tally of tallies) {
    const text = textOf(tally)
    if (text !== null) counts.set(text, (counts.get(text) ?? 0) + tally.count)
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
}
