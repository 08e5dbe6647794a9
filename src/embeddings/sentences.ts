import type { Passage } from '../knowledge/document.js'
import { keyBytes } from './key-table.js'
import { keyOf } from './vectors.js'

/** The keys of a passage's texts in one string, which takes a third of the memory that a list of them does. */
type Known = WeakMap<Passage, string>
const known: Known = new WeakMap()
const knownAsked: Known = new WeakMap()

/** The text of a passage's sentence. */
export const sentenceText = ({ text, sentences }: Passage, place: number): string =>
  text.slice(sentences[place]?.start, sentences[place]?.end)

/** The keys of a passage's sentences (`keyOf`), in order; worked out once. */
export const sentenceKeys = (passage: Passage): readonly string[] =>
  keysOf(passage, known, passage.sentences.length, (place) => sentenceText(passage, place))

/** The keys of the questions that a passage answers, in order; worked out once. */
export const askedKeys = (passage: Passage): readonly string[] =>
  keysOf(passage, knownAsked, passage.asked.length, (place) => passage.asked[place] as string)

function keysOf(passage: Passage, known: Known, count: number, textAt: (place: number) => string): readonly string[] {
  if (count === 0) return []
  let keys = known.get(passage)
  if (keys === undefined) {
    // By way of bytes: a string that was put together keeps its parts.
    keys = Buffer.from(Array.from({ length: count }, (_, place) => keyOf(textAt(place))).join(''), 'latin1').toString('latin1')
    known.set(passage, keys)
  }
  const all = keys
  return Array.from({ length: count }, (_, place) => all.slice(place * keyBytes, (place + 1) * keyBytes))
}
