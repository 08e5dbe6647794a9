/** Adam's usual constants (Kingma & Ba, 2015). */
const adam = { rate: 0.1, first: 0.9, second: 0.99, tiny: 1e-8 }

/** Follow a gradient upwards. @param gradient of the mean log-likelihood at the given weights */
function ascend(size: number, steps: number, gradient: (weights: Float64Array) => Float64Array): Float64Array {
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const spread = new Float64Array(size)
  for (let step = 1; step <= steps; step++) {
    const slope = gradient(weights)
    for (let i = 0; i < size; i++) {
      const g = slope[i] ?? 0
      mean[i] = adam.first * (mean[i] ?? 0) + (1 - adam.first) * g
      spread[i] = adam.second * (spread[i] ?? 0) + (1 - adam.second) * g * g
      const m = (mean[i] ?? 0) / (1 - adam.first ** step)
      const v = (spread[i] ?? 0) / (1 - adam.second ** step)
      weights[i] = (weights[i] ?? 0) + (adam.rate * m) / (Math.sqrt(v) + adam.tiny)
    }
  }
  return weights
}

/** A question's candidates, each a vector of evidence, with which of them are right. */
export interface ChoiceExample {
  readonly rows: readonly (readonly number[])[]
  readonly right: readonly boolean[]
  /** How much it counts. */
  readonly weight: number
}

/**
 * Weights that make a right candidate win: conditional logistic regression, the probability mass on the right candidates of each
 * question maximised, with an L2 penalty. Deterministic.
 */
export function fitChoice(examples: readonly ChoiceExample[], size: number, penalty = 0.002, steps = 150): number[] {
  const telling = examples.filter((e) => e.right.some(Boolean) && !e.right.every(Boolean))
  // One after the other in memory: this loop is where the time goes.
  const total = telling.reduce((sum, { weight }) => sum + weight, 0)
  const flat = telling.map(({ rows, right, weight }) => ({
    ...{ values: Float64Array.from(rows.flat()), odds: new Float64Array(rows.length) },
    ...{ right, share: weight / total },
  }))
  const gradient = (weights: Float64Array): Float64Array => {
    const slope = weights.map((w) => -penalty * w)
    for (const { values, right, odds, share } of flat) {
      for (let r = 0; r < odds.length; r++) {
        let score = 0
        for (let i = 0; i < size; i++) score += (values[r * size + i] as number) * (weights[i] as number)
        odds[r] = score
      }
      const top = odds.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
      let [all, good] = [0, 0]
      for (let r = 0; r < odds.length; r++) {
        const odd = Math.exp((odds[r] as number) - top)
        odds[r] = odd
        all += odd
        if (right[r]) good += odd
      }
      for (let r = 0; r < odds.length; r++) {
        const odd = odds[r] as number
        const pull = ((right[r] ? odd / good : 0) - odd / all) * share
        for (let i = 0; i < size; i++) slope[i] = (slope[i] as number) + pull * (values[r * size + i] as number)
      }
    }
    return slope
  }
  return [...ascend(size, steps, gradient)]
}
