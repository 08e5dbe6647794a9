import type { Aside } from '../../contract/reply.js'
import { courtesyIn } from '../../languages/courtesies.js'
import type { SearchIndex } from '../../search/index.js'
import { cleanQuestion } from './clean.js'
import { carryTopic, lackingIn } from './follow-up.js'

/** A follow-up is short; the reply repeats no more than that. */
const longestLeaning = 100
const hasWord = /[\p{L}\p{N}]/u

/**
 * Finds what needs no search: a text without a word, a courtesy, or a follow-up to a question that the desk does not have.
 * @param typed as it came in
 * @param earlier the question before it in the same conversation, if there is one
 * @returns null if it is a question to look up
 * @example asideOf('Who leads it?', undefined, index) // { kind: 'leaning', question: 'Who leads it?', on: 'it' }
 */
export function asideOf(typed: string, earlier: string | undefined, index: SearchIndex): Aside | null {
  const question = cleanQuestion(typed)
  const courtesy = courtesyIn(question)
  if (courtesy) return { kind: 'courtesy', courtesy }
  if (!hasWord.test(question)) return { kind: 'empty' }
  if (question.length > longestLeaning) return null
  const on = lackingIn(question, index)
  if (on === undefined || (earlier !== undefined && carryTopic(question, earlier, index) !== null)) return null
  return { kind: 'leaning', question, on }
}
