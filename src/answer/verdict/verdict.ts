import type { Status } from '../../contract/reply.js'
import { english } from '../../languages/en/index.js'
import type { AnswerType } from '../../languages/language.js'
import type { SearchIndex } from '../../search/index.js'
import type { Evidence } from '../evidence/row.js'
import { verdictValue } from '../evidence/verdict-rows.js'
import { speaksOfRole } from '../question/offices.js'
import type { Question } from '../question/question.js'
import type { TimeAsked } from '../question/time.js'
import type { Ranking } from '../ranking/rank.js'
import type { Scored } from '../ranking/scored.js'
import { fitOf } from '../ranking/time-order.js'
import { approvedAnswer } from './approved.js'
import { plainDefinitions } from './plain-definition.js'
import { saidToAnswer } from './said-to-answer.js'
import { thresholds } from './thresholds.js'

/** An accept rule finds the candidates that surely answer, whatever their scores: one, or one for each thing asked about. */
interface AcceptRule {
  readonly name: string
  /** What it takes is shown without a sentence beside it: what is certain needs no company. */
  readonly alone: boolean
  readonly find: (question: Question, ranking: Ranking, index: SearchIndex) => readonly Scored[]
}

const listed = (one: Scored | undefined): readonly Scored[] => (one === undefined ? [] : [one])

/** In this order; the first that finds one decides. */
export const acceptRules: readonly AcceptRule[] = [
  {
    name: 'a moderator has approved it for this question',
    alone: true,
    find: (question, { passages }, index) => listed(approvedAnswer(question, passages, index)),
  },
  {
    name: 'its grammar defines what is asked about',
    alone: true,
    find: (question, { all }, { vocabulary }) => plainDefinitions(question, all, vocabulary),
  },
  {
    name: 'its passage says that it answers this question',
    alone: false,
    find: (question, { passages }) => listed(saidToAnswer(question, passages)),
  },
]

/** What is judged: the best candidate, and all that speaks for and against it. */
export interface Judged {
  readonly question: Question
  readonly time: TimeAsked
  readonly best: Scored
  /** In the order of `verdictRows`. */
  readonly evidence: Evidence
  /** 0 to 1. */
  readonly confidence: number
}

/** A rule that speaks against an answer. */
interface Rule {
  readonly name: string
  readonly test: (judged: Judged) => boolean
  /** Why, for `--explain`. */
  readonly reason: (judged: Judged) => string
}

/** Of these types a sentence that gives none surely is no answer. For others it is evidence: refusing them took away more right answers than wrong ones. */
const certainTypes: ReadonlySet<AnswerType> = new Set<AnswerType>(['number', 'money'])
/** Questions about an office ask for its holder; with these types the sentence must speak of that holder's office. */
const holderTypes: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'name', 'definition', 'other'])

/** Below the floor a passage is not even related, and nothing is shown. */
const floorRules: readonly Rule[] = [
  {
    name: 'too far',
    test: ({ evidence, confidence }) => {
      const [coverage, similarity] = [verdictValue(evidence, 'contextCoverage'), verdictValue(evidence, 'similarity')]
      const said = coverage + verdictValue(evidence, 'synonymCoverage') + verdictValue(evidence, 'synonymsInPassage')
      const { related } = thresholds
      return !(coverage >= related.coverage || similarity >= related.similarity || (said > 0 && confidence >= related.confidence))
    },
    reason: () => 'the closest passage holds too little of the question',
  },
]

/** The relation to somebody else in an office that is asked for, and that nothing in the passage speaks of. */
function missingRelation({ question, best }: Judged): (typeof english.claims.relations)[number] | undefined {
  if (question.answerType !== 'person') return undefined
  const { text } = best.candidate.hit.passage
  return english.claims.relations.find(({ asks, says }) => asks(question.corrected) && !says(text))
}

/** What is refused is shown as the closest passages, however high its confidence. */
const refuseRules: readonly Rule[] = [
  {
    name: 'number missing',
    test: ({ evidence }) => verdictValue(evidence, 'missingNumber') > 0,
    reason: () => 'a number of the question is not in the passage',
  },
  {
    name: 'type missing',
    test: ({ question, evidence }) => verdictValue(evidence, 'typeAbsent') > 0 && certainTypes.has(question.answerType),
    reason: ({ question }) => `the question asks for a ${question.answerType}, and the excerpt gives none`,
  },
  {
    name: 'office missing',
    test: ({ question, best }) =>
      holderTypes.has(question.answerType) && question.roles.some((role) => !speaksOfRole(role, best.candidate.tokens)),
    reason: () => 'the excerpt does not speak of that office',
  },
  {
    name: 'relation missing',
    test: (judged) => missingRelation(judged) !== undefined,
    reason: (judged) => `the passage does not say ${missingRelation(judged)?.name}`,
  },
  {
    name: 'other time',
    test: ({ best, time }) => fitOf(best.candidate, time) < 0,
    reason: () => 'nothing that was found is of the time asked about',
  },
]

/** The first rule that refuses; undefined where none does. */
export const refusalOf = (judged: Judged): Rule | undefined => refuseRules.find(({ test }) => test(judged))

export interface Verdict {
  readonly status: Status
  /** Why the status is not `answered`, in a few words; null where it is. */
  readonly reason: string | null
}

/** The least confidence of each verdict that is an answer. */
export interface Limits {
  readonly threshold: number
  readonly likely: number
}

/** Judge the best candidate: the floor, then what refuses it, then its confidence. */
export function judge(judged: Judged, { threshold, likely }: Limits): Verdict {
  const fallen = floorRules.find(({ test }) => test(judged))
  if (fallen) return { status: 'none', reason: fallen.reason(judged) }
  const refused = refusalOf(judged)
  if (refused) return { status: 'related', reason: refused.reason(judged) }
  const { confidence } = judged
  if (confidence >= threshold) return { status: 'answered', reason: null }
  const [status, missed] = confidence >= likely ? (['likely', threshold] as const) : (['related', likely] as const)
  return { status, reason: `confidence ${confidence.toFixed(2)} is below ${missed.toFixed(2)}` }
}
