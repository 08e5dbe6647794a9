import type { Yardstick } from '../../src/embeddings/calibration.js'
import { tinyDimensions } from './tiny-model.js'

/** Of the tiny model: its cosines as they are. */
export const plainYardstick = async (): Promise<Yardstick> => ({
  centres: { questions: new Float32Array(tinyDimensions), statements: new Float32Array(tinyDimensions) },
  scale: (cosine) => cosine,
})
