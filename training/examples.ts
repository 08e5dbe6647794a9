import { type Candidate, findCandidates } from '../src/answer/candidates/candidates.js'
import { type Features, featureNames } from '../src/answer/evidence/features.js'
import { type Question, readQuestion } from '../src/answer/question/question.js'
import { anyTime } from '../src/answer/question/time.js'
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
  readonly question: Question
  readonly candidates: readonly Candidate[]
  /** The evidence for each candidate, in the order of `featureNames`. */
  readonly rows: readonly Float64Array[]
  /** Whether each candidate holds the answer. */
  readonly right: readonly boolean[]
  /** How much the question counts when the choice is learned, and when the outcome is. */
  readonly weights: { readonly choice: number; readonly outcome: number }
}

/** Questions and what they are asked of. */
export interface Asked extends Pick<Example, 'set' | 'weights'> {
  readonly questions: readonly KnownQuestion[]
  readonly index: SearchIndex
  /** Null to go by words alone. */
  readonly embeddings: Embeddings | null
}

export async function makeExamples({ questions, index, embeddings, set, weights }: Asked): Promise<Example[]> {
  const examples: Example[] = []
  for (const known of questions) {
    const similarity = embeddings && (await embeddings.read(known.question))
    if (embeddings && !similarity) throw new Error('a question got no vector: the sentence model fails, or the machine is too busy')
    const question = readQuestion(known.question, index)
    const { candidates } = findCandidates(question, index, anyTime, similarity)
    const right = candidates.map((candidate) => isRight(known, candidate))
    const rows = candidates.map(({ features }) => Float64Array.from(featureNames, (name) => features[name]))
    examples.push({
      known,
      set,
      question,
      candidates: candidates.map((one, i) => compact(one, rows[i] as Float64Array)),
      rows,
      right,
      weights,
    })
  }
  return examples
}

/** Whether a candidate holds the answer, in the document that was meant. */
export function isRight(known: KnownQuestion, { hit, span }: Pick<Candidate, 'hit' | 'span'>): boolean {
  const isInPlace = known.document === undefined || hit.document.id === known.document
  return isInPlace && holdsAnswer(hit.passage.text.slice(span.start, span.end), known.answers)
}

/** Evidence that is read from a row, by its names. */
const readFromRow = Object.defineProperties(
  {},
  Object.fromEntries(
    featureNames.map((name, i) => [
      name,
      {
        get(this: { readonly row: Float64Array }) {
          return this.row[i]
        },
      },
    ]),
  ),
)

/** The same candidate, whose evidence is read from its row: of all examples it would not fit into memory well. */
function compact({ hit, span, tokens, present }: Candidate, row: Float64Array): Candidate {
  return { hit, span, tokens, present, features: Object.create(readFromRow, { row: { value: row } }) as Features }
}
