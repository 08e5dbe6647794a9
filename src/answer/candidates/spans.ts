import type { Passage } from '../../knowledge/document.js'
import { english } from '../../languages/en/index.js'

const { references } = english

/** A candidate includes at most this many sentences before its own. */
const mostLead = 2

const sentenceText = ({ text, sentences }: Passage, place: number): string => text.slice(sentences[place]?.start, sentences[place]?.end)

/** The place of the first sentence that the one at `place` cannot be understood without: its own, or one of the two before. */
export function firstSentence(passage: Passage, place: number): number {
  let first = place
  while (first > 0 && place - first < mostLead && leansBack(passage, first)) first--
  return first
}

/** Whether a sentence depends on one before it: "He …", "However …". */
export function leansBack(passage: Passage, place: number): boolean {
  return references.leansBack(sentenceText(passage, place))
}

/** Whether a sentence only announces the next: "Sources disagree:". */
export const announces = (passage: Passage, place: number): boolean => references.announces(sentenceText(passage, place))

/** Whether a sentence continues the one before it: "It also …". */
export const carriesOn = (passage: Passage, place: number): boolean => references.carriesOn(sentenceText(passage, place))
