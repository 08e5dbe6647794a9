import { createPacer } from '../lib/pace.js'
import type { Located, SearchIndex } from '../search/index.js'
import { askedKeys, sentenceKeys, sentenceText } from './sentences.js'
import type { Vectors } from './vectors.js'

/** Passages beyond so many sentences go by words alone, and their questions beyond as many. Each takes some 25 ms once. */
export const mostSentences = 20_000

export type Survey = Awaited<ReturnType<typeof survey>>

/**
 * See which sentences of an index have their vectors, a piece at a time.
 * @returns the passages that count, in order; the texts among their sentences and questions that have no vector, by their keys; and whether
 * there are passages that do not count
 */
export async function survey(index: SearchIndex, vectors: Vectors) {
  const passages: Located[] = []
  const missing = new Map<string, string>()
  const look = (keys: readonly string[], textAt: (place: number) => string): void => {
    for (const [place, key] of keys.entries()) if (vectors.row(key) === undefined) missing.set(key, textAt(place))
  }
  const pause = createPacer()
  let [sentences, questions] = [0, 0]
  for (const document of index.documents()) {
    for (const passage of document.passages) {
      sentences += passage.sentences.length
      questions += passage.asked.length
      if (sentences > mostSentences) return { passages, missing, isTooMuch: true }
      passages.push({ document, passage })
      look(sentenceKeys(passage), (place) => sentenceText(passage, place))
      if (questions <= mostSentences) look(askedKeys(passage), (place) => passage.asked[place] as string)
    }
    await pause()
  }
  return { passages, missing, isTooMuch: false }
}
