import type { VerdictName } from '../src/answer/evidence/verdict-rows.js'
import { type Tree, type Trees, valueIn } from '../src/answer/ranking/model.js'

export interface VerdictExample {
  readonly row: readonly number[]
  readonly right: boolean
  /** How much it counts. */
  readonly weight: number
}

/** Few and shallow, so that they stay small: a tree asks at most `depth` questions of a row. */
const forest = { trees: 100, depth: 3, rate: 0.1 }
/** A value is held back as if by this many undecided examples; one of fewer than `least` examples is not trusted. */
const caution = { penalty: 1, least: 40 }
/** This many limits are tried for each feature, at equal shares of the examples. */
const limitsTried = 63
const rounded = (value: number): number => Math.round(value * 1000) / 1000

/**
 * Boosted regression trees for the log-loss, each leaf one Newton step (Friedman 2001; the gain and the penalty as in Chen and Guestrin
 * 2016). Deterministic. Limits and values are rounded as they are written.
 */
export function fitTrees(examples: readonly VerdictExample[], features: readonly VerdictName[]): Trees {
  const columns = features.map((_, feature) => binned(examples.map(({ row }) => rounded(row[feature] as number))))
  const rows = examples.map(({ row }) => row.map(rounded))
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const right = examples.reduce((sum, one) => sum + (one.right ? one.weight : 0), 0)
  const bias = rounded(Math.log(right / (total - right)))
  const scores = new Float64Array(examples.length).fill(bias)
  const slope = new Float64Array(examples.length)
  const curve = new Float64Array(examples.length)
  const trees: Tree[] = []
  for (let t = 0; t < forest.trees; t++) {
    examples.forEach(({ right, weight }, i) => {
      const probability = 1 / (1 + Math.exp(-(scores[i] as number)))
      slope[i] = weight * ((right ? 1 : 0) - probability)
      curve[i] = weight * probability * (1 - probability)
    })
    const tree = grow(Uint32Array.from(examples.keys()), forest.depth, columns, slope, curve)
    trees.push(tree)
    rows.forEach((row, i) => {
      scores[i] = (scores[i] as number) + valueIn(tree, row)
    })
  }
  return { features, bias, trees }
}

/** A feature's values as places among its limits: of a row in bin b the value is at most `limits[b]`. */
interface Column {
  readonly limits: readonly number[]
  readonly bins: Uint8Array
}

function binned(values: readonly number[]): Column {
  const sorted = [...values].sort((a, b) => a - b)
  const cuts = Array.from({ length: limitsTried }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / (limitsTried + 1))] as number)
  const limits = [...new Set(cuts)]
  const bins = Uint8Array.from(values, (value) => {
    const bin = limits.findIndex((limit) => value <= limit)
    return bin < 0 ? limits.length : bin
  })
  return { limits, bins }
}

interface Split {
  readonly gain: number
  readonly feature: number
  readonly bin: number
}

function grow(rows: Uint32Array, depth: number, columns: readonly Column[], slope: Float64Array, curve: Float64Array): Tree {
  const worth = (g: number, h: number): number => (g * g) / (h + caution.penalty)
  const sum = (of: Float64Array): number => rows.reduce((total, row) => total + (of[row] as number), 0)
  const [allSlope, allCurve] = [sum(slope), sum(curve)]
  const value = rounded((forest.rate * allSlope) / (allCurve + caution.penalty))
  if (depth === 0 || rows.length < 2 * caution.least) return value
  let best: Split = { gain: 1e-6, feature: -1, bin: 0 }
  columns.forEach(({ limits, bins }, feature) => {
    const size = limits.length + 1
    const [slopes, curves, counts] = [new Float64Array(size), new Float64Array(size), new Uint32Array(size)]
    for (const row of rows) {
      const bin = bins[row] as number
      slopes[bin] = (slopes[bin] as number) + (slope[row] as number)
      curves[bin] = (curves[bin] as number) + (curve[row] as number)
      counts[bin] = (counts[bin] as number) + 1
    }
    let [g, h, n] = [0, 0, 0]
    for (let bin = 0; bin < limits.length; bin++) {
      g += slopes[bin] as number
      h += curves[bin] as number
      n += counts[bin] as number
      if (n < caution.least || rows.length - n < caution.least) continue
      const gain = worth(g, h) + worth(allSlope - g, allCurve - h) - worth(allSlope, allCurve)
      if (gain > best.gain) best = { gain, feature, bin }
    }
  })
  const column = columns[best.feature]
  if (!column) return value
  const isLeft = (row: number): boolean => (column.bins[row] as number) <= best.bin
  const grown = (side: Uint32Array): Tree => grow(side, depth - 1, columns, slope, curve)
  return [best.feature, column.limits[best.bin] as number, grown(rows.filter(isLeft)), grown(rows.filter((row) => !isLeft(row)))]
}
