import { leansBack } from '../answer/candidates/spans.js'
import type { Passage } from '../knowledge/document.js'

/** "in that operation", "at the same time": a thing that was named before, further inside the sentence than an answer looks. */
const pointing =
  /\b(?:about|after|against|at|before|by|during|for|from|in|of|on|to|under|with) (?:(?:that|this|these|those) \p{Ll}|the (?:former|latter|same)\b)/iu
/** A point brings at most this many sentences before it along. */
const mostBefore = 2

/**
 * The place of the first sentence that the one at `place` cannot be understood without.
 * @returns null where that one leans itself on what would not come along
 */
export function firstNeeded(passage: Passage, place: number): number | null {
  const leans = (at: number): boolean => leansBack(passage, at) || pointing.test(textAt(passage, at))
  let first = place
  while (first > 0 && place - first < mostBefore && leans(first)) first--
  return leans(first) ? null : first
}

const textAt = ({ text, sentences }: Passage, place: number): string => text.slice(sentences[place]?.start, sentences[place]?.end)
