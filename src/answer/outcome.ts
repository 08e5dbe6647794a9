import type { Candidate } from './candidates.js'
import type { Question } from './question.js'

/** The named evidence for answering at all, each about 0 to 1, from the best candidate and its nearest rival. */
export const outcomeFeatureNames = [
  'sentenceCoverage',
  'contextCoverage',
  'unknownShare',
  'missingName',
  'missingNumber',
  'kindPresent',
  'kindAbsent',
  'pairs',
  'searchScore',
  'choiceScore',
  'margin',
  'fewTerms',
  'rarestTerm',
  'order',
  'density',
  'worstMissing',
  'defines',
] as const

export type OutcomeFeatureName = (typeof outcomeFeatureNames)[number]
export type OutcomeFeatures = Readonly<Record<OutcomeFeatureName, number>>

/**
 * @param best the candidate that won, with its choice score
 * @param rival the best candidate of another passage, if there is one
 */
export function outcomeFeaturesOf(question: Question, best: Scored, rival: Scored | undefined): OutcomeFeatures {
  const { features, present } = best.candidate
  const missing = question.terms.filter((t) => !present.has(t.term))
  const worst = (of: typeof missing): number => Math.min(1, of.reduce((sum, t) => sum + t.weight, 0) / Math.max(question.weight, 1e-9))
  return {
    sentenceCoverage: features.sentenceCoverage,
    contextCoverage: features.sentenceCoverage + features.neighbourCoverage + features.passageCoverage + features.headingCoverage,
    unknownShare: worst(question.terms.filter((t) => t.unknown)),
    missingName: worst(missing.filter((t) => t.name)),
    missingNumber: missing.some((t) => t.number) ? 1 : 0,
    kindPresent: features.kindPresent,
    kindAbsent: features.kindAbsent,
    pairs: features.pairs,
    searchScore: features.searchScore,
    choiceScore: best.score / 10,
    margin: rival ? Math.min(1, (best.score - rival.score) / 5) : 1,
    defines: features.defines,
    rarestTerm: features.rarestTerm,
    order: features.order,
    density: features.density,
    worstMissing: question.weight === 0 ? 0 : Math.max(0, ...missing.map((t) => t.weight)) / question.weight,
    fewTerms: 1 / Math.max(1, question.terms.length),
  }
}

/** A candidate with its score for being the best excerpt; higher is better, comparable within one question. */
export interface Scored {
  readonly candidate: Candidate
  readonly score: number
}
