import type { Candidate } from '../candidates/candidates.js'
import type { Question, QuestionTerm } from '../question/question.js'
import { contrastOf } from './contrast.js'
import type { Features } from './features.js'

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
  ...['kindPresent', 'kindAbsent', 'rarestTerm', 'defines', 'subsequence', 'run', 'bigrams', 'closeness', 'otherYear'],
  ...['similarity', 'passageSimilarity', 'similarityShare', 'askedLikeness', 'askedSimilarity'],
] as const satisfies readonly (keyof Features)[]

/** The named evidence for answering at all, each about 0 to 1, from the best candidate and the question. */
export const verdictFeatureNames = [
  ...fromCandidate,
  'contextCoverage',
  'unknownShare',
  'missingName',
  'missingNumber',
  'worstMissingShare',
  'terms',
  'weight',
  'askedNot',
  'saidNot',
  'notMissing',
  'antonyms',
  'choiceScore',
] as const

export type VerdictFeatureName = (typeof verdictFeatureNames)[number]
export type VerdictFeatures = Readonly<Record<VerdictFeatureName, number>>

/** A candidate with its score for being the best excerpt; higher is better, comparable within one question. */
export interface Scored {
  readonly candidate: Candidate
  readonly score: number
}

/** What counts as much: so many words, the weight of so many that no passage holds, so high a score. */
const ample = { terms: 10, weights: 5, score: 10 }

/** @param best the candidate that won, with its choice score */
export function verdictFeaturesOf(question: Question, best: Scored): VerdictFeatures {
  const { features, present } = best.candidate
  const missing = question.terms.filter((t) => !present.has(t.term))
  const most = ample.weights * question.mostWeight
  const shareOf = (terms: readonly QuestionTerm[]): number => Math.min(1, weightOf(terms) / Math.max(question.weight, 1e-9))
  // Each part spread into the next would cost more than all the rest.
  const own = {} as Record<(typeof fromCandidate)[number], number>
  for (const name of fromCandidate) own[name] = features[name]
  return Object.assign(own, contrastOf(question, best.candidate), {
    contextCoverage: features.sentenceCoverage + features.neighbourCoverage + features.passageCoverage + features.headingCoverage,
    unknownShare: shareOf(question.terms.filter((t) => t.unknown)),
    missingName: shareOf(missing.filter((t) => t.name)),
    missingNumber: missing.some((t) => t.number) ? 1 : 0,
    worstMissingShare: Math.max(0, ...missing.map((t) => shareOf([t]))),
    terms: question.terms.length / ample.terms,
    weight: question.weight / most,
    choiceScore: best.score / ample.score,
  })
}

const weightOf = (terms: readonly QuestionTerm[]): number => terms.reduce((sum, { weight }) => sum + weight, 0)
