import { english } from '../../languages/en/index.js'
import type { SearchIndex } from '../../search/index.js'
import { askOtherwise } from '../evidence/contrast.js'
import type { Question } from '../question/question.js'
import { likeness, termsOf } from '../question/same-question.js'
import type { Scored } from '../ranking/scored.js'

/** The share of their weight that two questions must have in common to have one answer; more than it takes to list them together. */
const sameShare = 0.8

/**
 * The passage that a moderator has approved as the answer to this very question, in a note that has the question as its title. A person
 * decided what the desk would have to guess.
 * @param ranked the best candidate of each passage, best first
 */
export function approvedAnswer(question: Question, ranked: readonly Scored[], index: SearchIndex): Scored | undefined {
  const asked = termsOf(question.corrected, index)
  return ranked.find(({ candidate: { hit } }) => {
    const { approved, title } = hit.document
    if (approved === null || english.questions.answerTypeOf(title) !== question.answerType || askOtherwise(title, question.corrected))
      return false
    return likeness(asked, termsOf(title, index), index) >= sameShare
  })
}
