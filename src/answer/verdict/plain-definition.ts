import type { Vocabulary } from '../../search/vocabulary.js'
import { definedThings, defines, spellingTest } from '../question/definition.js'
import type { Question } from '../question/question.js'
import type { Scored } from '../ranking/scored.js'

/**
 * The candidates that define the very things a question asks about, one each: "X means …", "X is a …", "The Long Name (X)" where the short
 * form is asked for. Grammar says so, however few words they share. None where one of the things is not defined in a passage of its own.
 * @param ranked best first
 */
export function plainDefinitions(question: Question, ranked: readonly Scored[], vocabulary: Vocabulary): readonly Scored[] {
  const spells = spellingTest(question)
  const find = (tells: (told: string) => boolean): Scored | undefined =>
    ranked.find(({ candidate: { hit, span } }) => tells(hit.passage.text.slice(span.start, span.end)))
  const things = definedThings(question)
  const found = things.flatMap((thing) => find((told) => defines(thing, told, vocabulary)) ?? find(spells) ?? [])
  return new Set(found.map(({ candidate }) => candidate.hit.passage.id)).size === things.length ? found : []
}
