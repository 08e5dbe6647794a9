import type { DayCount } from '../../contract/reply.js'
import type { Words } from '../../i18n/words.js'
import { sumOf } from './bars.js'

/** What the chart shows, in words, for people who cannot see it. */
export function describeDays(days: readonly DayCount[], { locale, formatDate, digest: { chart } }: Words): string {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return chart.noDays
  const number = (count: number): string => count.toLocaleString(locale)
  const { answered, related, none } = sumOf(days)
  const all = answered + related + none
  const span = first === last ? chart.on(formatDate(first.day)) : chart.span(formatDate(first.day), formatDate(last.day))
  if (all === 0) return chart.nothingIn(span)
  const busiest = days.reduce((a, b) => (totalOf(b) > totalOf(a) ? b : a))
  const most = first === last || all === 1 ? '' : chart.most(number(totalOf(busiest)), formatDate(busiest.day))
  const outcomes = chart.outcomes(number(answered), number(related), number(none))
  return `${chart.askedIn(span, number(all), all === 1)}${most}${outcomes}`
}

const totalOf = ({ counts: { answered, related, none } }: DayCount): number => answered + related + none
