import { splitSentences } from '../../knowledge/sentences.js'
import type { Vocabulary } from '../../search/vocabulary.js'
import { subjectOf, wordsOf } from '../candidates/held-type.js'
import { thingAsked } from '../question/answer-type.js'
import type { Question } from '../question/question.js'
import type { Scored } from '../ranking/scored.js'

/** Behind its subject a sentence with one of these says what that is. */
const saysWhat =
  /^[”"’')]*(?:\s\([^)]*\))?\s(?:means?|stands? for|refers? to|(?:is|are|was|were)\s(?:short for|the name|an?|the|one of)\b)/i
/** Who holds an office is no question of what its name means. */
const asksWho = /^\W*(?:\w+\s)?who\b/i

/** The thing that a question asks what it is; undefined where it asks for something else. */
export function definedThing({ text, corrected }: Pick<Question, 'text' | 'corrected'>): string | undefined {
  // "Whats" is no word of the knowledge: it may have been put right for another.
  return asksWho.test(text) ? undefined : (thingAsked(corrected) ?? thingAsked(text))
}

/**
 * The candidate that defines the very thing a question asks about: "X means …", "X is a …". Grammar says so, however few words they share.
 * @param ranked best first
 */
export function plainDefinition(question: Question, ranked: readonly Scored[], vocabulary: Vocabulary): Scored | undefined {
  const thing = definedThing(question)
  if (thing === undefined) return undefined
  return ranked.find(({ candidate: { hit, span } }) => defines(thing, hit.passage.text.slice(span.start, span.end), vocabulary))
}

/** Whether the first sentence of a text has the thing as its subject, and says in it what all of the thing is. */
export function defines(thing: string, text: string, vocabulary: Vocabulary): boolean {
  const words = wordsOf(vocabulary)
  const [first] = splitSentences(text)
  const sentence = text.slice(first?.start, first?.end)
  const things = new Set(words(thing).map(({ term }) => term))
  const said = words(sentence)
  const isWhole = [...things].every((one) => said.some(({ term }) => term === one))
  // Behind the verb the thing may stand once more, under another name.
  return isWhole && subjectOf(said, things).some(({ end }) => saysWhat.test(sentence.slice(end)))
}
