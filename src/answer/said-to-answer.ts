import { analyse } from '../search/analysis.js'
import type { SearchIndex } from '../search/index.js'
import { askedKind } from './asked-kind.js'
import type { Scored } from './outcome.js'
import type { Question } from './question.js'
import { likeness, termsOf } from './same-question.js'

/** So much of their weight two questions must share to be the same one, and of all their words, small ones too: "not" and "now" are small. */
const sameShare = { weight: 0.8, words: 0.5 }

/**
 * The passage that says itself that it answers this very question (`Passage.asked`): its writer has judged what the desk would have to guess.
 * @param ranked the best candidate of each passage, best first
 */
export function saidToAnswer(question: Question, ranked: readonly Scored[], index: SearchIndex): Scored | undefined {
  const asked = termsOf(question.mended, index)
  const words = wordsOf(question.mended)
  const isSame = (other: string): boolean =>
    askedKind(other) === question.kind &&
    likeness(asked, termsOf(other, index), index) >= sameShare.weight &&
    shared(words, wordsOf(other)) >= sameShare.words
  return ranked.find(({ candidate: { hit, features } }) => features.askedLikeness > 0 && hit.passage.asked.some(isSame))
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(analyse(text).map(({ term }) => term))

/** The share of all words of both that both have (Jaccard index). */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length
  return both / (one.size + other.size - both)
}
