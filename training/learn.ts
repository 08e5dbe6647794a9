import { type FeatureName, featureNames } from '../src/answer/evidence/features.js'
import { type Scored, type VerdictFeatureName, type VerdictFeatures, verdictFeaturesOf } from '../src/answer/evidence/verdict-features.js'
import { withBeside } from '../src/answer/present/beside.js'
import { confidenceOf, type Model, type Trees } from '../src/answer/ranking/model.js'
import { fitTrees, type OutcomeExample } from './boost.js'
import { type Example, isRight } from './examples.js'
import { fitChoice } from './fit.js'

/** What is learned from: by leaving names out one sees what they bring. */
export interface Evidence {
  readonly choice: readonly FeatureName[]
  readonly outcome: readonly VerdictFeatureName[]
}

/** What a model makes of an example. */
export interface Judged {
  readonly example: Example
  /** Of each passage the best candidate as it would be shown, best first. */
  readonly ranked: readonly Scored[]
  /** Whether the first of them holds the answer. */
  readonly right: boolean
  readonly outcome: VerdictFeatures
}

const rounded = (value: number | undefined): number => Math.round((value ?? 0) * 1000) / 1000

/** Learn the choice from what can be answered, then from its choices when to answer. The threshold is left at 0. */
export function learn(examples: readonly Example[], evidence: Evidence): Model {
  const choice = learnChoice(examples, evidence)
  const telling = examples.filter(({ weights }) => weights.outcome > 0)
  const rows = telling.flatMap((example): OutcomeExample[] => {
    const judged = judge(example, { ranking: choice })
    if (!judged) return []
    const row = evidence.outcome.map((name) => judged.outcome[name])
    return [{ row, right: judged.right, weight: example.weights.outcome }]
  })
  return { ranking: choice, verdict: fitTrees(rows, evidence.outcome), threshold: 0 }
}

function learnChoice(examples: readonly Example[], { choice }: Evidence): Model['ranking'] {
  const answerable = examples.filter(({ known, weights }) => known.answers.length > 0 && weights.choice > 0)
  const columns = choice.map((name) => featureNames.indexOf(name))
  const weights = fitChoice(
    answerable.map(({ rows, right, weights }) => ({
      rows: rows.map((row) => columns.map((column) => row[column] as number)),
      ...{ right, weight: weights.choice },
    })),
    choice.length,
  )
  return Object.fromEntries(choice.map((name, i) => [name, rounded(weights[i])]))
}

/** @returns null where nothing was found */
export function judge(example: Example, { ranking }: Pick<Model, 'ranking'>): Judged | null {
  const { candidates, rows, known } = example
  const weights = featureNames.map((name) => ranking[name] ?? 0)
  const scoreOf = (row: Float64Array): number => row.reduce((sum, value, i) => sum + value * (weights[i] as number), 0)
  const scored = candidates.map((candidate, i): Scored => ({ candidate, score: scoreOf(rows[i] as Float64Array) }))
  scored.sort((a, b) => b.score - a.score)
  const seen = new Set<string>()
  const firsts = scored.filter(({ candidate: { hit } }) => !seen.has(hit.passage.id) && seen.add(hit.passage.id))
  const [best] = firsts
  if (!best) return null
  const ranked = firsts.map((one) => withBeside(one, scored))
  return {
    example,
    ranked,
    right: isRight(known, (ranked[0] as Scored).candidate),
    outcome: verdictFeaturesOf(example.question, best),
  }
}

export const confidenceIn = ({ outcome }: Judged, trees: Trees): number => confidenceOf({ verdict: trees }, outcome)
