import type { FeatureName, Features } from '../evidence/features.js'
import type { VerdictFeatureName, VerdictFeatures } from '../evidence/verdict-features.js'

/** What `npm run train` learns. Written to weights.ts; see docs/ARCHITECTURE.md for the method. */
export interface Model {
  /** Weights of a candidate's evidence: the choice of the excerpt. */
  readonly ranking: Readonly<Partial<Record<FeatureName, number>>>
  /** Trees over the evidence for answering at all. */
  readonly verdict: Trees
  /** The least confidence at which the desk answers. */
  readonly threshold: number
}

/** What is learned where only words count, and where embeddings count too. */
export interface Models {
  readonly words: Model
  readonly embeddings: Model
}

/** Boosted regression trees (Friedman 2001): the log-odds are `bias` and the value that each tree gives. */
export interface Trees {
  readonly features: readonly VerdictFeatureName[]
  readonly bias: number
  readonly trees: readonly Tree[]
}

/** A value, or a question: left where the feature (its place in `features`) is at most the limit, else right. */
export type Tree = number | readonly [feature: number, limit: number, left: Tree, right: Tree]

/** @returns what scores candidates: higher is better, comparable within one question */
export function createScorer({ ranking }: Pick<Model, 'ranking'>): (features: Features) => number {
  const weights = Object.entries(ranking) as [FeatureName, number][]
  return (features) => {
    let sum = 0
    for (const [name, weight] of weights) sum += weight * features[name]
    return sum
  }
}

/** The probability, 0 to 1, that the best excerpt answers the question. */
export function confidenceOf({ verdict }: Pick<Model, 'verdict'>, evidence: VerdictFeatures): number {
  const row = verdict.features.map((name) => evidence[name])
  return 1 / (1 + Math.exp(-verdict.trees.reduce<number>((sum, tree) => sum + valueIn(tree, row), verdict.bias)))
}

/** The value that a tree gives to a row of features. */
export function valueIn(tree: Tree, row: readonly number[]): number {
  let at = tree
  while (typeof at !== 'number') {
    const [feature, limit, left, right] = at
    at = (row[feature] as number) <= limit ? left : right
  }
  return at
}
