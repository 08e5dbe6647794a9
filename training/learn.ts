import { type RankingName, rankingRows } from '../src/answer/evidence/ranking-rows.js'
import type { Evidence } from '../src/answer/evidence/row.js'
import { type VerdictName, verdictEvidence, verdictRows, verdictValue } from '../src/answer/evidence/verdict-rows.js'
import { withBeside } from '../src/answer/present/key.js'
import { shownSpan } from '../src/answer/present/shown-span.js'
import type { Question } from '../src/answer/question/question.js'
import { confidenceOf, type Model, type Trees } from '../src/answer/ranking/model.js'
import { rank, rankReadings } from '../src/answer/ranking/rank.js'
import type { Scored } from '../src/answer/ranking/scored.js'
import { standingOf } from '../src/answer/ranking/standing.js'
import { balanced } from './balance.js'
import { fitTrees, type VerdictExample } from './boost.js'
import { type Example, isRight } from './examples.js'
import { fitRanking } from './fit.js'

/** Names of the evidence that is learned from: by leaving some out one sees what they bring. */
export interface Learned {
  readonly ranking: readonly RankingName[]
  readonly verdict: readonly VerdictName[]
}

/** All evidence whose names a test keeps. */
export const learnedFrom = (isKept: (row: { readonly name: string; readonly family: string }) => boolean): Learned => ({
  ranking: rankingRows.filter(isKept).map(({ name }) => name),
  verdict: verdictRows.filter(isKept).map(({ name }) => name),
})

/** The result of an example from a model. */
export interface Judged {
  readonly example: Example
  /** The question as it was read. */
  readonly question: Question
  /** Of each passage the best candidate as it would be shown, best first. */
  readonly ranked: readonly Scored[]
  /** The first of them as it is judged. */
  readonly best: Scored
  /** All that were found. */
  readonly candidates: readonly Scored[]
  /** Whether the first of them holds the answer. */
  readonly right: boolean
  readonly evidence: Evidence
}

const rounded = (value: number | undefined): number => Math.round((value ?? 0) * 1000) / 1000

/** Learn the ranking from what can be answered, then from what it puts first when to answer. The limits are left at 0. */
export function learn(examples: readonly Example[], learned: Learned): Model {
  const ranking = learnRanking(examples, learned)
  const telling = examples.filter(({ weights }) => weights.verdict > 0)
  const judged = telling.flatMap((example) => judge(example, { ranking }) ?? [])
  const weights = balanced(judged.map(({ example: { set, weights }, right }) => ({ set, right, weight: weights.verdict })))
  const rows = judged.map(({ evidence, right }, i): VerdictExample => {
    const row = learned.verdict.map((name) => verdictValue(evidence, name))
    return { row, right, weight: weights[i] as number }
  })
  return { ranking, verdict: fitTrees(rows, learned.verdict), threshold: 0, likely: 0 }
}

/** Learn the ranking from what can be answered. */
export function learnRanking(examples: readonly Example[], { ranking }: Learned): Model['ranking'] {
  const answerable = examples.filter(({ known, weights }) => known.answers.length > 0 && weights.ranking > 0)
  const columns = ranking.map((name) => rankingRows.findIndex((row) => row.name === name))
  const weights = fitRanking(
    answerable.map(({ readings: [{ candidates }], right, weights }) => ({
      rows: candidates.map(({ evidence }) => columns.map((column) => evidence[column] as number)),
      ...{ right, weight: weights.ranking },
    })),
    ranking.length,
  )
  return Object.fromEntries(ranking.map((name, i) => [name, rounded(weights[i])]))
}

/** Rank as the desk does, and weigh the evidence for its verdict. @returns null if nothing was found */
export function judge(example: Example, model: Pick<Model, 'ranking'>): Judged | null {
  const { readings, time, known } = example
  const { reading, ranking } = rankReadings(readings, ({ candidates }) => rank(candidates, model, time), time)
  const { question } = reading
  const [best] = ranking.passages
  if (!best) return null
  const ranked = ranking.passages.map((one): Scored => {
    const { candidate } = withBeside(one, ranking, time)
    return { ...one, candidate: { ...candidate, span: shownSpan(candidate.hit.passage, candidate.span) } }
  })
  const right = isRight(known, (ranked[0] as Scored).candidate)
  const evidence = verdictEvidence(question, best, standingOf(best, ranking, question))
  return { example, question, ranked, best, candidates: ranking.all, right, evidence }
}

export const confidenceIn = ({ evidence }: Judged, trees: Trees): number => confidenceOf(trees, evidence)
