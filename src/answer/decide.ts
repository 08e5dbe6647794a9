import type { Status } from '../contract/reply.js'
import type { Similarity } from '../embeddings/similarity.js'
import type { SearchIndex } from '../search/index.js'
import type { Evidence } from './evidence/row.js'
import { verdictEvidence } from './evidence/verdict-rows.js'
import { shownOf } from './present/beside.js'
import type { Question } from './question/question.js'
import { anyTime, type TimeAsked } from './question/time.js'
import { confidenceOf, type Model, type Models } from './ranking/model.js'
import { rank, rankReadings } from './ranking/rank.js'
import type { Scored } from './ranking/scored.js'
import { type Reading, readingsOf } from './readings.js'
import { thresholds } from './verdict/thresholds.js'
import { acceptRules, judge } from './verdict/verdict.js'

/** What the desk makes of a question, before anything is proven or drawn; also the trace that `--explain` prints. */
export interface Decision {
  readonly question: Question
  readonly time: TimeAsked
  /** Whether embeddings counted; else words alone did. */
  readonly byEmbeddings: boolean
  /** Every candidate sentence, best first. */
  readonly candidates: readonly Scored[]
  /** The best candidate of each passage, best first. */
  readonly ranked: readonly Scored[]
  /**
   * Those of `ranked` that are worth showing, as they are shown: some with the sentence beside them. The first three that can be proven
   * are shown. None where nothing is close.
   */
  readonly showable: readonly Scored[]
  /** In the order of `verdictRows`; null where nothing was found. */
  readonly evidence: Evidence | null
  readonly confidence: number
  /** The least confidence at which the desk answers. */
  readonly threshold: number
  /** The rule that surely answers; null where the evidence decided. */
  readonly accepted: string | null
  readonly status: Status
  /** Why the status is not `answered`, in a few words; null where it is. */
  readonly reason: string | null
}

/**
 * Find, rank and judge: from a typed question to ranked candidates and a verdict. Pure; reads the index only.
 * @param time what the question says about time
 * @param similarity how similar the sentences are to it; null where only words count
 * @example decide('Where did Ruto speak?', index, weights).status
 */
export function decide(
  typed: string,
  index: SearchIndex,
  models: Models,
  time: TimeAsked = anyTime,
  similarity: Similarity | null = null,
): Decision {
  // 1. Read the question, find candidates and weigh their evidence; where it names days, in two ways.
  const readings = readingsOf(typed, index, time, similarity)
  // 2. Rank the candidates.
  const modelOf = ({ byEmbeddings }: Reading): Model => (byEmbeddings ? models.embeddings : models.words)
  const { reading, ranking } = rankReadings(readings, (one) => rank(one.candidates, modelOf(one), time), time)
  const { question, byEmbeddings } = reading
  const { verdict, threshold } = modelOf(reading)
  const [first] = ranking.passages
  const read = { question, time, byEmbeddings, candidates: ranking.all, threshold }
  if (first === undefined) {
    const reason = question.terms.length === 0 ? 'the question has no word to search for' : 'no passage holds any of its words'
    return { ...read, ranked: [], showable: [], evidence: null, confidence: 0, accepted: null, status: 'none', reason }
  }
  // 3. Accept what surely answers.
  const [sure = null] = acceptRules.flatMap((rule) => {
    const [found, ...others] = rule.find(question, ranking, index)
    return found ? [{ rule, found, others }] : []
  })
  // What surely answers is at least as good as what its evidence leaves behind.
  const raised = (one: Scored): Scored => ({ ...one, score: Math.max(one.score, first.score) })
  const taken = sure ? [sure.found, ...sure.others].map(raised) : []
  const [best = first] = taken
  const isTaken = new Set(taken.map(({ candidate }) => candidate.hit.passage.id))
  const ranked = [...taken, ...ranking.passages.filter(({ candidate }) => !isTaken.has(candidate.hit.passage.id))]
  // 4. Judge the best, by its evidence: being of the time asked about is no proof that it answers.
  const evidence = verdictEvidence(question, best, best.untimed)
  const judged = confidenceOf(verdict, evidence)
  const confidence = sure ? Math.max(judged, thresholds.sure) : judged
  const { status, reason } = sure
    ? ({ status: 'answered', reason: null } as const)
    : judge({ question, time, best, evidence, confidence }, threshold)
  // 5. Choose what is shown.
  const least = (sure?.found ?? first).score - thresholds.furthestBehind
  const close = status === 'none' ? [] : ranked.filter((one) => one === best || one.score >= least)
  const showable = close.map((one) => (sure?.rule.alone && taken.includes(one) ? one : shownOf(one, ranking, time)))
  return { ...read, ranked, showable, evidence, confidence, accepted: sure?.rule.name ?? null, status, reason }
}
