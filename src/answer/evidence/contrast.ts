import { english } from '../../languages/en/index.js'
import { memo } from '../../lib/memo.js'
import { analyse } from '../../search/analysis.js'
import type { Candidate } from '../candidates/candidate.js'
import type { Question } from '../question/question.js'

/** Where a sentence that holds the words of a question may say something else. */
export interface Contrast {
  /** The question holds a "not". */
  readonly askedNot: number
  /** The sentence holds one, or a verb that says as much. */
  readonly saidNot: number
  /** Only the question holds one. */
  readonly notMissing: number
  /** How many words the question has that are missing from the sentence, if it holds their opposite. */
  readonly antonyms: number
}

const { negates, denies } = english.claims
const oppositesOf = new Map<string, Set<string>>()
for (const pair of english.claims.opposites) {
  const [one, other] = pair.map((word) => analyse(word)[0]?.term ?? '') as [string, string]
  oppositesOf.set(one, (oppositesOf.get(one) ?? new Set()).add(other))
  oppositesOf.set(other, (oppositesOf.get(other) ?? new Set()).add(one))
}

const termsIn = memo((text) => new Set(analyse(text).map(({ term }) => term)))

/** Whether one of two questions says "not" and the other does not, or they hold other numbers: then they do not ask the same. */
export function askOtherwise(one: string, other: string): boolean {
  const numbers = (text: string): string => [...new Set(text.match(/\d+/g))].sort().join(' ')
  return negates(one) !== negates(other) || numbers(one) !== numbers(other)
}

export function contrastOf(question: Question, { hit: { passage }, span }: Candidate): Contrast {
  const text = passage.text.slice(span.start, span.end)
  const said = termsIn(text)
  const asked = new Set(question.words)
  const [askedNot, saidNot] = [negates(question.corrected), negates(text)]
  const turned = question.words.filter(
    (word) => !said.has(word) && [...(oppositesOf.get(word) ?? [])].some((opposite) => said.has(opposite) && !asked.has(opposite)),
  )
  return {
    askedNot: askedNot ? 1 : 0,
    saidNot: saidNot || denies(text) ? 1 : 0,
    notMissing: askedNot && !saidNot ? 1 : 0,
    antonyms: new Set(turned).size,
  }
}
