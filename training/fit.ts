/** Adam's usual constants (Kingma & Ba, 2015). */
const adam = { rate: 0.1, first: 0.9, second: 0.99, tiny: 1e-8 }

/** Follow a gradient upwards. @param gradient of the mean log-likelihood at the given weights, in a step from 1 */
function ascend(size: number, steps: number, gradient: (weights: Float64Array, step: number) => Float64Array): Float64Array {
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const spread = new Float64Array(size)
  for (let step = 1; step <= steps; step++) {
    const slope = gradient(weights, step)
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
export interface RankingExample {
  readonly rows: readonly (readonly number[])[]
  readonly right: readonly boolean[]
  /** How much it counts. */
  readonly weight: number
}

/**
 * After this many steps, wrong candidates with less than this share of their question's odds are left aside: they no longer change the
 * weights.
 */
const settled = { steps: 40, share: 1e-4 }

/** A question's candidates one after the other in memory: the loops over them are where the time goes. */
interface Flat {
  readonly values: Float64Array
  readonly odds: Float64Array
  readonly right: readonly boolean[]
  /** How much of all the questions it is. */
  readonly share: number
}

const flatOf = (rows: readonly (readonly number[])[], right: readonly boolean[], share: number): Flat => ({
  ...{ values: Float64Array.from(rows.flat()), odds: new Float64Array(rows.length) },
  ...{ right, share },
})

/**
 * Weights that make a right candidate win: conditional logistic regression, the probability mass on the right candidates of each
 * question maximised, with an L2 penalty. Deterministic.
 */
export function fitRanking(examples: readonly RankingExample[], size: number, penalty = 0.002, steps = 150): number[] {
  const telling = examples.filter((e) => e.right.some(Boolean) && !e.right.every(Boolean))
  const total = telling.reduce((sum, { weight }) => sum + weight, 0)
  let all = telling.map(({ rows, right, weight }) => flatOf(rows, right, weight / total))
  const gradient = (weights: Float64Array, step: number): Float64Array => {
    const slope = weights.map((w) => -penalty * w)
    for (const one of all) pull(slope, one, weights)
    if (step === settled.steps) all = all.map((one) => withoutHopeless(one, size))
    return slope
  }
  return [...ascend(size, steps, gradient)]
}

/** Add to the slope what a question pulls at the weights, and note the odds of its candidates. */
function pull(slope: Float64Array, { values, right, odds, share }: Flat, weights: Float64Array): void {
  const size = weights.length
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
    const by = ((right[r] ? odd / good : 0) - odd / all) * share
    for (let i = 0; i < size; i++) slope[i] = (slope[i] as number) + by * (values[r * size + i] as number)
  }
}

function withoutHopeless({ values, right, odds, share }: Flat, size: number): Flat {
  const all = odds.reduce((sum, odd) => sum + odd, 0)
  const kept = [...odds.keys()].filter((r) => right[r] || (odds[r] as number) > settled.share * all)
  const rows = kept.map((r) => [...values.subarray(r * size, (r + 1) * size)])
  return flatOf(
    rows,
    kept.map((r) => right[r] ?? false),
    share,
  )
}
