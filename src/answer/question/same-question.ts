import type { SearchIndex } from '../../search/index.js'

/** How far two questions ask the same, 0 to 1: the weight (idf) of the terms they share, of all they have (Jaccard index). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>, index: SearchIndex): number {
  const weigh = (terms: Iterable<string>): number => [...terms].reduce((sum, term) => sum + index.idf(term), 0)
  const all = weigh(new Set([...one, ...other]))
  // Two questions without a word that counts are alike.
  return all === 0 ? 1 : weigh([...one].filter((term) => other.has(term))) / all
}

/** The terms that tell one question from another. */
export const termsOf = (question: string, index: SearchIndex): ReadonlySet<string> =>
  new Set(index.vocabulary.questionTokens(question).map(({ term }) => term))
