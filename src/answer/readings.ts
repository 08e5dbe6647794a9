import type { Similarity } from '../embeddings/similarity.js'
import type { SearchIndex } from '../search/index.js'
import { findCandidates } from './candidates/candidates.js'
import { type Weighed, weigh } from './evidence/ranking-evidence.js'
import { type Question, readQuestion } from './question/question.js'
import type { TimeAsked } from './question/time.js'

/** A question as it was read, with the candidates that were found for it. */
export interface Reading {
  readonly question: Question
  readonly candidates: readonly Weighed[]
  /** Whether embeddings counted; otherwise words alone did. */
  readonly byEmbeddings: boolean
}

/**
 * Read a question against the knowledge, find candidates and weigh their evidence. A question that names days is read a second time without
 * them: a text may leave to its source's date what the question says. The second reading is made only when it is asked for.
 */
export function* readingsOf(
  typed: string,
  index: SearchIndex,
  time: TimeAsked,
  similarity: Similarity | null,
): Generator<Reading, void, undefined> {
  const read = (unsearched: ReadonlySet<string>): Reading => {
    const question = readQuestion(typed, index, unsearched)
    const { candidates, byEmbeddings } = findCandidates(question, index, time, similarity)
    return { question, candidates: weigh(question, candidates), byEmbeddings }
  }
  yield read(time.unsearched)
  if (time.days !== null) yield read(new Set([...time.unsearched, ...time.words]))
}
