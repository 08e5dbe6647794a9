import type { Passage } from '../../knowledge/document.js'

const leaning =
  /^["“‘']?(?:He|She|It|They|His|Her|Its|Their|This|These|Those|That|Such|Both|The (?:former|latter|two|same|statement|move|decision|meeting|measure|figure|number|group|force|plan)|However|But|And|Also|Yet|So|Still|Instead|Therefore|Thus|Moreover|Furthermore|Meanwhile|Then|There|Here|Another|Others|Neither|Of (?:these|those|them|whom))\b/u
/** "The resolution says so": what was said before, further inside the sentence. */
const referring = /\b(?:says?|said|did|do(?:es)?) so\b(?!-| (?:far|long|many|much)\b)/u
/** A sentence brings at most this many before it along. */
const mostLead = 2

/** "Sources disagree on …": what they say comes next. */
const announcing = /\b(?:disagree|differ|differs|different (?:figures|totals|dates|numbers))\b|:$/u
/** A sentence with at most this many terms that the question does not hold says little by itself. */
const littleNew = 4

/** A sentence shorter than this many characters is seldom the whole of what there is to say. */
const shortSentence = 120

/** A next sentence that goes on about the same person or thing. */
const carryingOn = /^["“‘']?(?:He|She|They|It|This|These|His|Her|Their)\b/u
/** An excerpt is not carried on beyond this many characters. */
const longestCarried = 320

const sentenceText = ({ text, sentences }: Passage, place: number): string => text.slice(sentences[place]?.start, sentences[place]?.end)

/** The place of the first sentence that the one at `place` cannot be understood without: its own, or one of the two before. */
export function firstSentence(passage: Passage, place: number): number {
  let first = place
  while (first > 0 && place - first < mostLead && leansBack(passage, first)) first--
  return first
}

/** Whether a sentence leans on one before it. */
export function leansBack(passage: Passage, place: number): boolean {
  const text = sentenceText(passage, place)
  return leaning.test(text) || referring.test(text)
}

/**
 * The place of the last sentence to show of a candidate that ends at `last`: the next one comes along where the candidate only
 * announces it, says little beyond the question, or is carried on by it.
 * @param fresh how many terms the sentence holds that the question does not
 */
export function lastSentence(passage: Passage, first: number, last: number, fresh: number): number {
  const next = passage.sentences[last + 1]
  if (!next) return last
  if (fresh <= littleNew || announcing.test(sentenceText(passage, last))) return last + 1
  const length = next.end - (passage.sentences[first]?.start ?? 0)
  const shown = (passage.sentences[last]?.end ?? 0) - (passage.sentences[first]?.start ?? 0)
  if (shown < shortSentence && length <= longestCarried) return last + 1
  return length <= longestCarried && carryingOn.test(sentenceText(passage, last + 1)) ? last + 1 : last
}
