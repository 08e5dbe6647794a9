import type { Status } from '../contract/reply.js'
import type { Similarity } from '../embeddings/similarity.js'
import type { SearchIndex } from '../search/index.js'
import type { Evidence } from './evidence/row.js'
import { verdictEvidence } from './evidence/verdict-rows.js'
import { addingUp } from './present/adds.js'
import { mostExcerpts } from './present/excerpt.js'
import { withBeside, withDisagreement } from './present/key.js'
import type { Question } from './question/question.js'
import { anyTime, type TimeAsked } from './question/time.js'
import { confidenceOf, type Model, type Models } from './ranking/model.js'
import { rank, rankReadings } from './ranking/rank.js'
import type { Scored } from './ranking/scored.js'
import { standingOf } from './ranking/standing.js'
import { type Reading, readingsOf } from './readings.js'
import { thresholds } from './verdict/thresholds.js'
import { acceptRules, judge } from './verdict/verdict.js'

/** The decision on a question, before anything is proven or drawn; also the trace that `--explain` prints. */
export interface Decision {
  readonly question: Question
  readonly time: TimeAsked
  /** Whether embeddings counted; otherwise words alone did. */
  readonly byEmbeddings: boolean
  /** Every candidate sentence, best first. */
  readonly candidates: readonly Scored[]
  /** The best candidate of each passage, best first. */
  readonly ranked: readonly Scored[]
  /** Those of `ranked` that are worth showing, in the order in which they are shown. None if nothing is close. */
  readonly showable: readonly Scored[]
  /** How many of them are shown at once: of an answer, the best and what adds to it. */
  readonly together: number
  /** In the order of `verdictRows`; null if nothing was found. */
  readonly evidence: Evidence | null
  readonly confidence: number
  /** The least confidence at which the desk answers. */
  readonly threshold: number
  /** The least confidence at which the desk probably answers. */
  readonly likely: number
  /** The accept rule that decided; null if the evidence decided. */
  readonly accepted: string | null
  readonly status: Status
  /** Why the status is not `answered`, in a few words; null if it is. */
  readonly reason: string | null
}

/**
 * Find, rank and judge: from a typed question to ranked candidates and a verdict. Pure; reads the index only.
 * @param time what the question says about time
 * @param similarity how similar the sentences are to it; null if only words count
 * @example decide('Where did Ruto speak?', index, weights).status
 */
export function decide(
  typed: string,
  index: SearchIndex,
  models: Models,
  time: TimeAsked = anyTime,
  similarity: Similarity | null = null,
): Decision {
  // 1. Read the question, find candidates and weigh their evidence; if it names days, in two ways.
  const readings = readingsOf(typed, index, time, similarity)
  // 2. Rank the candidates.
  const modelOf = ({ byEmbeddings, question: { language } }: Reading): Model => {
    const pair = language === 'en' ? models : models.translated
    return byEmbeddings ? pair.embeddings : pair.words
  }
  const { reading, ranking } = rankReadings(readings, (one) => rank(one.candidates, modelOf(one), time), time)
  const { question, byEmbeddings } = reading
  const { verdict, threshold, likely } = modelOf(reading)
  const [first] = ranking.passages
  const read = { question, time, byEmbeddings, candidates: ranking.all, threshold, likely }
  if (first === undefined) {
    const reason = question.terms.length === 0 ? 'the question has no word to search for' : 'no passage holds any of its words'
    return { ...read, ranked: [], showable: [], together: 0, evidence: null, confidence: 0, accepted: null, status: 'none', reason }
  }
  // 3. Accept a candidate that surely answers.
  const [sure = null] = acceptRules.flatMap((rule) => {
    const [found, ...others] = rule.find(question, ranking, index)
    return found ? [{ rule, found, others }] : []
  })
  // An accepted candidate is at least as good as those that its evidence beats.
  const raised = (one: Scored): Scored => ({ ...one, score: Math.max(one.score, first.score) })
  const taken = sure ? [sure.found, ...sure.others].map(raised) : []
  const [best = first] = taken
  const isTaken = new Set(taken.map(({ candidate }) => candidate.hit.passage.id))
  const ranked = [...taken, ...ranking.passages.filter(({ candidate }) => !isTaken.has(candidate.hit.passage.id))]
  // 4. Judge the best, by its evidence: being of the time asked about is no proof that it answers.
  const evidence = verdictEvidence(question, best, standingOf(best, ranking, question))
  const judged = confidenceOf(verdict, evidence)
  const confidence = sure ? Math.max(judged, thresholds.sure) : judged
  const { status, reason } = sure
    ? ({ status: 'answered', reason: null } as const)
    : judge({ question, time, best, candidates: ranking.all, evidence, confidence }, { threshold, likely })
  // 5. Choose what is shown.
  const least = (sure?.found ?? first).score - thresholds.furthestBehind
  const close = status === 'none' ? [] : ranked.filter((one) => one === best || one.score >= least)
  const keyed = close.map((one) => (sure?.rule.alone && taken.includes(one) ? one : withDisagreement(withBeside(one, ranking, time))))
  const adding = status === 'answered' ? addingUp(keyed, question, index) : keyed.slice(0, mostExcerpts)
  const shown = keyed.filter((one, place) => place < taken.length || adding.includes(one)).slice(0, mostExcerpts)
  const showable = [...shown, ...keyed.filter((one) => !shown.includes(one))]
  return { ...read, ranked, showable, together: shown.length, evidence, confidence, accepted: sure?.rule.name ?? null, status, reason }
}
