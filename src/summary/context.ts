import { leansBack } from '../answer/candidates/spans.js'
import { sentenceText } from '../embeddings/sentences.js'
import type { Passage } from '../knowledge/document.js'
import { english } from '../languages/en/index.js'

/** A point brings at most this many sentences before it along. */
const mostBefore = 2

/** The first sentence that the one at `place` cannot be understood without; null where that one leans on others itself. */
export function firstNeeded(passage: Passage, place: number): number | null {
  const leans = (at: number): boolean => leansBack(passage, at) || english.references.pointsBack(sentenceText(passage, at))
  let first = place
  while (first > 0 && place - first < mostBefore && leans(first)) first--
  return leans(first) ? null : first
}
