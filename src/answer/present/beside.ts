import type { Span } from '../../knowledge/document.js'
import type { TimeAsked } from '../question/time.js'
import type { Ranking } from '../ranking/rank.js'
import type { Scored } from '../ranking/scored.js'

/** What scores this little less is at least a third as likely to be the answer (e⁻¹). */
const nearly = 1
/** An excerpt is not widened beyond this many characters: a phone shows as much at once. */
const longestWidened = 360

/**
 * A candidate as it is shown: with the sentence beside it where that is as likely, compared as both score before time counts. Where a time
 * is asked about it is shown alone: the sentence beside it may be of another.
 */
export function shownOf(one: Scored, { timeless }: Ranking, { days }: TimeAsked): Scored {
  if (days !== null) return one
  return { ...withBeside({ ...one, score: one.untimed }, timeless), score: one.score }
}

/**
 * An excerpt with the sentence beside it, where that is nearly as likely to hold the answer: which of the two does is for the reader to see.
 * @param one the best candidate of its passage
 * @param all every candidate, best first
 */
export function withBeside(one: Scored, all: readonly Scored[]): Scored {
  const { hit, span } = one.candidate
  for (const { candidate, score } of all) {
    if (score < one.score - nearly) break
    if (candidate === one.candidate || candidate.hit.passage.id !== hit.passage.id || !touch(span, candidate.span, hit.passage.text))
      continue
    const wider = { start: Math.min(span.start, candidate.span.start), end: Math.max(span.end, candidate.span.end) }
    if (wider.start === span.start && wider.end === span.end) continue
    if (wider.end - wider.start <= longestWidened) return { ...one, candidate: { ...one.candidate, span: wider } }
  }
  return one
}

/** Whether two ranges of a text overlap, or nothing but white space is between them. */
function touch(a: Span, b: Span, text: string): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  return text.slice(first.end, second.start).trim() === ''
}
