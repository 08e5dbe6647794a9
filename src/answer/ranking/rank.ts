import type { Weighed } from '../evidence/ranking-evidence.js'
import { type RankingName, rankingRows } from '../evidence/ranking-rows.js'
import type { Question } from '../question/question.js'
import type { TimeAsked } from '../question/time.js'
import type { Model } from './model.js'
import type { Scored } from './scored.js'
import { fitOf, orderInTime } from './time-order.js'

export interface Ranking {
  /** Every candidate, best first. */
  readonly all: readonly Scored[]
  /** Of each passage the best candidate, in the order that time asks for, best first. */
  readonly passages: readonly Scored[]
  /** Every candidate, best first, as it scores before time counts. */
  readonly timeless: readonly Scored[]
}

/**
 * Put candidates into order: by their evidence, less what speaking past the question costs, then by the time that was asked about. Serving, training, evaluation and ablation all
 * rank by this function.
 * @example rank(weigh(question, candidates), weights.words, anyTime).passages[0]
 */
export function rank(candidates: readonly Weighed[], { ranking }: Pick<Model, 'ranking'>, time: TimeAsked): Ranking {
  const weights = rankingRows.map(({ name }) => (ranking as Readonly<Partial<Record<RankingName, number>>>)[name] ?? 0)
  const scoreOf = ({ evidence }: Weighed): number => weights.reduce((sum, weight, i) => sum + weight * (evidence[i] as number), 0)
  const timeless = candidates
    .map((one): Scored => {
      const score = scoreOf(one) - one.candidate.loss
      return { candidate: one.candidate, evidence: one.evidence, score, untimed: score }
    })
    .sort(byScore)
  const passages = orderInTime(bestOfEachPassage(timeless), time)
  const firsts = new Set(passages.map(({ candidate }) => candidate))
  const all = [...passages, ...timeless.filter(({ candidate }) => !firsts.has(candidate))].sort(byScore)
  return { all, passages, timeless }
}

/**
 * Rank the readings of a question in turn, until one suits the time asked about. Its best candidate is of that time. If the reading searches for
 * words of that time, the candidate's passage holds them.
 * @param rankOne ranks the candidates of a reading
 * @returns the first that suits, with its ranking; if none does, the first of all
 */
export function rankReadings<One extends { readonly question: Question }>(
  readings: Iterable<One>,
  rankOne: (reading: One) => Ranking,
  time: TimeAsked,
): { readonly reading: One; readonly ranking: Ranking } {
  let first: { readonly reading: One; readonly ranking: Ranking } | undefined
  for (const reading of readings) {
    const ranking = rankOne(reading)
    if (suits(reading.question, ranking, time)) return { reading, ranking }
    first ??= { reading, ranking }
  }
  if (first === undefined) throw new TypeError('a question has one reading at least')
  return first
}

function suits({ terms }: Question, { passages: [best] }: Ranking, time: TimeAsked): boolean {
  if (best === undefined || fitOf(best.candidate, time) <= 0) return false
  const { present } = best.candidate
  return terms.every(({ term, typed }) => !time.words.has(typed.toLowerCase()) || present.has(term))
}

const byScore = (a: Scored, b: Scored): number => b.score - a.score

function bestOfEachPassage(candidates: readonly Scored[]): Scored[] {
  const passages = new Set<string>()
  return candidates.filter(({ candidate: { hit } }) => {
    const isFirst = !passages.has(hit.passage.id)
    passages.add(hit.passage.id)
    return isFirst
  })
}
