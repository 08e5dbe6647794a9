import type { DayCount } from '../../adapter.js'
import { formatDate } from '../../wording.js'
import { sumOf } from './bars.js'

/** What the chart shows, for who cannot see it. */
export function describeDays(days: readonly DayCount[]): string {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return 'No days to show.'
  const { answered, related, none } = sumOf(days)
  const all = answered + related + none
  const span = first === last ? `On ${formatDate(first.day)}` : `From ${formatDate(first.day)} to ${formatDate(last.day)}`
  if (all === 0) return `${span} nothing was asked.`
  const asked = `${span} ${all === 1 ? '1 question was' : `${number(all)} questions were`} asked`
  const outcomes = `${number(answered)} answered, ${number(related)} without a direct answer, ${number(none)} for which nothing was found`
  const busiest = days.reduce((a, b) => (totalOf(b) > totalOf(a) ? b : a))
  const most = first === last ? '' : `, the most in one day (${number(totalOf(busiest))}) on ${formatDate(busiest.day)}`
  return `${asked}${all === 1 ? '' : most}: ${outcomes}.`
}

const totalOf = ({ counts: { answered, related, none } }: DayCount): number => answered + related + none
const number = (count: number): string => count.toLocaleString('en')
