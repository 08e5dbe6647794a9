import type { Example } from './examples.js'
import { confidenceIn, type Evidence, type Judged, judge, learn } from './learn.js'

/** An example with what a model makes of it that has not seen its like. */
export interface LeftOut {
  readonly example: Example
  /** Null where nothing was found. */
  readonly judged: Judged | null
  /** 0 to 1. */
  readonly confidence: number
}

const folds = 8

/** Judge each example by what was learned without its group: SQuAD's questions without their article, ours without their eighth. */
export function crossValidate(examples: readonly Example[], evidence: Evidence): LeftOut[] {
  const groups = [...new Set(examples.filter(({ set }) => set === 'squad').map(({ known }) => known.group))]
  const own = examples.filter(({ set }) => set !== 'squad')
  const foldOf = new Map<Example, number>(examples.map((one) => [one, groups.indexOf(one.known.group) % folds]))
  own.forEach((one, place) => {
    foldOf.set(one, place % folds)
  })
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const model = learn(
      examples.filter((one) => foldOf.get(one) !== fold),
      evidence,
    )
    return examples
      .filter((one) => foldOf.get(one) === fold)
      .map((example): LeftOut => {
        const judged = judge(example, model)
        return { example, judged, confidence: judged ? confidenceIn(judged, model.outcome) : 0 }
      })
  })
}
