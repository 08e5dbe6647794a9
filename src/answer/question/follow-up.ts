import { english } from '../../languages/en/index.js'
import type { SearchIndex } from '../../search/index.js'
import { alwaysCapital } from './always-capital.js'
import { asks } from './asks.js'
import { cleanQuestion } from './clean.js'
import { type Question, type QuestionTerm, readQuestion } from './question.js'

/** A question read together with the one before it. */
export interface FollowUp {
  /** What to look for. */
  readonly text: string
  /** The words carried over, as they were typed. */
  readonly topic: string
  /** Whether the question cannot be understood without them. Otherwise they are tried only if the question alone gets no answer. */
  readonly needed: boolean
  /** Whether it is about what is over, by the words as they were asked: the text may hold them in English, without their tense. */
  readonly asksOfPast: boolean
}

const { questions, references } = english
/** A question with the words of an earlier one that it is read together with. */
export const withTopic = (question: string, topic: string | null): string => (topic === null ? question : `${question} (${topic})`)

/** How many words of the earlier question are carried over. */
const mostCarried = 4

/**
 * Carry over the subject of an earlier question.
 * @returns null if the question stands alone, or if there is nothing to carry over.
 */
export function carryTopic(typed: string, earlier: string, index: SearchIndex): FollowUp | null {
  const question = readQuestion(typed, index)
  const before = readQuestion(earlier, index)
  const own = new Set(question.terms.map((t) => t.term))
  const fresh = before.terms.filter((t) => !own.has(t.term) && !t.unknown)
  const other = anotherIn(question)
  if (other !== undefined) return aboutAnother(question, before, fresh, other)
  const leans = leaning(question, index)
  return leans === null ? null : add(question, fresh, leans === 'needed')
}

/**
 * The pronoun of a follow-up that nothing in the question explains. Null for a follow-up without one, such as "And Belize?".
 * Undefined for a question that stands alone, or has words enough for a search.
 * @example lackingIn('Who leads it?', index) // 'it'
 */
export function lackingIn(typed: string, index: SearchIndex): string | null | undefined {
  const question = readQuestion(typed, index)
  if (anotherIn(question) !== undefined) return null
  if (leaning(question, index) !== 'needed' || saysEnough(question)) return undefined
  return references.pronounIn(question.text)?.word ?? null
}

/**
 * Whether a pronoun stands for something that the question does not name. Then nobody knows whether an answer is about the right thing.
 * @example hasUnknownSubject('What did he say about Kenya?', index) // true
 */
export function hasUnknownSubject(typed: string, index: SearchIndex): boolean {
  const question = readQuestion(typed, index)
  const pronoun = references.pronounIn(question.text)
  if (pronoun === undefined || leaning(question, index) !== 'needed') return false
  // "How much of its money did the United States freeze?": the name comes after the pronoun.
  const namedBehind = question.terms.some((t) => question.text.indexOf(t.typed) > pronoun.index && isNamed(t, index))
  return !(pronoun.isOwner && namedBehind)
}

/** A question with this many meaningful words can be looked up, even if nobody knows who "they" are. */
const enoughTerms = 2
const saysEnough = ({ terms }: Question): boolean => terms.filter((t) => t.share === 1).length >= enoughTerms

/** The new subject of the same question: "Belize" of "And Belize?"; undefined if a question asks something itself. */
function anotherIn(question: Question): string | undefined {
  const other = questions.otherAsked(question.text)
  return other !== undefined && namesSomething(question) ? other.replace(/\W+$/, '') : undefined
}

/** Whether a few words name something rather than say it: a name, or two words at most. "Kenya leads the mission" says something. */
function namesSomething({ terms }: Question): boolean {
  const common = terms.filter((t) => !t.name).length
  return terms.length > 0 && terms.length <= mostCarried && (common === terms.length ? common <= 2 : common <= 1)
}

/** The same again about another: the first name of the earlier question gives way to the new one; what was asked about it stays. */
function aboutAnother(question: Question, before: Question, fresh: readonly QuestionTerm[], other: string): FollowUp | null {
  const names = before.terms.filter((t) => t.name)
  const kept = fresh.filter((t) => !t.name)
  const [first] = names
  if (first === undefined || (kept.length === 0 && !asks(before.text)) || kept.length === before.terms.length)
    return add(question, fresh, true)
  // "Gang Suppression Force" is one name of three words.
  const inOne = names.filter((t, i) => t.position === first.position + i)
  const rest = inOne.slice(1).reduce((text, { typed }) => text.replace(typed, ' '), before.text)
  const text = references.withoutDoubleArticles(rest.replace(first.typed, other))
  return { text: cleanQuestion(text), topic: kept.length === 0 ? before.text : topicOf(kept), needed: true, asksOfPast: before.asksOfPast }
}

/** How a question depends on one before it; null if it is complete. */
function leaning({ text, terms, roles }: Question, index: SearchIndex): 'needed' | 'perhaps' | null {
  const pronoun = references.pronounIn(text)
  if (pronoun) {
    if (!asks(text) && !references.beginsOwning(text)) return null
    const before = terms.filter((t) => text.indexOf(t.typed) < pronoun.index)
    // "What did Ruto say, and where did he say it?": the name is in the question itself.
    if (before.some((t) => isNamed(t, index))) return null
    // In "Which countries sent their police?" the pronoun may stand for the noun, so the question is first read alone. It never
    // stands for the word directly before it, or before its verb: "Who leads it?", "Which towns did they visit?".
    const nouns = before.filter((t) => !/^\W*$/.test(text.slice(text.indexOf(t.typed) + t.typed.length, pronoun.from)))
    const mayBeMeant = pronoun.isPerson ? roles.length > 0 : nouns.length > 0
    return mayBeMeant ? 'perhaps' : 'needed'
  }
  if (terms.length === 0 && asks(text) && /\p{L}/u.test(text)) return 'needed'
  if (!questions.holdsQuestionWord(text)) return null
  return terms.length === 1 && !terms[0]?.name ? 'perhaps' : null
}

const isNamed = (term: QuestionTerm, index: SearchIndex): boolean => term.name || isWrittenAsName(term.term, index)

/** How many passages are enough to see how a word is written. */
const passagesRead = 5

/** Whether a word was typed in small letters, but the documents write it as a name. */
const isWrittenAsName = (term: string, index: SearchIndex): boolean =>
  alwaysCapital(
    term,
    index
      .search([{ term, share: 1 }], passagesRead)
      .flatMap((hit) => index.words(hit).sentences.map(({ tokens }) => ({ tokens, text: hit.passage.text }))),
  )

function add(question: Question, fresh: readonly QuestionTerm[], needed: boolean): FollowUp | null {
  // Words that are common everywhere carry no subject.
  const carried = fresh.filter((t) => t.share === 1)
  if (carried.length === 0) return null
  const topic = topicOf(carried)
  // A single name replaces the pronoun; anything else that is carried over is added at the end.
  const named = carried.every((t) => t.name) ? references.putInPlace(question.text, topic) : question.text
  return { text: cleanQuestion(named === question.text ? withTopic(named, topic) : named), topic, needed, asksOfPast: question.asksOfPast }
}

/** The terms with the most weight, in their order. */
const topicOf = (terms: readonly QuestionTerm[]): string =>
  [...terms]
    .sort((a, b) => Number(b.name) - Number(a.name) || b.weight - a.weight)
    .slice(0, mostCarried)
    .sort((a, b) => a.position - b.position)
    .map((t) => t.typed)
    .join(' ')
