import type { TimeAsked } from '../question/time.js'
import type { Ranking } from '../ranking/rank.js'
import type { Scored } from '../ranking/scored.js'
import { placesOf } from './shown-span.js'

/** What scores this little less is at least a third as likely to be the answer (e⁻¹). */
const nearly = 1
/** A key has at most this many sentences: what is all bold shows nothing. */
const mostSentences = 2

/**
 * A candidate with the sentence beside it where that is as likely: which of the two answers is for the reader to see. They are compared as
 * both score before time counts. If a time is asked about the candidate stays alone: the sentence beside it may be of another.
 */
export function withBeside(one: Scored, { timeless }: Ranking, { days }: TimeAsked): Scored {
  const { hit, span } = one.candidate
  if (days !== null) return one
  for (const { candidate, score } of timeless) {
    if (score < one.untimed - nearly) break
    if (candidate.hit.passage.id !== hit.passage.id) continue
    const wider = { start: Math.min(span.start, candidate.span.start), end: Math.max(span.end, candidate.span.end) }
    const [first, last] = placesOf(hit.passage, wider)
    const isWider = wider.start < span.start || wider.end > span.end
    if (isWider && last - first < mostSentences) return { ...one, candidate: { ...one.candidate, span: wider } }
  }
  return one
}
