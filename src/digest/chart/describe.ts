import { type DayCount, sumOf, totalOf } from '../../contract/reply.js'
import type { Words } from '../../i18n/words.js'

/** What the chart shows, in words, for people who cannot see it. */
export function describeDays(days: readonly DayCount[], { locale, formatDate, digest: { chart } }: Words): string {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return chart.noDays
  const number = (count: number): string => count.toLocaleString(locale)
  const sum = sumOf(days.map(({ counts }) => counts))
  const all = totalOf(sum)
  const span = first === last ? chart.on(formatDate(first.day)) : chart.span(formatDate(first.day), formatDate(last.day))
  if (all === 0) return chart.nothingIn(span)
  const busiest = days.reduce((a, b) => (totalOf(b.counts) > totalOf(a.counts) ? b : a))
  const most = first === last || all === 1 ? '' : chart.most(number(totalOf(busiest.counts)), formatDate(busiest.day))
  return `${chart.askedIn(span, number(all), all === 1)}${most}${chart.outcomes(number(sum.answered), number(sum.likely), number(sum.related), number(sum.none))}`
}
