import type { Models } from './model.js'
import { translatedWeights } from './translated-weights.generated.js'
import { weights as english } from './weights.generated.js'

/** What the desk goes by. */
export const weights: Models = { ...english, translated: translatedWeights }
