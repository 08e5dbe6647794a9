import type { Terms } from '../answer/candidates/candidate.js'
import { readQuestion } from '../answer/question/question.js'
import type { Located, SearchIndex } from '../search/index.js'

/** A topic as it was read against the knowledge. */
export interface Topic {
  /** The terms that were looked for. */
  readonly terms: ReadonlySet<string>
  /** How much of its weight a text holds, 0 to 1. */
  readonly share: (held: Terms) => number
  /** The passages about it; none where the knowledge does not hold it. */
  readonly passages: readonly Located[]
}

/** How many passages are looked into for the topic, the best of the search. */
const passagesRead = 500
/** A passage is about the topic where it holds the topic's rarest word and at least this share of its weight. */
const leastShare = 0.5

/**
 * Read a topic, as a question is read. The knowledge holds it where one passage with its headings has all of its words (or, where none
 * has, with the document's title too); one that has but some of them may be about something else. Measured on
 * test/eval/summary-topics.jsonl, see docs/QUALITY.md.
 * @param within whether a passage counts
 * @example readTopic('Kenyan courts', index, () => true).passages // none where no passage holds both words
 */
export function readTopic(typed: string, index: SearchIndex, within: (located: Located) => boolean): Topic {
  const question = readQuestion(typed, index)
  // Words that are common everywhere name no topic where there are others.
  const telling = question.terms.filter((t) => t.share === 1)
  const terms = telling.length > 0 ? telling : question.terms
  const weight = terms.reduce((sum, t) => sum + t.weight, 0)
  const share = (held: Terms): number => (weight === 0 ? 0 : terms.reduce((sum, t) => sum + (held.has(t.term) ? t.weight : 0), 0) / weight)
  const rarest = [...terms].sort((a, b) => b.weight - a.weight)[0]
  const found = index.search(question.terms, index.size).filter(within).slice(0, passagesRead)
  const about = (wordsOf: (located: Located) => Terms): Located[] => {
    if (!found.some((located) => terms.every((t) => wordsOf(located).has(t.term)))) return []
    return found.filter((located) => {
      const held = wordsOf(located)
      return rarest !== undefined && held.has(rarest.term) && share(held) >= leastShare
    })
  }
  const near = about((located) => {
    const { terms: own } = index.words(located)
    const above = new Set(index.vocabulary.passageTokens(located.passage.headings.join(' ')).map((t) => t.term))
    return { has: (term) => own.has(term) || above.has(term) }
  })
  // A title may name several things, of which a passage tells but one.
  const passages = near.length > 0 ? near : about((located) => index.words(located).present)
  return { terms: new Set(terms.map((t) => t.term)), share, passages }
}
