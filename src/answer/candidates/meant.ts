import type { Token } from '../../search/analysis.js'
import type { PassageWords } from '../../search/index.js'
import type { Question } from '../question/question.js'

/** What a term of a passage counts as. */
type Meant = (term: string) => string

/**
 * A word in another language may stand for several English ones: whichever a passage has counts as the first.
 * @returns null if no word does, as in English
 */
export function meantBy({ terms }: Question): Meant | null {
  const asked = new Set(terms.map(({ term }) => term))
  const all = new Map(terms.flatMap(({ term, others }) => others.filter((other) => !asked.has(other)).map((other) => [other, term])))
  return all.size === 0 ? null : (term) => all.get(term) ?? term
}

/** The words of a passage as what they count as. */
export function withMeant(words: PassageWords, meant: Meant): PassageWords {
  const tokensOf = (tokens: readonly Token[]): Token[] => tokens.map((token) => ({ ...token, term: meant(token.term) }))
  const termsOf = (terms: ReadonlySet<string>): ReadonlySet<string> => new Set([...terms].map(meant))
  return {
    tokens: tokensOf(words.tokens),
    sentences: words.sentences.map(({ tokens, terms }) => ({ tokens: tokensOf(tokens), terms: termsOf(terms) })),
    terms: termsOf(words.terms),
    headingTerms: termsOf(words.headingTerms),
    present: termsOf(words.present),
    asked: words.asked,
  }
}
