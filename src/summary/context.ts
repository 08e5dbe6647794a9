import { announces, leansBack } from '../answer/candidates/spans.js'
import { sentenceText } from '../embeddings/sentences.js'
import type { Passage } from '../knowledge/document.js'
import { english } from '../languages/en/index.js'

const { pointsBack } = english.references

/** A point includes at most this many sentences before its own. */
const mostBefore = 2
/** A point continues in its passage up to this many characters. */
const longestPoint = 320

/** Whether a passage is of sentences, and no row of a table or code. */
export const isProse = ({ shape }: Passage): boolean => shape === undefined

/** The first sentence that the one at `place` cannot be understood without; null if that one depends on others itself. */
export function firstNeeded(passage: Passage, place: number): number | null {
  const leans = (at: number): boolean => leansBack(passage, at) || pointsBack(sentenceText(passage, at))
  let first = place
  while (first > 0 && place - first < mostBefore && leans(first)) first--
  return leans(first) ? null : first
}

/** The last sentence to show of a point that begins at `first`. It shows what the sentence at `place` announces, and then as much as has room. */
export function lastShown(passage: Passage, first: number, place: number): number {
  const { sentences } = passage
  const end = (sentences[first]?.start ?? 0) + longestPoint
  let last = announces(passage, place) && sentences[place + 1] ? place + 1 : place
  for (let next = last + 1; (sentences[next]?.end ?? Number.POSITIVE_INFINITY) <= end; next++) if (!announces(passage, next)) last = next
  return last
}
