import { memo } from '../../lib/memo.js'
import type { Token } from '../../search/analysis.js'
import type { Vocabulary } from '../../search/vocabulary.js'

const readers = new WeakMap<Vocabulary, (text: string) => readonly Token[]>()

/** The words of a text that carry its topic, equal terms under their common name. */
export function wordsOf(vocabulary: Vocabulary): (text: string) => readonly Token[] {
  const reader = readers.get(vocabulary) ?? memo((text) => vocabulary.questionTokens(text))
  readers.set(vocabulary, reader)
  return reader
}
