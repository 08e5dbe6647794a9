import { dateOf } from '../../knowledge/date-of.js'
import type { Candidate } from '../candidates/candidate.js'
import { rankingValue } from '../evidence/ranking-evidence.js'
import { isAmong, type TimeAsked } from '../question/time.js'
import type { Scored } from './scored.js'

/** What being of the time asked about is worth, and not being of it: seven times as likely, or less, to be right (e²). */
const ofItsTime = 2
/** Where the newest is asked for, what is at least a third as likely (e⁻¹) may still be what is meant. */
const newestReach = 1

/**
 * Put the candidates into the order that time asks for. Those of the time asked about come first. Of two that answer alike, the newer comes first.
 * @param ranked the best candidate of each passage, best first
 */
export function orderInTime(ranked: readonly Scored[], asked: TimeAsked): Scored[] {
  const timed = ranked.map((one): Scored => ({ ...one, score: one.score + ofItsTime * fitOf(one.candidate, asked) }))
  timed.sort((a, b) => b.score - a.score)
  const [best] = timed
  if (!best) return []
  const reach = asked.newest ? newestReach : 0
  const isAlike = (one: Scored): boolean =>
    one === best ||
    (one.score >= best.score - reach && one.score > 0 && rankingValue(one, 'typeAbsent') === rankingValue(best, 'typeAbsent'))
  const newestFirst = timed.filter(isAlike).sort((a, b) => (dateOf(b.candidate.hit) ?? '').localeCompare(dateOf(a.candidate.hit) ?? ''))
  // The scores stay in order: those that answer alike are as good as the best of them.
  const alike = newestFirst.map((one, i): Scored => ({ ...one, score: timed[i]?.score ?? best.score }))
  const others = timed.filter((one) => !isAlike(one))
  return [...alike, ...others]
}

/** 1: of the time asked about; −1: of another; 0: nobody can tell. What the sentence says itself counts before its sources' date. */
export function fitOf({ hit, span }: Pick<Candidate, 'hit' | 'span'>, { days, names }: TimeAsked): number {
  if (days === null) return 0
  const date = dateOf(hit)
  const said = names(hit.passage.text.slice(span.start, span.end), date) ?? names(hit.passage.text, date)
  if (said !== null) return said ? 1 : -1
  return date === null ? 0 : isAmong(days, date) ? 1 : -1
}
