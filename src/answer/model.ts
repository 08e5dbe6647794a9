import type { FeatureName, Features } from './features.js'
import type { OutcomeFeatureName, OutcomeFeatures } from './outcome.js'

/** What `npm run train` learns. Written to weights.ts; see docs/ARCHITECTURE.md for the method. */
export interface Model {
  /** Weights of a candidate's evidence: the choice of the excerpt. */
  readonly choice: Readonly<Record<FeatureName, number>>
  /** Weights of the evidence for answering at all. */
  readonly outcome: Readonly<Record<OutcomeFeatureName, number>>
  readonly bias: number
  /** The least confidence at which the desk answers. */
  readonly threshold: number
}

/** The score of a candidate; comparable within one question. */
export function choiceScore(model: Model, features: Features): number {
  return weighted(model.choice, features)
}

/** The probability, 0 to 1, that the best excerpt answers the question. */
export function confidenceOf(model: Model, features: OutcomeFeatures): number {
  return 1 / (1 + Math.exp(-(model.bias + weighted(model.outcome, features))))
}

function weighted<Name extends string>(weights: Readonly<Record<Name, number>>, values: Readonly<Record<Name, number>>): number {
  let sum = 0
  for (const name in weights) sum += weights[name] * values[name]
  return sum
}
