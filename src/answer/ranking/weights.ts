import type { Models } from './model.js'
import { translatedRankings } from './translated-weights.generated.js'
import { weights as english } from './weights.generated.js'

/**
 * What the desk goes by. Questions in other languages have a ranking of their own, and are judged by the trees that English questions
 * taught: trees taught by their own examples answered fewer of them, as there are fewer (docs/decisions/016-questions-by-way-of-english.md).
 */
export const weights: Models = {
  ...english,
  translated: {
    words: { ...english.words, ranking: translatedRankings.words },
    embeddings: { ...english.embeddings, ranking: translatedRankings.embeddings },
  },
}
