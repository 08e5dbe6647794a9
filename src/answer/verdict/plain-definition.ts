import type { Vocabulary } from '../../search/vocabulary.js'
import { definedThing, defines } from '../question/definition.js'
import type { Question } from '../question/question.js'
import type { Scored } from '../ranking/scored.js'

/**
 * The candidate that defines the very thing a question asks about: "X means …", "X is a …". Grammar says so, however few words they share.
 * @param ranked best first
 */
export function plainDefinition(question: Question, ranked: readonly Scored[], vocabulary: Vocabulary): Scored | undefined {
  const thing = definedThing(question)
  if (thing === undefined) return undefined
  return ranked.find(({ candidate: { hit, span } }) => defines(thing, hit.passage.text.slice(span.start, span.end), vocabulary))
}
