import { rankingValue } from '../evidence/ranking-evidence.js'
import type { Standing } from '../evidence/verdict-rows.js'
import type { Question } from '../question/question.js'
import type { Ranking } from './rank.js'
import { sameAnswerTest } from './same-answer.js'
import type { Scored } from './scored.js'

/** The lead of one that has no rival: about the most that is seen. */
const unrivalled = 6

/**
 * How the best candidate stands among the others, by their scores before time counts. Leads and shares do not depend on how many
 * passages there are to search, so what is learned on one folder holds on another.
 * A passage that gives the same figure as the best is no rival of it.
 * @param best one of the ranking's candidates
 */
export function standingOf(best: Scored, { passages, timeless }: Ranking, question: Question): Standing {
  const isSame = sameAnswerTest(question, best)
  const own = best.candidate.hit.passage.id
  const rivals = passages.filter(({ candidate }) => candidate.hit.passage.id !== own)
  const others = rivals.filter((one) => !isSame(one))
  const [second = Number.NEGATIVE_INFINITY, third = Number.NEGATIVE_INFINITY] = others.map(({ untimed }) => untimed).sort((a, b) => b - a)
  const beside = timeless.find(({ candidate }) => candidate !== best.candidate && candidate.hit.passage.id === own)
  const lead = (other: number): number => Math.max(-unrivalled, Math.min(unrivalled, best.untimed - other))
  const share = (others: readonly Scored[]): number => 1 / others.reduce((sum, { untimed }) => sum + Math.exp(untimed - best.untimed), 1)
  const most = (of: (one: Scored) => number): number => Math.max(0, ...rivals.map(of))
  const { score } = best.candidate.hit
  return {
    score: best.untimed,
    lead: lead(second),
    leadOverThird: lead(third),
    leadInPassage: lead(beside?.untimed ?? Number.NEGATIVE_INFINITY),
    passageShare: share(others),
    candidateShare: share(timeless.filter(({ candidate }) => candidate !== best.candidate)),
    searchLead: score === 0 ? -1 : Math.max(-1, 1 - most(({ candidate }) => candidate.hit.score) / score),
    similarityLead: rankingValue(best, 'similarity') - most((one) => rankingValue(one, 'similarity')),
    passageSimilarityLead: rankingValue(best, 'passageSimilarity') - most((one) => rankingValue(one, 'passageSimilarity')),
  }
}
