import type { Answerer } from '../answer/answer.js'
import { wordsIn } from '../answer/present/shown-span.js'
import type { Status } from '../contract/reply.js'
import type { Located, SearchIndex } from '../search/index.js'
import { auroc, mean, percentile, type RiskAtCoverage, riskCoverage, type Share, share, shareAtKept } from './metrics.js'
import { holdsAnswer, type KnownQuestion } from './question-set.js'

/** The result of one known question. */
export interface Outcome {
  readonly known: KnownQuestion
  readonly status: Status
  readonly confidence: number
  readonly tookMs: number
  /** Rank of the right passage among the candidates, from 1; null if it is not among them. */
  readonly passageRank: number | null
  readonly firstHolds: boolean
  readonly anyHolds: boolean
  /** How many words the first excerpt has; 0 if there is none. */
  readonly firstWords: number
}

/** The part of an outcome that any search engine can give. */
export type Found = Pick<Outcome, 'known' | 'passageRank' | 'firstHolds' | 'anyHolds' | 'firstWords'>

/** How well the right passages and excerpts were found. Shares are of 1, and all is of the questions that have an answer. */
export interface Finding {
  readonly questions: number
  readonly answerable: number
  readonly passageFirst: Share
  readonly passageInThree: Share
  readonly mrr10: Share
  readonly firstExcerpt: Share
  readonly anyExcerpt: Share
  /** How many words a first excerpt has on average: a longer one holds the answer more easily. */
  readonly meanWords: Share
}

/** The results of a set, or of one kind of question in it. */
export interface Figures extends Finding {
  readonly answered: number
  /** Of those, how many have the answer in their first excerpt. */
  readonly rightly: number
  readonly likely: number
  /** Of those, how many have the answer in their first excerpt. */
  readonly likelyRightly: number
  readonly related: number
  readonly none: number
}

export interface Report {
  readonly all: Figures
  readonly byKind: Readonly<Record<string, Figures>>
  /** How well confidence separates right first excerpts from questions without an answer. */
  readonly auroc: Share
  readonly risk: readonly RiskAtCoverage[]
  /** Milliseconds a question. */
  readonly time: { readonly p50: Share; readonly p95: Share }
}

/** How well questions with a right first excerpt are separated from others that nothing answers. */
export interface Apart {
  /** How many of those others there are. */
  readonly others: number
  /** By confidence. */
  readonly auroc: Share
  /** Of the others, the share whose confidence reaches a threshold that nine tenths of the right first excerpts reach. */
  readonly atNineTenths: Share
  /** Of the others, the share that were answered. */
  readonly answered: Share
}

/** Whether a passage answers a known question: it holds the answer, and is in the document that was meant. */
export function isRight(known: KnownQuestion, { document, passage }: Located): boolean {
  return (known.document === undefined || document.id === known.document) && holdsAnswer(passage.text, known.answers)
}

/** Ask one known question. */
export async function evaluateOne(known: KnownQuestion, answerer: Answerer, index: SearchIndex): Promise<Outcome> {
  const began = performance.now()
  const { answer, decision } = await answerer.answer(known.question)
  const tookMs = performance.now() - began
  const holds = answer.excerpts.map((excerpt) => holdsAnswer(excerpt.text, known.answers))
  const place = decision.ranked.findIndex(({ candidate }) => {
    const located = index.passage(candidate.hit.passage.id)
    return located !== undefined && isRight(known, located)
  })
  return {
    known,
    status: answer.status,
    confidence: answer.confidence,
    tookMs,
    passageRank: place < 0 ? null : place + 1,
    firstHolds: holds[0] ?? false,
    anyHolds: holds.some(Boolean),
    firstWords: wordsIn(answer.excerpts[0]?.text ?? ''),
  }
}

/** The figures of a set, of all its questions and of each kind. */
export function reportOf(outcomes: readonly Outcome[]): Report {
  const kinds = [...new Set(outcomes.map(({ known }) => known.kind))]
  const right = outcomes.filter((o) => o.firstHolds).map((o) => o.confidence)
  const unanswerable = outcomes.filter((o) => o.known.answers.length === 0).map((o) => o.confidence)
  const judged = outcomes.map(({ confidence, firstHolds }) => ({ confidence, right: firstHolds }))
  const times = outcomes.map((o) => o.tookMs)
  return {
    all: figuresOf(outcomes),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, figuresOf(outcomes.filter((o) => o.known.kind === kind))])),
    auroc: auroc(right, unanswerable),
    risk: riskCoverage(judged, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1]),
    time: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
  }
}

/** Compare the outcomes of a whole set with those of others, questions that nothing answers. */
export function apartOf(outcomes: readonly Outcome[], others: readonly Outcome[]): Apart {
  const right = outcomes.filter((o) => o.firstHolds).map((o) => o.confidence)
  const wrong = others.map((o) => o.confidence)
  return {
    others: others.length,
    auroc: auroc(right, wrong),
    atNineTenths: shareAtKept(right, wrong, 0.9),
    answered: share(others.filter((o) => o.status === 'answered').length, others.length),
  }
}

/** MRR@10 is the mean of 1 / rank of the right passage, 0 if it is not among the first ten. */
export function findingOf(outcomes: readonly Found[]): Finding {
  const answerable = outcomes.filter((o) => o.known.answers.length > 0)
  const part = (test: (outcome: Found) => boolean): Share => share(answerable.filter(test).length, answerable.length)
  const reciprocal = answerable.reduce((sum, { passageRank: rank }) => sum + (rank !== null && rank <= 10 ? 1 / rank : 0), 0)
  const lengths = answerable.map((o) => o.firstWords).filter((words) => words > 0)
  return {
    questions: outcomes.length,
    answerable: answerable.length,
    passageFirst: part((o) => o.passageRank === 1),
    passageInThree: part((o) => o.passageRank !== null && o.passageRank <= 3),
    mrr10: share(reciprocal, answerable.length),
    firstExcerpt: part((o) => o.firstHolds),
    anyExcerpt: part((o) => o.anyHolds),
    meanWords: mean(lengths),
  }
}

function figuresOf(outcomes: readonly Outcome[]): Figures {
  const of = (wanted: Status): readonly Outcome[] => outcomes.filter(({ status }) => status === wanted)
  const right = (some: readonly Outcome[]): number => some.filter(({ firstHolds }) => firstHolds).length
  const [answered, likely] = [of('answered'), of('likely')]
  return {
    ...findingOf(outcomes),
    ...{ answered: answered.length, rightly: right(answered), likely: likely.length, likelyRightly: right(likely) },
    ...{ related: of('related').length, none: of('none').length },
  }
}
