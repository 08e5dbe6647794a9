import type { Status } from '../adapter.js'
import type { Answerer } from '../answer/answer.js'
import type { SearchIndex } from '../search/index.js'
import { auroc, percentile, type RiskAtCoverage, riskCoverage, type Share, share } from './metrics.js'
import { holdsAnswer, type KnownQuestion } from './question-set.js'

/** What became of one known question. */
export interface Outcome {
  readonly known: KnownQuestion
  readonly status: Status
  readonly confidence: number
  readonly tookMs: number
  /** Rank of the right passage among the candidates, from 1; null where it is not among them. */
  readonly passageRank: number | null
  readonly firstHolds: boolean
  readonly anyHolds: boolean
}

/** How a set, or one kind of question in it, came out. Shares are of 1. */
export interface Figures {
  readonly questions: number
  readonly answerable: number
  readonly passageFirst: Share
  readonly passageInThree: Share
  readonly mrr10: Share
  readonly firstExcerpt: Share
  readonly anyExcerpt: Share
  readonly answered: number
  readonly related: number
  readonly none: number
}

export interface Report {
  readonly all: Figures
  readonly byKind: Readonly<Record<string, Figures>>
  /** Right first excerpts told from questions that have no answer, by confidence. */
  readonly auroc: Share
  readonly risk: readonly RiskAtCoverage[]
  /** Milliseconds a question. */
  readonly time: { readonly p50: Share; readonly p95: Share }
}

/** Ask one known question. */
export async function evaluateOne(known: KnownQuestion, answerer: Answerer, index: SearchIndex): Promise<Outcome> {
  const began = performance.now()
  const { answer, decision } = await answerer.answer(known.question)
  const tookMs = performance.now() - began
  const isRight = (passage: string): boolean => {
    const located = index.passage(passage)
    if (!located) return false
    return (known.document === undefined || located.document.id === known.document) && holdsAnswer(located.passage.text, known.answers)
  }
  const holds = answer.excerpts.map((excerpt) => holdsAnswer(excerpt.text, known.answers))
  const place = decision.ranked.findIndex(({ candidate }) => isRight(candidate.hit.passage.id))
  return {
    known,
    status: answer.status,
    confidence: answer.confidence,
    tookMs,
    passageRank: place < 0 ? null : place + 1,
    firstHolds: holds[0] ?? false,
    anyHolds: holds.some(Boolean),
  }
}

export function reportOf(outcomes: readonly Outcome[]): Report {
  const kinds = [...new Set(outcomes.map(({ known }) => known.kind))]
  const right = outcomes.filter((o) => o.firstHolds)
  const unanswerable = outcomes.filter((o) => o.known.answers.length === 0)
  const times = outcomes.map((o) => o.tookMs)
  return {
    all: figuresOf(outcomes),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, figuresOf(outcomes.filter((o) => o.known.kind === kind))])),
    auroc: auroc(
      right.map((o) => o.confidence),
      unanswerable.map((o) => o.confidence),
    ),
    risk: riskCoverage(
      outcomes.map(({ confidence, firstHolds }) => ({ confidence, right: firstHolds })),
      [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1],
    ),
    time: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
  }
}

function figuresOf(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter((o) => o.known.answers.length > 0)
  const part = (test: (outcome: Outcome) => boolean): Share => share(answerable.filter(test).length, answerable.length)
  const status = (wanted: Status): number => outcomes.filter((o) => o.status === wanted).length
  const reciprocal = answerable.reduce((sum, { passageRank: rank }) => sum + (rank !== null && rank <= 10 ? 1 / rank : 0), 0)
  return {
    questions: outcomes.length,
    answerable: answerable.length,
    passageFirst: part((o) => o.passageRank === 1),
    passageInThree: part((o) => o.passageRank !== null && o.passageRank <= 3),
    mrr10: share(reciprocal, answerable.length),
    firstExcerpt: part((o) => o.firstHolds),
    anyExcerpt: part((o) => o.anyHolds),
    answered: status('answered'),
    related: status('related'),
    none: status('none'),
  }
}
