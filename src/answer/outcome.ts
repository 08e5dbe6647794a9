import type { Candidate } from './candidates.js'
import { contrastOf } from './contrast.js'
import type { Features } from './features.js'
import type { Question, QuestionTerm } from './question.js'

/** What of the best candidate's own evidence bears on answering at all. */
const fromCandidate = [
  ...[
    'sentenceCoverage',
    'neighbourCoverage',
    'headingShare',
    'synonymCoverage',
    'synonymsInPassage',
    'searchScore',
    'searchShare',
    'pairs',
    'order',
    'density',
    'length',
    'opening',
  ],
  ...['kindPresent', 'kindAbsent', 'rarestTerm', 'defines', 'subsequence', 'run', 'bigrams', 'closeness', 'matched', 'missing'],
  ...['matchedWeight', 'passageMissing', 'passageMissingWeight', 'worstMissing', 'otherYear'],
  ...['nearness', 'passageNearness', 'nearnessShare'],
] as const satisfies readonly (keyof Features)[]

/** The named evidence for answering at all, each about 0 to 1, from the best candidate, its rivals and the question. */
export const outcomeFeatureNames = [
  ...fromCandidate,
  'contextCoverage',
  'unknownShare',
  'missingName',
  'missingNumber',
  'worstMissingShare',
  'missingWeight',
  'terms',
  'weight',
  'askedNot',
  'saidNot',
  'notMissing',
  'antonyms',
  'choiceScore',
  'margin',
  'share',
  'passageShare',
  'distinctShare',
  'allScores',
  'searchLead',
  'nearnessLead',
] as const

export type OutcomeFeatureName = (typeof outcomeFeatureNames)[number]
export type OutcomeFeatures = Readonly<Record<OutcomeFeatureName, number>>

/** A candidate with its score for being the best excerpt; higher is better, comparable within one question. */
export interface Scored {
  readonly candidate: Candidate
  readonly score: number
}

/** What counts as much: so many words, the weight of so many that no passage holds, so high a score, so far ahead. */
const ample = { terms: 10, weights: 5, score: 10, margin: 5 }

/**
 * @param best the candidate that won, with its choice score
 * @param all every candidate, in any order, with `best` among them
 */
export function outcomeFeaturesOf(question: Question, best: Scored, all: readonly Scored[]): OutcomeFeatures {
  const { features, present } = best.candidate
  const missing = question.terms.filter((t) => !present.has(t.term))
  const most = ample.weights * question.mostWeight
  const shareOf = (terms: readonly QuestionTerm[]): number => Math.min(1, weightOf(terms) / Math.max(question.weight, 1e-9))
  // Each part spread into the next would cost more than all the rest.
  const own = {} as Record<(typeof fromCandidate)[number], number>
  for (const name of fromCandidate) own[name] = features[name]
  return Object.assign(own, contrastOf(question, best.candidate), standing(best, all, most), {
    contextCoverage: features.sentenceCoverage + features.neighbourCoverage + features.passageCoverage + features.headingCoverage,
    unknownShare: shareOf(question.terms.filter((t) => t.unknown)),
    missingName: shareOf(missing.filter((t) => t.name)),
    missingNumber: missing.some((t) => t.number) ? 1 : 0,
    worstMissingShare: Math.max(0, ...missing.map((t) => shareOf([t]))),
    missingWeight: (question.weight * (1 - features.sentenceCoverage)) / most,
    terms: question.terms.length / ample.terms,
    weight: question.weight / most,
  })
}

const weightOf = (terms: readonly QuestionTerm[]): number => terms.reduce((sum, { weight }) => sum + weight, 0)

/** Scores this near to the best are of the same evidence: the same is said once more, which speaks against nothing. */
const sameScore = 0.01

/** How the best candidate stands among all: an answer stands out, chance does not. */
function standing(best: Scored, all: readonly Scored[], most: number) {
  const passageOf = ({ candidate }: Scored): string => candidate.hit.passage.id
  const own = passageOf(best)
  const others = all.filter((one) => one.candidate !== best.candidate && Math.abs(one.score - best.score) > sameScore)
  const rival = Math.max(...others.filter((one) => passageOf(one) !== own).map(({ score }) => score))
  const odds = [best, ...others].map((one) => ({ passage: passageOf(one), odds: Math.exp(one.score - best.score) }))
  const sum = odds.reduce((total, one) => total + one.odds, 0)
  const ofPassage = odds.reduce((total, one) => total + (one.passage === own ? one.odds : 0), 0)
  const least = best.candidate.features.sentenceCoverage
  const less = others.reduce(
    (total, one) => total + (one.candidate.features.sentenceCoverage < least ? Math.exp(one.score - best.score) : 0),
    0,
  )
  const first = new Map(all.map((one) => [passageOf(one), one.candidate] as const)).values()
  const passages = [...first]
  return {
    choiceScore: best.score / ample.score,
    margin: rival === Number.NEGATIVE_INFINITY ? 1 : Math.min(1, (best.score - rival) / ample.margin),
    share: 1 / sum,
    passageShare: ofPassage / sum,
    distinctShare: 1 / (1 + less),
    allScores: (best.score + Math.log(sum)) / ample.score,
    searchLead: leadOf(passages.map(({ hit }) => hit.score)) / most,
    nearnessLead: leadOf(passages.map(({ features }) => features.passageNearness)),
  }
}

/** How far the highest value is above the mean of the eight highest. */
function leadOf(values: readonly number[]): number {
  const highest = [...values].sort((a, b) => b - a).slice(0, 8)
  return (highest[0] ?? 0) - highest.reduce((sum, value) => sum + value, 0) / Math.max(1, highest.length)
}
