import { announces, carriesOn, leansBack } from '../answer/candidates/spans.js'
import { sentenceText } from '../embeddings/sentences.js'
import type { Passage } from '../knowledge/document.js'
import { english } from '../languages/en/index.js'

/** A point brings at most this many sentences before it along. */
const mostBefore = 2
/** A sentence shorter than this many characters is seldom the whole of what there is to say. */
const shortSentence = 120
/** A point is not carried on beyond this many characters. */
const longestCarried = 320

/** The first sentence that the one at `place` cannot be understood without; null where that one leans on others itself. */
export function firstNeeded(passage: Passage, place: number): number | null {
  const leans = (at: number): boolean => leansBack(passage, at) || english.references.pointsBack(sentenceText(passage, at))
  let first = place
  while (first > 0 && place - first < mostBefore && leans(first)) first--
  return leans(first) ? null : first
}

/** The last sentence of a point: the one at `place`, or the next where that is announced, carries the point on or follows a short one. */
export function lastNeeded(passage: Passage, first: number, place: number): number {
  const { sentences } = passage
  const start = sentences[first]?.start ?? 0
  const [own, next] = [sentences[place], sentences[place + 1]]
  if (!own || !next) return place
  const isTied = own.end - start < shortSentence || carriesOn(passage, place + 1)
  return announces(passage, place) || (isTied && next.end - start <= longestCarried) ? place + 1 : place
}
