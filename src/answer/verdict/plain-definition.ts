import type { Passage } from '../../knowledge/document.js'
import type { Vocabulary } from '../../search/vocabulary.js'
import { definedThings, defines, spellingTest } from '../question/definition.js'
import type { Question } from '../question/question.js'
import type { Scored } from '../ranking/scored.js'

/**
 * The candidates that define the very things a question asks about, one each: "X means …" or "X is a …". For a short form it may be "The Long
 * Name (X)", and for a code the table row that begins with it. Grammar decides, even if they share few words. There are none if one of the things
 * is not defined in a passage of its own.
 * @param ranked best first
 */
export function plainDefinitions(question: Question, ranked: readonly Scored[], vocabulary: Vocabulary): readonly Scored[] {
  const spells = spellingTest(question)
  const rowOf = (thing: string): Scored | undefined => ranked.find(({ candidate: { hit } }) => namesRow(thing, hit.passage, vocabulary))
  const find = (tells: (told: string) => boolean): Scored | undefined =>
    ranked.find(({ candidate: { hit, span } }) => tells(hit.passage.text.slice(span.start, span.end)))
  const things = definedThings(question)
  const found = things.flatMap((thing) => find((told) => defines(thing, told, vocabulary)) ?? find(spells) ?? rowOf(thing) ?? [])
  return new Set(found.map(({ candidate }) => candidate.hit.passage.id)).size === things.length ? found : []
}

/** "E11", "MSS", "B-2": a name that says nothing by itself, so a row that begins with it defines it. */
const code = /^(?=.*\p{N})[\p{L}\p{N}./-]{2,12}$/u

/** Whether a passage is the row of a table whose first cell is this code. */
function namesRow(thing: string, { text, shape }: Passage, vocabulary: Vocabulary): boolean {
  if (shape?.kind !== 'row' || !code.test(thing)) return false
  const first = shape.cells[0]?.cell
  const plain = (words: string): string =>
    vocabulary
      .questionTokens(words)
      .map(({ term }) => term)
      .join(' ')
  return first !== undefined && shape.cells.length > 1 && plain(text.slice(first.start, first.end)) === plain(thing)
}
