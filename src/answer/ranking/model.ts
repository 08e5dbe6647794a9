import type { RankingName } from '../evidence/ranking-rows.js'
import type { Evidence } from '../evidence/row.js'
import { type VerdictName, verdictValue } from '../evidence/verdict-rows.js'

/** What `npm run train` learns. Written to weights.generated.ts; README.md tells the method. */
export interface Model {
  /** Weights of a candidate's evidence. */
  readonly ranking: Readonly<Partial<Record<RankingName, number>>>
  /** Trees over the evidence for answering at all. */
  readonly verdict: Trees
  /** The least confidence at which the desk answers, and at which it probably does. */
  readonly threshold: number
  readonly likely: number
}

/** What is learned where only words count, and where embeddings count too. */
export interface ModelPair {
  readonly words: Model
  readonly embeddings: Model
}

/** What is learned from English questions, and from those that are read by way of English: there the order of words tells little. */
export interface Models extends ModelPair {
  readonly translated: ModelPair
}

/** Boosted regression trees (Friedman 2001): the log-odds are `bias` and the value that each tree gives. */
export interface Trees {
  readonly features: readonly VerdictName[]
  readonly bias: number
  readonly trees: readonly Tree[]
}

/** A value, or a question: left where the feature (its place in `features`) is at most the limit, otherwise right. */
export type Tree = number | readonly [feature: number, limit: number, left: Tree, right: Tree]

/** The probability, 0 to 1, that the best excerpt answers the question. @param evidence in the order of `verdictRows` */
export function confidenceOf({ features, trees, bias }: Trees, evidence: Evidence): number {
  const row = features.map((name) => verdictValue(evidence, name))
  return 1 / (1 + Math.exp(-trees.reduce<number>((sum, tree) => sum + valueIn(tree, row), bias)))
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
