import type { Insights } from '../contract/reply.js'
import { groupGaps, groupLike } from '../gaps/group.js'
import type { Gap } from '../records/gap.js'
import type { SearchIndex } from '../search/index.js'
import type { Rating, Tally } from '../store/store.js'
import { countDays, countLanguages, countStatuses, countSubjects } from './counts.js'
import { startOfHour } from './times.js'

/** A span of time. Questions are counted by the hour, so it begins with the hour that `from` is in. */
export interface Period {
  readonly from: Date
  /** Not part of it. */
  readonly until: Date
  /** An IANA time zone: whose days they are. */
  readonly zone: string
}

/** The data of a period. */
export interface Known {
  /** Of this period and the one before, from `beforeOf` on. */
  readonly tallies: readonly Tally[]
  /** First given first; those of other times do not count. */
  readonly ratings: readonly Rating[]
  /** Open gaps, first asked first. */
  readonly gaps: readonly Gap[]
}

/** How many questions a list names. */
const mostListed = 5

/** When the span of the same length before a period begins. */
export const beforeOf = ({ from, until }: Pick<Period, 'from' | 'until'>): Date =>
  startOfHour(new Date(2 * startOfHour(from).getTime() - until.getTime()))

/** The figures of a period, beside the one before it. @param index for finding similar questions */
export function insightsOf(period: Period, { tallies, ratings, gaps }: Known, index: SearchIndex): Insights {
  const { until, zone } = period
  const [begin, before] = [startOfHour(period.from), beforeOf(period)]
  const own = tallies.filter(({ hour }) => hour >= begin && hour < until)
  const rated = ratings.filter(({ at }) => at >= begin && at < until)
  const disliked = rated.flatMap(({ good, question, at }) => (good || question === null ? [] : [{ question, at }]))
  const good = rated.filter((rating) => rating.good).length
  const groups = groupGaps(gaps, index)
  const named = countDays([], begin, until, zone)
  return {
    from: named[0]?.day ?? '',
    to: named.at(-1)?.day ?? '',
    days: countDays(tallies, before, until, zone),
    counts: countStatuses(own),
    before: countStatuses(tallies.filter(({ hour }) => hour >= before && hour < begin)),
    subjects: countSubjects(own),
    languages: countLanguages(own),
    ratings: { good, bad: rated.length - good },
    disliked: groupLike(disliked, index)
      .slice(0, mostListed)
      .map(({ last, all }) => ({ question: last.question, count: all.length })),
    gaps: groups.slice(0, mostListed).map(({ question, count }) => ({ question, count })),
    openGaps: groups.length,
  }
}
