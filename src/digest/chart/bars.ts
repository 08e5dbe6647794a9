import { type DayCount, type StatusCounts, shareAnswered, sumOf, totalOf } from '../../contract/reply.js'
import type { Words } from '../../i18n/words.js'

/** What bars show: how many questions came to each outcome, or how many of a hundred. */
export type Shows = 'counts' | 'shares'

/** The same outcomes of a hundred questions; all 0 if there was none. @example sharesOf({ answered: 1, likely: 0, related: 0, none: 1 }).answered // 50 */
export function sharesOf(counts: StatusCounts): StatusCounts {
  const share = (count: number): number => (100 * count) / Math.max(1, totalOf(counts))
  return { answered: share(counts.answered), likely: share(counts.likely), related: share(counts.related), none: share(counts.none) }
}

/** Days that share a bar. */
export interface Bar {
  /** YYYY-MM-DD, both included. */
  readonly first: string
  readonly last: string
  readonly counts: StatusCounts
}

/** This many bars can be told apart on a telephone. */
const mostBars = 31
const week = 7

/** How many days a bar stands for: one, or as many weeks as are needed. @example daysPerBar(32) // 7 */
export const daysPerBar = (days: number): number => (days <= mostBars ? 1 : week * Math.ceil(days / (week * mostBars)))

/** The days as bars, in order. If the days do not fill all bars, the first has fewer: people look at the last. */
export function barsOf(days: readonly DayCount[]): Bar[] {
  const size = daysPerBar(days.length)
  const begun = days.length % size
  const starts = Array.from({ length: Math.ceil(days.length / size) }, (_, i) => (begun === 0 ? i : i - 1) * size + begun)
  return starts.flatMap((start): Bar[] => {
    const own = days.slice(Math.max(0, start), start + size)
    const [first, last] = [own[0], own.at(-1)]
    return first && last ? [{ first: first.day, last: last.day, counts: sumOf(own.map(({ counts }) => counts)) }] : []
  })
}

/** What the chart shows, in words, for people who cannot see it. */
export function describeDays(days: readonly DayCount[], say: Words, shows: Shows = 'counts'): string {
  const {
    formatNumber: number,
    formatDate,
    digest: { chart },
  } = say
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return chart.noDays
  const sum = sumOf(days.map(({ counts }) => counts))
  const all = totalOf(sum)
  const span = first === last ? chart.on(formatDate(first.day)) : chart.span(formatDate(first.day), formatDate(last.day))
  if (all === 0) return chart.nothingIn(span)
  const busiest = days.reduce((a, b) => (totalOf(b.counts) > totalOf(a.counts) ? b : a))
  const most = first === last || all === 1 ? '' : chart.most(number(totalOf(busiest.counts)), formatDate(busiest.day))
  const shares = shows === 'counts' ? '' : describeShares(days, say)
  return `${chart.askedIn(span, number(all), all === 1)}${most}${chart.outcomes(number(sum.answered), number(sum.likely), number(sum.related), number(sum.none))}${shares}`
}

/** How much of each bar was answered. */
function describeShares(days: readonly DayCount[], { formatShortDate, formatShare, labelled, insights }: Words): string {
  const shares = barsOf(days).flatMap(({ first, counts }) => {
    const share = shareAnswered(counts)
    return share === null ? [] : [`${formatShortDate(first)} ${formatShare(share)}`]
  })
  return ` ${labelled(insights.answered, `${shares.join(', ')}.`)}`
}
