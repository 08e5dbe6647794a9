import { leansBack } from '../answer/candidates/spans.js'
import { sentenceText } from '../embeddings/sentences.js'
import type { Passage } from '../knowledge/document.js'
import { english } from '../languages/en/index.js'

/** A point brings at most this many sentences before it along. */
const mostBefore = 2

/**
 * The place of the first sentence that the one at `place` cannot be understood without.
 * @returns null where that one leans itself on what would not come along
 */
export function firstNeeded(passage: Passage, place: number): number | null {
  const leans = (at: number): boolean => leansBack(passage, at) || english.references.pointsBack(sentenceText(passage, at))
  let first = place
  while (first > 0 && place - first < mostBefore && leans(first)) first--
  return leans(first) ? null : first
}
