import type { SearchIndex } from '../search/index.js'
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

/** How many words of the earlier question come along. */
const mostCarried = 4

const interrogative = /\b(?:who|whom|whose|what|when|where|which|why|how)\b/i
/** "And Belize?", "What about the Bahamas?": the earlier question again, about another. */
const againAbout = /^\W*(?:and(?: then)?|but|or|so|what about|how about)\s+(.+)$/i
const asksItself =
  /\b(?:who|whom|whose|what|when|where|which|why|how|did|do|does|is|are|was|were|has|have|had|can|could|will|would|should)\b/i
/** Words that stand for someone or something named before. */
const standsForPerson = /\b(?:he|him|his|she|her|hers|they|them|their|theirs|its|it(?!\s+(?:true|possible|likely|clear|known|that)))\b/i
const owning = /^(?:his|hers|theirs|their|its)$/i
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
  if (other !== undefined && !asksItself.test(other) && question.terms.length > 0 && question.terms.length <= mostCarried) {
    // The names of the earlier question give way to the new one; what was asked about them stays.
    const kept = fresh.filter((t) => !t.name)
    if (kept.length === 0 || kept.length === before.terms.length) return add(question, fresh, true)
    const [first, ...others] = before.terms.filter((t) => t.name).map((t) => t.typed)
    const rest = others.reduce((text, name) => text.replace(name, ' '), before.text)
    return { text: cleanQuestion(rest.replace(first ?? '', other.replace(/\W+$/, ''))), topic: topicOf(kept), needed: true }
  }
  const leans = leaning(question)
  return leans === null ? null : add(question, fresh, leans === 'needed')
}

/** Whether a question leans on one before it; null where it stands alone. */
function leaning({ text, terms }: Question): 'needed' | 'perhaps' | null {
  const pronoun = standsForPerson.exec(text) ?? standsForThing.exec(text)
  // "What did Ruto say, and where did he say it?": the name is in the question itself.
  const named = pronoun !== null && terms.some((t) => t.name && text.indexOf(t.typed) < pronoun.index)
  if (pronoun !== null && !named) return 'needed'
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
  return { text: cleanQuestion(named === question.text ? `${named} (${topic})` : named), topic, needed }
}

/** "Who leads it?" and "BINUH" make "Who leads BINUH?"; a text without a pronoun stays as it is. */
const putInPlace = (text: string, name: string): string =>
  text.replace(standsForPerson, (pronoun) => (owning.test(pronoun) ? `${name}'s` : name))

/** The most telling of the terms, in their order. */
const topicOf = (terms: readonly QuestionTerm[]): string =>
  [...terms]
    .sort((a, b) => Number(b.name) - Number(a.name) || b.weight - a.weight)
    .slice(0, mostCarried)
    .sort((a, b) => a.position - b.position)
    .map((t) => t.typed)
    .join(' ')
