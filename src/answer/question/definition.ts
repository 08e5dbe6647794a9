import { splitSentences } from '../../knowledge/sentences.js'
import { english } from '../../languages/en/index.js'
import type { Token } from '../../search/analysis.js'
import type { Vocabulary } from '../../search/vocabulary.js'
import type { Question } from './question.js'
import { spellsOut } from './short-form.js'
import { wordsOf } from './words-of.js'

const { questions, claims } = english

/** The thing whose definition a question asks for; undefined if it asks for something else. */
export function definedThing({ text, corrected }: Pick<Question, 'text' | 'corrected'>): string | undefined {
  // A question for the holder of an office does not ask what a name means. The knowledge does not have "whats": it may have been corrected
  // to another word.
  return questions.asksWho(text) ? undefined : (questions.thingAsked(corrected) ?? questions.thingAsked(text))
}

/** All things whose definitions a question asks for: two if it asks for their difference, otherwise at most one. */
export function definedThings(question: Pick<Question, 'text' | 'corrected'>): readonly string[] {
  const compared = questions.thingsCompared(question.corrected) ?? questions.thingsCompared(question.text)
  if (compared !== undefined) return compared
  const thing = shortFormAsked(question) ?? definedThing(question)
  return thing === undefined ? [] : [thing]
}

/** Whether a question asks for the difference of two things. */
export const compares = (question: string): boolean => questions.thingsCompared(question) !== undefined

/** The short form whose words a question asks for; undefined if it asks something else. */
const shortFormAsked = ({ text, corrected }: Pick<Question, 'text' | 'corrected'>): string | undefined =>
  questions.shortFormAsked(corrected) ?? questions.shortFormAsked(text)

/** Says whether a text spells out the short form that a question asks about; never, if it asks something else. */
export function spellingTest(question: Pick<Question, 'text' | 'corrected'>): (told: string) => boolean {
  const short = shortFormAsked(question)
  return (told) => short !== undefined && spellsOut(short, told)
}

/** How far a sentence says what a thing is, by its grammar: a plain definition says most, a title before a name least. */
const degrees = { plainly: 1, is: 1, described: 0.7, named: 0.7, titled: 0.4, none: 0 }

/**
 * How a sentence says what a thing is: "X means …" and "X is a …" plainly.
 * @param things the terms of the thing
 */
function definitionIn(sentence: string, said: readonly Token[], things: ReadonlySet<string>): keyof typeof degrees {
  const [before, after] = [(word: Token) => sentence.slice(0, word.start), (word: Token) => sentence.slice(word.end)]
  // It is the sentence's subject if nothing but its own words (and perhaps a short form in brackets) stand before the verb. Behind the
  // verb of a plain definition the thing may stand once more, under another name.
  const subject = subjectOf(said, things).map((word) => claims.definesBefore(after(word)))
  if (subject.includes('plainly')) return 'plainly'
  if (subject.at(-1) === 'is') return 'is'
  const mentions = said.filter(({ term }) => things.has(term))
  if (mentions.some((word) => claims.definesBefore(after(word)) === 'described')) return 'described'
  const around = mentions.map((word) => [word, claims.definesAround(before(word), after(word))] as const)
  if (around.some(([, how]) => how === 'named')) return 'named'
  return around.some(([word, how]) => how === 'titled' && /^\p{Lu}/u.test(sentence.slice(word.start))) ? 'titled' : 'none'
}

/** The words at the beginning of a sentence, as long as they are of the thing: its subject, if the verb comes next. */
function subjectOf(words: readonly Token[], things: ReadonlySet<string>): readonly Token[] {
  const other = words.findIndex((word) => !things.has(word.term))
  return other < 0 ? words : words.slice(0, other)
}

/** Says how far a sentence defines the things in a question, 0 to 1. */
export function definitionTest(question: string, vocabulary: Vocabulary): (sentence: string) => number {
  const words = wordsOf(vocabulary)
  const things = new Set(words(question).map(({ term }) => term))
  return (sentence) => degrees[definitionIn(sentence, words(sentence), things)]
}

/** Whether the first sentence of a text has the thing as its subject, and says there what all of the thing is. */
export function defines(thing: string, text: string, vocabulary: Vocabulary): boolean {
  const words = wordsOf(vocabulary)
  const [first] = splitSentences(text)
  const sentence = text.slice(first?.start, first?.end)
  const things = new Set(words(thing).map(({ term }) => term))
  const said = words(sentence)
  const isWhole = [...things].every((one) => said.some(({ term }) => term === one))
  return isWhole && definitionIn(sentence, said, things) === 'plainly'
}
