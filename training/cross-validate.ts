import type { Model } from '../src/answer/ranking/model.js'
import type { Example } from './examples.js'
import { confidenceIn, type Judged, judge } from './learn.js'

/** An example, and its result from a model that has not seen its group. */
export interface LeftOut {
  readonly example: Example
  /** Null if nothing was found. */
  readonly judged: Judged | null
  /** 0 to 1. */
  readonly confidence: number
}

const folds = 8

/** Judge each example by what was learned without its group: SQuAD's and SelQA's questions without their article, ours without their eighth. */
export function crossValidate(examples: readonly Example[], learn: (examples: readonly Example[]) => Model): LeftOut[] {
  const isOwn = ({ known }: Example): boolean => known.group === 'own'
  const groups = [...new Set(examples.filter((one) => !isOwn(one)).map(({ known }) => known.group))]
  // Not the examples: a question that is asked twice must not be learned from where it is judged.
  const own = [...new Set(examples.filter(isOwn).map(({ known }) => known.id))]
  const ownFold = new Map(own.map((id, place) => [id, place % folds]))
  const foldOf = new Map(examples.map((one) => [one, isOwn(one) ? ownFold.get(one.known.id) : groups.indexOf(one.known.group) % folds]))
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const model = learn(examples.filter((one) => foldOf.get(one) !== fold))
    return examples
      .filter((one) => foldOf.get(one) === fold)
      .map((example): LeftOut => {
        const judged = judge(example, model)
        return { example, judged, confidence: judged ? confidenceIn(judged, model.verdict) : 0 }
      })
  })
}
