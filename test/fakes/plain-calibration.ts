import type { Calibration } from '../../src/embeddings/calibration.js'
import { tinyDimensions } from './tiny-model.js'

/** For the tiny model: it leaves cosines unchanged. */
export const plainCalibration = async (): Promise<Calibration> => ({
  centroids: { questions: new Float32Array(tinyDimensions), statements: new Float32Array(tinyDimensions) },
  scale: (cosine) => cosine,
})
