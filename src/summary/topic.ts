import type { Terms } from '../answer/candidates/candidate.js'
import { type QuestionTerm, readQuestion } from '../answer/question/question.js'
import type { Located, SearchIndex } from '../search/index.js'

/** A topic as it was read against the knowledge. */
export interface Topic {
  /** The terms that were looked for. */
  readonly terms: ReadonlySet<string>
  /** How much of its weight a text holds, 0 to 1. */
  readonly share: (held: Terms) => number
  /** How much of its weight the headings that name it hold, 0 to 1. */
  readonly named: (located: Located) => number
  /** Whether a part of one of the passages speaks of it: it, or a heading that names the topic, has the topic's rarest word. */
  readonly isToldBy: (said: Terms, located: Located) => boolean
  /** The passages about it; none if the knowledge does not hold it. */
  readonly passages: readonly Located[]
}

/** How many passages are looked into for the topic, the best of the search. */
const passagesRead = 500
/** A passage is about the topic if it holds the words beside the topic's rarest word, and at least this share of the topic's weight. */
const leastShare = 0.5
/** A heading names the topic if at least this share of the heading's weight is the topic's; other headings name it among other things. */
const leastOfHeading = 0.5

/**
 * Read a topic, as a question is read. The knowledge has it if one passage with the headings that name the topic has all of its words.
 * Where none has, all its headings and the document's title count too. A passage with only some of the words may be about something else.
 * Measured on test/eval/summary-topics.jsonl, see docs/QUALITY.md.
 * @param within whether a passage counts
 * @example readTopic('Kenyan courts', index, () => true).passages // none if no passage holds both words
 */
export function readTopic(typed: string, index: SearchIndex, within: (located: Located) => boolean): Topic {
  const question = readQuestion(typed, index)
  // Words that are common everywhere name no topic if there are others.
  const telling = question.terms.filter((t) => t.share === 1)
  const terms = telling.length > 0 ? telling : question.terms
  const weight = terms.reduce((sum, t) => sum + t.weight, 0)
  const share = (held: Terms): number => (weight === 0 ? 0 : terms.reduce((sum, t) => sum + (held.has(t.term) ? t.weight : 0), 0) / weight)
  const rarest = [...terms].sort((a, b) => b.weight - a.weight)[0]
  const phrase = besides(terms, rarest)
  const found = index.search(question.terms, passagesRead, within)

  /** The terms of a heading that is about little else; none of others. */
  const named = new Map<string, ReadonlySet<string>>()
  const namedBy = (heading: string): ReadonlySet<string> => {
    const known = named.get(heading)
    if (known) return known
    const own = new Map(index.vocabulary.questionTokens(heading).map(({ term }) => [term, index.idf(term)]))
    const all = [...own.values()].reduce((sum, idf) => sum + idf, 0)
    const ours = terms.reduce((sum, { term }) => sum + (own.get(term) ?? 0), 0)
    const held = ours < leastOfHeading * all ? [] : index.vocabulary.passageTokens(heading).map(({ term }) => term)
    named.set(heading, new Set(held))
    return namedBy(heading)
  }
  const above = ({ passage }: Located): Terms => {
    const sets = passage.headings.map(namedBy)
    return { has: (term) => sets.some((set) => set.has(term)) }
  }
  const about = (around: (located: Located) => Terms): Located[] => {
    const held = (located: Located): Terms => either(index.words(located).terms, around(located))
    if (!found.some((located) => terms.every((t) => held(located).has(t.term)))) return []
    return found.filter((located) => phrase.every((t) => held(located).has(t.term)) && share(held(located)) >= leastShare)
  }
  const near = about(above)
  // A title may name several things, and a passage may be about only one of them.
  const around = near.length > 0 ? above : (located: Located): Terms => index.words(located).headingTerms
  return {
    terms: new Set(terms.map((t) => t.term)),
    share,
    named: (located) => share(around(located)),
    isToldBy: (said, located) => rarest !== undefined && either(said, around(located)).has(rarest.term),
    passages: near.length > 0 ? near : about(around),
  }
}

const either = (a: Terms, b: Terms): Terms => ({ has: (term) => a.has(term) || b.has(term) })

/** The terms that stand beside one in what was typed, with no small word between: "Kenyan courts" is one thing. */
function besides(terms: readonly QuestionTerm[], one: QuestionTerm | undefined): readonly QuestionTerm[] {
  const at = one ? terms.indexOf(one) : -1
  // An equal term may be several words: "High Court".
  const endOf = (term: QuestionTerm | undefined): number => (term?.position ?? 0) + (term?.typed.split(/\s+/).length ?? 0)
  const joined = (before: number): boolean => terms[before + 1]?.position === endOf(terms[before])
  let [first, last] = [at, at]
  while (first > 0 && joined(first - 1)) first--
  while (last >= 0 && last + 1 < terms.length && joined(last)) last++
  return at < 0 ? [] : terms.slice(first, last + 1)
}
