import type { Candidate } from '../src/answer/candidates/candidate.js'
import { readTime, type TimeAsked } from '../src/answer/question/time.js'
import { understand } from '../src/answer/question/understood.js'
import { type Reading, readingsOf } from '../src/answer/readings.js'
import type { Embeddings } from '../src/embeddings/embeddings.js'
import { holdsAnswer, type KnownQuestion } from '../src/eval/question-set.js'
import type { SearchIndex } from '../src/search/index.js'
import { withoutAnswer } from './left-out.js'

/**
 * Whose question it is: SQuAD's, SelQA's asked of all its articles and of folders of seven, or one of our own; those as people ask them, and
 * in other words than the knowledge, are sets of their own, the last twice. "Bare" are ours once more, asked of the knowledge without the
 * questions that its passages answer. "Translated" are the natural ones in the languages that are read by way of English; XQuAD has Spanish
 * questions on English paragraphs.
 */
export const sets = [
  ...(['squad', 'selqa', 'selqa-folders', 'own', 'natural', 'paraphrases', 'blind'] as const),
  ...(['own-bare', 'natural-bare', 'paraphrases-bare'] as const),
  ...(['translated', 'translated-bare', 'xquad'] as const),
] as const

/** A known question with its candidates: what both models learn from. */
export interface Example {
  readonly known: KnownQuestion
  readonly set: (typeof sets)[number]
  /** What the question says about time. */
  readonly time: TimeAsked
  /** As the desk reads it, with the candidates that it finds; the first reading is learned from. */
  readonly readings: readonly [Reading, ...Reading[]]
  /** Whether each candidate of the first reading holds the answer. */
  readonly right: readonly boolean[]
  /** How much the question counts when the ranking is learned, and within its set when the verdict is. */
  readonly weights: { readonly ranking: number; readonly verdict: number }
}

/** Questions and what they are asked of. */
export interface Asked extends Pick<Example, 'set' | 'weights'> {
  readonly questions: readonly KnownQuestion[]
  readonly index: SearchIndex
  /** Null to go by words alone. */
  readonly embeddings: Embeddings | null
  /** Ask without what answers: the kind becomes `left-out`. */
  readonly leftOut?: boolean
}

/** What "last month" counts from, so that the same is learned on every day. */
const now = new Date('2026-11-29T12:00:00Z')

/** The questions as the desk reads them, with the candidates that it finds. */
export async function makeExamples({ questions, index, embeddings, set, weights, leftOut = false }: Asked): Promise<Example[]> {
  const examples: Example[] = []
  for (const asked of questions) {
    const { text } = understand(asked.question, index)
    const read = embeddings && (await embeddings.read(text))
    if (embeddings && !read) throw new Error('a question got no vector: the sentence model fails, or the machine is too busy')
    const known: KnownQuestion = leftOut ? { ...asked, kind: 'left-out', answers: [] } : asked
    const of = leftOut ? withoutAnswer(asked, index, read) : { index, similarity: read }
    const time = await readTime(text, now)
    const readings = [...readingsOf(known.question, of.index, time, of.similarity)] as [Reading, ...Reading[]]
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
