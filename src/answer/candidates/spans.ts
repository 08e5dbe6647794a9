import type { Passage } from '../../knowledge/document.js'
import { english } from '../../languages/en/index.js'

const { references } = english

/** A sentence brings at most this many before it along. */
const mostLead = 2

/** A sentence with at most this many terms that the question does not hold says little by itself. */
const littleNew = 4

/** A sentence shorter than this many characters is seldom the whole of what there is to say. */
const shortSentence = 120

/** An excerpt is not carried on beyond this many characters. */
const longestCarried = 320

const sentenceText = ({ text, sentences }: Passage, place: number): string => text.slice(sentences[place]?.start, sentences[place]?.end)

/** The place of the first sentence that the one at `place` cannot be understood without: its own, or one of the two before. */
export function firstSentence(passage: Passage, place: number): number {
  let first = place
  while (first > 0 && place - first < mostLead && leansBack(passage, first)) first--
  return first
}

/** Whether a sentence leans on one before it: "He …", "However …". */
export function leansBack(passage: Passage, place: number): boolean {
  return references.leansBack(sentenceText(passage, place))
}

/** Whether a sentence only announces the next: "Sources disagree:". */
export const announces = (passage: Passage, place: number): boolean => references.announces(sentenceText(passage, place))

/** Whether a sentence goes on about what the one before it says: "It also …". */
export const carriesOn = (passage: Passage, place: number): boolean => references.carriesOn(sentenceText(passage, place))

/**
 * The place of the last sentence to show of a candidate that ends at `last`: the next one comes along where the candidate only
 * announces it, says little beyond the question, or is carried on by it.
 * @param fresh how many terms the sentence holds that the question does not
 */
export function lastSentence(passage: Passage, first: number, last: number, fresh: number): number {
  const next = passage.sentences[last + 1]
  if (!next) return last
  if (fresh <= littleNew || announces(passage, last)) return last + 1
  const length = next.end - (passage.sentences[first]?.start ?? 0)
  const shown = (passage.sentences[last]?.end ?? 0) - (passage.sentences[first]?.start ?? 0)
  if (shown < shortSentence && length <= longestCarried) return last + 1
  return length <= longestCarried && carriesOn(passage, last + 1) ? last + 1 : last
}
