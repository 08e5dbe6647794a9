import type { Status } from '../contract/reply.js'
import type { Similarity } from '../embeddings/similarity.js'
import type { AnswerType } from '../languages/language.js'
import type { SearchIndex } from '../search/index.js'
import { findCandidates } from './candidates/candidates.js'
import { type Scored, type VerdictFeatures, verdictFeaturesOf } from './evidence/verdict-features.js'
import { withBeside } from './present/beside.js'
import { speaksOfRole } from './question/offices.js'
import { type Question, readQuestion } from './question/question.js'
import { anyTime, type TimeAsked } from './question/time.js'
import { fitOf, inTime } from './ranking/in-time.js'
import { confidenceOf, createScorer, type Model, type Models } from './ranking/model.js'
import { approvedAnswer } from './verdict/approved.js'
import { plainDefinition } from './verdict/plain-definition.js'
import { saidToAnswer } from './verdict/said-to-answer.js'

/** What the desk makes of a question, before anything is proven or drawn. */
export interface Decision {
  readonly question: Question
  readonly time: TimeAsked
  /** Every candidate sentence, best first. */
  readonly candidates: readonly Scored[]
  /** The best candidate of each passage, best first. */
  readonly ranked: readonly Scored[]
  /**
   * Those of `ranked` that are worth showing, as they are shown: some with the sentence beside them. The first three that can be proven
   * are shown. None where nothing is close.
   */
  readonly showable: readonly Scored[]
  /** Null where nothing was found. */
  readonly evidence: VerdictFeatures | null
  readonly confidence: number
  /** The least confidence at which the desk answers. */
  readonly threshold: number
  readonly status: Status
  /** Why the status is not `answered`, in a few words; null where it is. */
  readonly reason: string | null
}

/** How many excerpts are shown. */
export const mostExcerpts = 3
/** An excerpt this far below the best is about fifty times less likely to be the right one (e⁻⁴): it would only distract. */
const furthestBehind = 4
/**
 * Below this share of the question's weight found in the best passage, this cosine and this confidence, the passage is not even near; nor
 * where it says nothing of the question, not by a synonym either. Chosen by what becomes of our own off-topic questions and paraphrases
 * (`eval`), see docs/ARCHITECTURE.md; to be looked at again after `npm run train`, which moves the confidence.
 */
const leastRelated = { coverage: 0.25, similarity: 0.46, confidence: 0.004 }

/**
 * Find, choose and judge: from a typed question to ranked candidates and an outcome. Pure; reads the index only.
 * @param time what the question says about time
 * @param similarity how near the sentences are to it in meaning; null where only words count
 */
export function decide(
  typed: string,
  index: SearchIndex,
  models: Models,
  time: TimeAsked = anyTime,
  similarity: Similarity | null = null,
): Decision {
  const worded = decideOn(typed, index, models, time, similarity)
  if (worded.status === 'answered' || time.days === null) return worded
  // The text may leave to its source's date what the question says.
  const dated = decideOn(typed, index, models, { ...time, unsearched: new Set([...time.unsearched, ...time.words]) }, similarity)
  const [best] = dated.ranked
  return best !== undefined && fitOf(best.candidate, time) > 0 && (dated.status === 'answered' || worded.status === 'none') ? dated : worded
}

function decideOn(typed: string, index: SearchIndex, models: Models, time: TimeAsked, similarity: Similarity | null): Decision {
  const question = readQuestion(typed, index, time.unsearched)
  const all = findCandidates(question, index, time, similarity)
  const model = all.byEmbeddings ? models.embeddings : models.words
  const scoreOf = createScorer(model)
  const timeless = all.candidates.map((candidate): Scored => ({ candidate, score: scoreOf(candidate.features) })).sort(byScore)
  const found = inTime(bestOfEach(timeless), time)
  const firsts = new Set(found.map(({ candidate }) => candidate))
  const candidates = [...found, ...timeless.filter(({ candidate }) => !firsts.has(candidate))].sort(byScore)
  const certain = approvedAnswer(question, found, index) ?? plainDefinition(question, candidates, index.vocabulary)
  const sure = certain ?? saidToAnswer(question, found)
  const isOther = ({ candidate }: Scored): boolean => candidate.hit.passage.id !== sure?.candidate.hit.passage.id
  const ranked = sure === undefined ? found : [sure, ...found.filter(isOther)]
  const best = ranked[0]
  if (!best) {
    const reason = question.terms.length === 0 ? 'the question has no word to search for' : 'no passage holds any of its words'
    return {
      question,
      time,
      candidates,
      ranked,
      showable: [],
      evidence: null,
      confidence: 0,
      threshold: model.threshold,
      status: 'none',
      reason,
    }
  }
  const evidence = verdictFeaturesOf(question, best)
  const judged = confidenceOf(model, evidence)
  const confidence = sure === undefined ? judged : Math.max(judged, sureness)
  const { status, reason } = sure === undefined ? judge(question, best, evidence, confidence, model, time) : surely
  const close = status === 'none' ? [] : ranked.filter((one) => one === best || one.score >= best.score - furthestBehind)
  // What is certain needs no company, and a sentence of another time is none.
  const isAlone = (one: Scored): boolean => one === certain || time.days !== null
  const showable = close.map((one) => (isAlone(one) ? one : { ...withBeside(untimed(one, timeless), timeless), score: one.score }))
  return { question, time, candidates, ranked, showable, evidence, confidence, threshold: model.threshold, status, reason }
}

/** The same candidate as it scored before time put them in order. */
const untimed = (one: Scored, timeless: readonly Scored[]): Scored => timeless.find(({ candidate }) => candidate === one.candidate) ?? one

const byScore = (a: Scored, b: Scored): number => b.score - a.score

function bestOfEach(candidates: readonly Scored[]): Scored[] {
  const passages = new Set<string>()
  return candidates.filter(({ candidate: { hit } }) => {
    const isFirst = !passages.has(hit.passage.id)
    passages.add(hit.passage.id)
    return isFirst
  })
}

/** Kinds of answer that can be told from a sentence with certainty enough to refuse one that lacks it. */
const certainKinds: ReadonlySet<AnswerType> = new Set<AnswerType>(['number', 'money', 'duration', 'time', 'person', 'name', 'cause'])
/** Questions about an office ask for its holder; with these kinds the sentence must speak of that holder's office. */
const holderKinds: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'name', 'definition', 'other'])

/** Why the best candidate cannot be the answer, whatever its score; null where nothing speaks against it. */
export function refusal(question: Question, { candidate }: Scored, evidence: VerdictFeatures): string | null {
  if (evidence.missingNumber > 0) return 'a number of the question is not in the passage'
  if (evidence.kindAbsent > 0 && certainKinds.has(question.answerType)) {
    return `the question asks for a ${question.answerType}, and the excerpt gives none`
  }
  if (holderKinds.has(question.answerType) && question.roles.some((role) => !speaksOfRole(role, candidate.tokens))) {
    return 'the excerpt does not speak of that office'
  }
  return null
}

/** How sure the desk is of what people have approved or said to answer, and of what is a definition by its grammar. */
const sureness = 0.95
const surely = { status: 'answered', reason: null } as const

function judge(
  question: Question,
  best: Scored,
  evidence: VerdictFeatures,
  confidence: number,
  model: Model,
  time: TimeAsked,
): { status: Status; reason: string | null } {
  const said = evidence.contextCoverage + evidence.synonymCoverage + evidence.synonymsInPassage
  const isNear =
    evidence.contextCoverage >= leastRelated.coverage ||
    evidence.similarity >= leastRelated.similarity ||
    (said > 0 && confidence >= leastRelated.confidence)
  if (!isNear) return { status: 'none', reason: 'the closest passage holds too little of the question' }
  const refused = refusal(question, best, evidence)
  if (refused !== null) return { status: 'related', reason: refused }
  if (fitOf(best.candidate, time) < 0) return { status: 'related', reason: 'nothing that was found is of the time asked about' }
  if (confidence < model.threshold) {
    return { status: 'related', reason: `confidence ${confidence.toFixed(2)} is below ${model.threshold.toFixed(2)}` }
  }
  return { status: 'answered', reason: null }
}
