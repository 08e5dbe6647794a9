import type { Models } from './model.js'
import { translatedRankings } from './translated-weights.generated.js'
import { weights as english } from './weights.generated.js'

/**
 * The weights that the desk uses. Questions in other languages have a ranking of their own, but the trees learned from English questions judge
 * them. There are fewer examples in other languages, and trees learned from those answered fewer questions
 * (docs/decisions/016-questions-by-way-of-english.md).
 */
export const weights: Models = {
  ...english,
  translated: {
    words: { ...english.words, ranking: translatedRankings.words },
    embeddings: { ...english.embeddings, ranking: translatedRankings.embeddings },
  },
}
