import { type Candidate, findCandidates } from '../src/answer/candidates.js'
import { featureNames } from '../src/answer/features.js'
import { type Question, readQuestion } from '../src/answer/question.js'
import { holdsAnswer, type KnownQuestion } from '../src/eval/question-set.js'
import type { SearchIndex } from '../src/search/index.js'

/** A known question with its candidates: what both models learn from. */
export interface Example {
  readonly known: KnownQuestion
  readonly question: Question
  readonly candidates: readonly Candidate[]
  /** A vector of evidence for each candidate, in the order of `featureNames`. */
  readonly rows: readonly (readonly number[])[]
  /** Whether each candidate holds the answer. */
  readonly right: readonly boolean[]
  /** How much the question counts when the outcome is learned. */
  readonly weight: number
}

/** @param offTopic the index does not hold what these questions ask about, so nothing is right */
export function makeExamples(questions: readonly KnownQuestion[], index: SearchIndex, weight: number, offTopic = false): Example[] {
  return questions.map((known) => {
    const question = readQuestion(known.question, index)
    const candidates = findCandidates(question, index)
    return {
      known,
      question,
      candidates,
      rows: candidates.map(({ features }) => featureNames.map((name) => features[name])),
      right: candidates.map(({ hit, span }) => {
        const inPlace = known.document === undefined || hit.document.id === known.document
        return !offTopic && inPlace && holdsAnswer(hit.passage.text.slice(span.start, span.end), known.answers)
      }),
      weight,
    }
  })
}
