import type { Status } from '../../contract/reply.js'
import type { SearchIndex } from '../../search/index.js'
import type { Question } from '../question/question.js'
import type { Ranking } from '../ranking/rank.js'
import type { Scored } from '../ranking/scored.js'
import { approvedAnswer } from './approved.js'
import { plainDefinitions } from './plain-definition.js'
import { doubtRules, floorRules, type Judged, type Rule, refuseRules } from './rules.js'
import { saidToAnswer } from './said-to-answer.js'

/** An accept rule finds the candidates that surely answer, whatever their scores: one, or one for each thing asked about. */
interface AcceptRule {
  readonly name: string
  /** The candidate is shown without the sentence beside it, because it is certain. */
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

/** The first rule that refuses; undefined if none does. */
export const refusalOf = (judged: Judged): Rule | undefined => refuseRules.find(({ test }) => test(judged))

export interface Verdict {
  readonly status: Status
  /** Why the status is not `answered`, in a few words; null if it is. */
  readonly reason: string | null
}

/** The least confidence of each verdict that is an answer. */
export interface Limits {
  readonly threshold: number
  readonly likely: number
}

/** Judge the best candidate: first the floor rules, then the refuse rules, then its confidence, then the doubt rules. */
export function judge(judged: Judged, { threshold, likely }: Limits): Verdict {
  const fallen = floorRules.find(({ test }) => test(judged))
  if (fallen) return { status: 'none', reason: fallen.reason(judged) }
  const refused = refusalOf(judged)
  if (refused) return { status: 'related', reason: refused.reason(judged) }
  const { confidence } = judged
  const doubt = doubtRules.find(({ test }) => test(judged))
  if (confidence >= threshold) return doubt ? { status: 'likely', reason: doubt.reason(judged) } : { status: 'answered', reason: null }
  const [status, missed] = confidence >= likely ? (['likely', threshold] as const) : (['related', likely] as const)
  return { status, reason: `confidence ${confidence.toFixed(2)} is below ${missed.toFixed(2)}` }
}
