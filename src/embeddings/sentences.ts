import type { Passage } from '../knowledge/document.js'
import { keyOf } from './vectors.js'

const known = new WeakMap<Passage, readonly string[]>()
const knownAsked = new WeakMap<Passage, readonly string[]>()

/** The text of a passage's sentence. */
export const sentenceText = ({ text, sentences }: Passage, place: number): string =>
  text.slice(sentences[place]?.start, sentences[place]?.end)

/** The keys of a passage's sentences (`keyOf`), in order; kept after the first call. */
export function sentenceKeys(passage: Passage): readonly string[] {
  const keys = known.get(passage) ?? passage.sentences.map((_, place) => keyOf(sentenceText(passage, place)))
  known.set(passage, keys)
  return keys
}

/** The keys of the questions that a passage answers, in order; kept after the first call. */
export function askedKeys(passage: Passage): readonly string[] {
  const keys = knownAsked.get(passage) ?? passage.asked.map(keyOf)
  knownAsked.set(passage, keys)
  return keys
}
