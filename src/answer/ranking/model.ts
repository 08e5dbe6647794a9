import type { FeatureName, Features } from '../evidence/features.js'
import type { OutcomeFeatureName, OutcomeFeatures } from '../evidence/verdict-features.js'

/** What `npm run train` learns. Written to weights.ts; see docs/ARCHITECTURE.md for the method. */
export interface Model {
  /** Weights of a candidate's evidence: the choice of the excerpt. */
  readonly choice: Readonly<Partial<Record<FeatureName, number>>>
  /** Trees over the evidence for answering at all. */
  readonly outcome: Trees
  /** The least confidence at which the desk answers. */
  readonly threshold: number
}

/** What is learned where only words count, and where nearness in meaning counts too. */
export interface Models {
  readonly words: Model
  readonly meaning: Model
}

/** Boosted regression trees (Friedman 2001): the log-odds are `bias` and the value that each tree gives. */
export interface Trees {
  readonly features: readonly OutcomeFeatureName[]
  readonly bias: number
  readonly trees: readonly Tree[]
}

/** A value, or a question: left where the feature (its place in `features`) is at most the limit, else right. */
export type Tree = number | readonly [feature: number, limit: number, left: Tree, right: Tree]

/** @returns what scores candidates: higher is better, comparable within one question */
export function createScorer({ choice }: Pick<Model, 'choice'>): (features: Features) => number {
  const weights = Object.entries(choice) as [FeatureName, number][]
  return (features) => {
    let sum = 0
    for (const [name, weight] of weights) sum += weight * features[name]
    return sum
  }
}

/** The probability, 0 to 1, that the best excerpt answers the question. */
export function confidenceOf({ outcome }: Pick<Model, 'outcome'>, evidence: OutcomeFeatures): number {
  const row = outcome.features.map((name) => evidence[name])
  return 1 / (1 + Math.exp(-outcome.trees.reduce<number>((sum, tree) => sum + valueIn(tree, row), outcome.bias)))
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
