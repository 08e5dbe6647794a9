import type { Candidate } from '../src/answer/candidates/candidate.js'
import { readTime, type TimeAsked } from '../src/answer/question/time.js'
import { type Reading, readingsOf } from '../src/answer/readings.js'
import type { Embeddings } from '../src/embeddings/embeddings.js'
import { holdsAnswer, type KnownQuestion } from '../src/eval/question-set.js'
import type { SearchIndex } from '../src/search/index.js'

/** A known question with its candidates: what both models learn from. */
export interface Example {
  readonly known: KnownQuestion
  /**
   * Whose question it is: SQuAD's, or one of our own; those as people ask them, and in other words than the knowledge, are sets of their own,
   * the last twice. "Bare" are ours once more, asked of the knowledge without the questions that its passages answer.
   */
  readonly set: 'squad' | 'own' | 'natural' | 'paraphrases' | 'blind' | 'own-bare' | 'natural-bare' | 'paraphrases-bare'
  /** What the question says about time. */
  readonly time: TimeAsked
  /** As the desk reads it, with the candidates that it finds; the first reading is learned from. */
  readonly readings: readonly [Reading, ...Reading[]]
  /** Whether each candidate of the first reading holds the answer. */
  readonly right: readonly boolean[]
  /** How much the question counts when the ranking is learned, and when the verdict is. */
  readonly weights: { readonly ranking: number; readonly verdict: number }
}

/** Questions and what they are asked of. */
export interface Asked extends Pick<Example, 'set' | 'weights'> {
  readonly questions: readonly KnownQuestion[]
  readonly index: SearchIndex
  /** Null to go by words alone. */
  readonly embeddings: Embeddings | null
}

/** What "last month" counts from, so that the same is learned on every day. */
const now = new Date('2026-11-29T12:00:00Z')

/** The questions as the desk reads them, with the candidates that it finds. */
export async function makeExamples({ questions, index, embeddings, set, weights }: Asked): Promise<Example[]> {
  const examples: Example[] = []
  for (const known of questions) {
    const similarity = embeddings && (await embeddings.read(known.question))
    if (embeddings && !similarity) throw new Error('a question got no vector: the sentence model fails, or the machine is too busy')
    const time = await readTime(known.question, now)
    const readings = [...readingsOf(known.question, index, time, similarity)] as [Reading, ...Reading[]]
    const right = readings[0].candidates.map(({ candidate }) => isRight(known, candidate))
    examples.push({ known, set, time, readings, right, weights })
  }
  return examples
}

/** Whether a candidate holds the answer, in the document that was meant. */
export function isRight(known: KnownQuestion, { hit, span }: Pick<Candidate, 'hit' | 'span'>): boolean {
  const isInPlace = known.document === undefined || hit.document.id === known.document
  return isInPlace && holdsAnswer(hit.passage.text.slice(span.start, span.end), known.answers)
}
