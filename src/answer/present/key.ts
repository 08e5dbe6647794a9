import { english } from '../../languages/en/index.js'
import { asRead } from '../../search/glossed-analysis.js'
import type { TimeAsked } from '../question/time.js'
import type { Ranking } from '../ranking/rank.js'
import type { Scored } from '../ranking/scored.js'
import { placesOf } from './shown-span.js'

/** A sentence that scores at most this much less is at least a third as likely to be the answer (e⁻¹). */
const nearly = 1
/** A key has at most this many sentences: if everything is bold, nothing stands out. */
const mostSentences = 2

/** Adds the sentence beside a candidate if it is nearly as likely: then the reader decides which of the two answers. They are compared by their scores
 * before time counts. If the question asks about a time, the candidate stays alone: the sentence beside it may be about another time.
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

/** With the sentence that says that sources disagree, a key has at most this many. */
const mostWithDisagreement = 3

/**
 * Takes the sentence before a key into it that says that sources disagree: one figure alone would seem to be settled.
 * @example withDisagreement(one) // "Sources disagree on the strength. EFE gave 970." and not "EFE gave 970."
 */
export function withDisagreement(one: Scored): Scored {
  const { hit, span } = one.candidate
  const [first, last] = placesOf(hit.passage, span)
  const before = hit.passage.sentences.slice(Math.max(0, last + 1 - mostWithDisagreement), first)
  const telling = before.find(({ start, end }) =>
    english.claims.tellsOfDisagreement(asRead(hit.passage.text.slice(start, end), hit.document.language)),
  )
  return telling ? { ...one, candidate: { ...one.candidate, span: { start: telling.start, end: span.end } } } : one
}
