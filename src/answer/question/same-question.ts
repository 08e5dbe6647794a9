import { glossedTerms } from '../../search/glossed-analysis.js'
import type { SearchIndex } from '../../search/index.js'
import type { Question } from './question.js'

/** How far two questions ask the same, 0 to 1: the weight (idf) of the terms they share, of all they have (Jaccard index). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>, index: SearchIndex): number {
  const weigh = (terms: Iterable<string>): number => {
    let sum = 0
    for (const term of terms) sum += index.idf(term)
    return sum
  }
  const shared = weigh([...one].filter((term) => other.has(term)))
  const all = weigh(one) + weigh(other) - shared
  // Two questions without a word that counts are alike.
  return all === 0 ? 1 : shared / all
}

/** The terms by which a question is compared with those of its language that passages answer. */
export const comparedTerms = ({ language, original, terms }: Question): ReadonlySet<string> =>
  new Set(language === 'en' ? terms.map(({ term }) => term) : glossedTerms(original, language))

/** The terms that tell one question from another. */
export const termsOf = (question: string, index: SearchIndex): ReadonlySet<string> =>
  new Set(index.vocabulary.questionTokens(question).map(({ term }) => term))
