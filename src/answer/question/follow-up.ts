import type { SearchIndex } from '../../search/index.js'
import { asks } from './asks.js'
import { cleanQuestion, type Question, type QuestionTerm, readQuestion } from './question.js'

/** A question read together with the one before it. */
export interface FollowUp {
  /** What to look for. */
  readonly text: string
  /** The words carried over, as they were typed. */
  readonly topic: string
  /** It cannot be understood without; otherwise it is only to be tried where the question alone is not answered. */
  readonly needed: boolean
}

/** A question with the words of an earlier one that it is read together with. */
export const withTopic = (question: string, topic: string | null): string => (topic === null ? question : `${question} (${topic})`)

/** How many words of the earlier question come along. */
const mostCarried = 4

const interrogative = /\b(?:who|whom|whose|what|when|where|which|why|how)\b/i
/** "And Belize?", "What about the Bahamas?": the earlier question again, about another. */
const againAbout = /^\W*(?:and(?: then)?|but|or|so|what about|how about)\s+(.+)$/i
const asksItself =
  /\b(?:who|whom|whose|what|when|where|which|why|how|did|do|does|is|are|was|were|has|have|had|can|could|will|would|should)\b/i
/** Words that stand for someone or something named before. */
const standsForSubject = /\b(?:he|him|his|she|her|hers|they|them|their|theirs|its|it(?!\s+(?:true|possible|likely|clear|known|that)))\b/i
/** Only one person, so that no other noun before it can be meant. */
const onePerson = /^(?:he|him|his|she|her|hers)$/i
const owning = /^(?:his|hers|theirs|their|its)$/i
const beginsOwning = /^\W*(?:and\s+)?(?:his|her|their|its)\b/i
/** These do so only where the sentence ends with them; "are there" and "the force that leads" stand for nothing. */
const standsForThing = /(?<!\b(?:is|are|was|were)\s)\b(?:this|that|these|those|there|then)\W*$/i

/**
 * Carry the subject of an earlier question on.
 * @returns null where the question stands alone, or where there is nothing to carry
 */
export function carryTopic(typed: string, earlier: string, index: SearchIndex): FollowUp | null {
  const question = readQuestion(typed, index)
  const before = readQuestion(earlier, index)
  const own = new Set(question.terms.map((t) => t.term))
  const fresh = before.terms.filter((t) => !own.has(t.term) && !t.unknown)
  const other = againAbout.exec(question.text)?.[1]
  if (other !== undefined && !asksItself.test(other) && namesSomething(question)) {
    return aboutAnother(question, before, fresh, other.replace(/\W+$/, ''))
  }
  const leans = leaning(question)
  return leans === null ? null : add(question, fresh, leans === 'needed')
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
  if (first === undefined || kept.length === 0 || kept.length === before.terms.length) return add(question, fresh, true)
  // "Gang Suppression Force" is one name of three words.
  const inOne = names.filter((t, i) => t.position === first.position + i)
  const rest = inOne.slice(1).reduce((text, { typed }) => text.replace(typed, ' '), before.text)
  const text = rest.replace(first.typed, other).replace(/\b(?:the|an?)\s+(?=(?:the|an?)\s)/gi, '')
  return { text: cleanQuestion(text), topic: topicOf(kept), needed: true }
}

/** Whether a question leans on one before it; null where it stands alone. */
function leaning({ text, terms, roles }: Question): 'needed' | 'perhaps' | null {
  const pronoun = standsForSubject.exec(text) ?? standsForThing.exec(text)
  if (pronoun !== null) {
    if (!asks(text) && !beginsOwning.test(text)) return null
    const before = terms.filter((t) => text.indexOf(t.typed) < pronoun.index)
    // "What did Ruto say, and where did he say it?": the name is in the question itself.
    if (before.some((t) => t.name)) return null
    // "Which countries sent their police?": the noun may be, so that it is read alone first. "Who leads it?": what stands directly
    // before the pronoun is what is done to it.
    const nouns = before.filter((t) => !/^\W*$/.test(text.slice(text.indexOf(t.typed) + t.typed.length, pronoun.index)))
    const mayBeMeant = onePerson.test(pronoun[0]) ? roles.length > 0 : nouns.length > 0
    return mayBeMeant ? 'perhaps' : 'needed'
  }
  if (!interrogative.test(text)) return null
  if (terms.length === 0) return 'needed'
  return terms.length === 1 && !terms[0]?.name ? 'perhaps' : null
}

function add(question: Question, fresh: readonly QuestionTerm[], needed: boolean): FollowUp | null {
  // Words that are common everywhere carry no subject.
  const carried = fresh.filter((t) => t.share === 1)
  if (carried.length === 0) return null
  const topic = topicOf(carried)
  // A single name stands where the pronoun stood; what else is carried is put behind.
  const named = carried.every((t) => t.name) ? putInPlace(question.text, topic) : question.text
  return { text: cleanQuestion(named === question.text ? withTopic(named, topic) : named), topic, needed }
}

/** "Who leads it?" and "BINUH" make "Who leads BINUH?"; a text without a pronoun stays as it is. */
const putInPlace = (text: string, name: string): string =>
  text.replace(standsForSubject, (pronoun) => (owning.test(pronoun) ? `${name}'s` : name))

/** The most telling of the terms, in their order. */
const topicOf = (terms: readonly QuestionTerm[]): string =>
  [...terms]
    .sort((a, b) => Number(b.name) - Number(a.name) || b.weight - a.weight)
    .slice(0, mostCarried)
    .sort((a, b) => a.position - b.position)
    .map((t) => t.typed)
    .join(' ')
