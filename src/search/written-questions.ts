import type { Passage } from '../knowledge/document.js'
import type { ReadTag } from '../languages/detect.js'
import { folded } from '../languages/folded.js'
import { glossedTags } from '../languages/glossed-language.js'

/** Blanks and marks, named one by one: a class of Unicode takes three times as long for thousands of questions. */
const marks = /[\s!-/:-@[-`{-~¡¿«»‘’“”…–—]+/g

/** A question without capitals, accents and marks. */
const plain = (question: string): string => folded(question).replace(marks, ' ').trim()

function* questionsOf({ asked, askedIn }: Passage): Generator<readonly [question: string, tag: ReadTag]> {
  for (const question of asked) yield [plain(question), 'en']
  for (const tag of glossedTags) for (const question of askedIn?.[tag] ?? []) yield [plain(question), tag]
}

/** Knows in which languages a question is written in the documents. Nothing is read before somebody asks. */
export function createWrittenQuestions() {
  /** How many passages have a question in a language. */
  let known: Map<string, Map<ReadTag, number>> | null = null
  const count = (passage: Passage, by: 1 | -1, counts: Map<string, Map<ReadTag, number>>): void => {
    for (const [question, tag] of questionsOf(passage)) {
      const tags = counts.get(question) ?? new Map<ReadTag, number>()
      const next = (tags.get(tag) ?? 0) + by
      if (next > 0) tags.set(tag, next)
      else tags.delete(tag)
      if (tags.size > 0) counts.set(question, tags)
      else counts.delete(question)
    }
  }
  return {
    add: (passage: Passage): void => void (known && count(passage, 1, known)),
    remove: (passage: Passage): void => void (known && count(passage, -1, known)),
    /** The languages in which just this question is written; none if it is not. @param passages all that are in use now, for the first call */
    languagesOf(question: string, passages: () => Iterable<Passage>): readonly ReadTag[] {
      if (known === null) {
        known = new Map()
        for (const passage of passages()) count(passage, 1, known)
      }
      return [...(known.get(plain(question))?.keys() ?? [])]
    },
  }
}
