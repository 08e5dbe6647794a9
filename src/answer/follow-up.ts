import type { SearchIndex } from '../search/index.js'
import { cleanQuestion, type Question, readQuestion } from './question.js'

/** "And what about …", "Why?": it goes on from something. */
const goingOn =
  /^\W*(?:and|but|also|then|so|or|what about|how about|what else|who else|where else|why|why not|how so|since when|until when|when|where|who)\b/i
/** Words that stand for something named before. */
const standingIn = /\b(?:he|him|his|she|her|hers|it|its|they|them|their|theirs|this|these|those|that|there|then|the same)\b/i
/** A question with more topic words than this can do without the one before. */
const fewTerms = 3
/** How many words of the earlier question come along. */
const mostCarried = 4

/** A question read together with the one before it. */
export interface FollowUp {
  /** What to look for: the question as typed, then the carried words. */
  readonly text: string
  /** The words carried over, as they were typed. */
  readonly topic: string
}

/** Whether a question leans on one before it: it stands in for a name by a pronoun, or goes on with few words of its own. */
export function leansOnEarlier({ text, terms }: Question): boolean {
  const firstName = terms.find((t) => t.name)
  const pronoun = standingIn.exec(text)
  // "What did Ruto say, and where did he say it?": the name is in the question itself.
  const named = firstName !== undefined && pronoun !== null && text.indexOf(firstName.typed) < pronoun.index
  if (pronoun && !named) return true
  return terms.length <= 1 || (goingOn.test(text) && /^\W*(?:and|but|what|how|or|so|then|also)/i.test(text) && terms.length < fewTerms)
}

/**
 * Carry the subject of an earlier question on: its names, or where it has none, its most telling words.
 * @returns null where the question stands alone, or where there is nothing to carry
 */
export function carryTopic(typed: string, earlier: string, index: SearchIndex): FollowUp | null {
  const question = readQuestion(typed, index)
  if (question.text === '' || !leansOnEarlier(question)) return null
  const before = readQuestion(earlier, index)
  const own = new Set(question.terms.map((t) => t.term))
  const fresh = before.terms.filter((t) => !own.has(t.term) && !t.unknown && t.share === 1)
  const names = fresh.filter((t) => t.name)
  const carried = (names.length > 0 ? names : [...fresh].sort((a, b) => b.weight - a.weight))
    .slice(0, mostCarried)
    .sort((a, b) => a.position - b.position)
    .map((t) => t.typed)
  if (carried.length === 0) return null
  const topic = carried.join(' ')
  return { text: cleanQuestion(`${question.text} (${topic})`), topic }
}
