/** Turns a model's cosine into the bundled model's, with which the weights of answers were learned. Both are -1 to 1. */
export type Scale = (cosine: number) => number

/** The mean cosines of a model, of questions with their own answers and with those to other questions. */
export type Means = { readonly same: number; readonly unrelated: number }

/** The result of `measure` (calibration.ts) for the bundled model; test/unit/embeddings/calibration.test.ts checks it. */
export const bundledMeans: Means = { same: 0.478, unrelated: -0.012 }

/** If the means are closer than this, chance decides which sentences look similar. */
const leastDifference = 0.05

/**
 * The line that maps a model's means onto the bundled model's, cut to -1 and 1.
 * @throws if the means are too near
 * @example scaleFrom({ same: 0.8, unrelated: 0.4 })(0.8) // 0.478
 */
export function scaleFrom({ same, unrelated }: Means): Scale {
  // Not "less than": a model that gives no numbers has no difference.
  if (!(same - unrelated >= leastDifference))
    throw new Error(
      `it cannot tell answers from unrelated sentences: their mean cosines with questions are ${same.toFixed(2)} and ${unrelated.toFixed(2)}; another model is needed`,
    )
  const slope = (bundledMeans.same - bundledMeans.unrelated) / (same - unrelated)
  return (cosine) => Math.max(-1, Math.min(1, bundledMeans.unrelated + (cosine - unrelated) * slope))
}
