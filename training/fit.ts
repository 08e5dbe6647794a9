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

export const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

/** A question's candidates, each a vector of evidence, with which of them are right. */
export interface ChoiceExample {
  readonly rows: readonly (readonly number[])[]
  readonly right: readonly boolean[]
}

/**
 * Weights that make a right candidate win: conditional logistic regression, the probability mass on the right candidates of each
 * question maximised, with an L2 penalty. Deterministic.
 */
export function fitChoice(examples: readonly ChoiceExample[], size: number, penalty = 0.002, steps = 150): number[] {
  const telling = examples.filter((e) => e.right.some(Boolean) && !e.right.every(Boolean))
  const gradient = (weights: Float64Array): Float64Array => {
    const slope = weights.map((w) => -penalty * w)
    for (const { rows, right } of telling) {
      const scores = rows.map((row) => dot(row, weights))
      const top = Math.max(...scores)
      const odds = scores.map((s) => Math.exp(s - top))
      const all = odds.reduce((a, b) => a + b, 0)
      const good = odds.reduce((sum, o, i) => sum + (right[i] ? o : 0), 0)
      rows.forEach((row, r) => {
        const odd = odds[r] ?? 0
        const pull = ((right[r] ? odd / good : 0) - odd / all) / telling.length
        for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? 0) + pull * (row[i] ?? 0)
      })
    }
    return slope
  }
  return [...ascend(size, steps, gradient)]
}

export interface OutcomeExample {
  readonly row: readonly number[]
  readonly right: boolean
  /** How much it counts. */
  readonly weight: number
}

/** Weighted logistic regression with an L2 penalty on all but the bias. Deterministic. @returns weights, the bias last */
export function fitLogistic(examples: readonly OutcomeExample[], size: number, penalty = 0.001, steps = 600): number[] {
  const total = examples.reduce((sum, e) => sum + e.weight, 0)
  const gradient = (weights: Float64Array): Float64Array => {
    const slope = weights.map((w, i) => (i < size ? -penalty * w : 0))
    for (const { row, right, weight } of examples) {
      const probability = 1 / (1 + Math.exp(-(dot(row, weights) + (weights[size] ?? 0))))
      const pull = ((right ? 1 : 0) - probability) * (weight / total)
      for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? 0) + pull * (row[i] ?? 0)
      slope[size] = (slope[size] ?? 0) + pull
    }
    return slope
  }
  return [...ascend(size + 1, steps, gradient)]
}
