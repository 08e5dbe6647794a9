import type { AliasGroup } from '../knowledge/aliases.js'
import { analyse, type Token } from './analysis.js'

export type Vocabulary = ReturnType<typeof createVocabulary>

type Phrase = { readonly terms: readonly string[]; readonly concept: string }

/**
 * Turns text into tokens in which equal terms have one common name.
 * @param groups equal terms, as `aliases.yml` gives them
 * @example
 * const { passageTokens, questionTokens } = createVocabulary([['PM', 'prime minister']])
 * passageTokens('the prime minister spoke').map(({ term }) => term) // ['=pm', 'prime', 'minist', 'spoke']
 * questionTokens('the prime minister spoke').map(({ term }) => term) // ['=pm', 'spoke']
 */
export function createVocabulary(groups: readonly AliasGroup[]) {
  const byFirst = new Map<string, Phrase[]>()
  groups.forEach((group) => {
    // "=" cannot stand in a token, so a group's name never equals a word.
    const concept = `=${termsOf(group[0] ?? '').join('-')}`
    for (const alias of group) {
      const terms = termsOf(alias)
      const first = terms[0]
      if (first === undefined) continue
      byFirst.set(first, [...(byFirst.get(first) ?? []), { terms, concept }])
    }
  })
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.terms.length - a.terms.length)

  /** The aliases in a text, longest first at each place, none overlapping. */
  const aliasesIn = (all: readonly Token[]): Token[] => {
    const found: Token[] = []
    for (let i = 0; i < all.length; i++) {
      const first = all[i]
      const phrase = first && byFirst.get(first.term)?.find((p) => p.terms.every((term, k) => all[i + k]?.term === term))
      if (!first || !phrase) continue
      const last = all[i + phrase.terms.length - 1] ?? first
      found.push({ term: phrase.concept, word: phrase.concept, start: first.start, end: last.end, position: first.position, stop: false })
      i += phrase.terms.length - 1
    }
    return found
  }
  return {
    /** Every word of the equal terms, in the form `Token.word` has. */
    words: new Set(groups.flat().flatMap((alias) => analyse(alias).map((t) => t.word))),
    /** The tokens of a passage. Where an alias stands, its words are there, and the group's name besides, on its first word. */
    passageTokens(text: string): Token[] {
      const all = analyse(text)
      return inOrder([...all.filter((t) => !t.stop), ...aliasesIn(all)])
    },
    /** The tokens of a question. Where an alias stands, the group's name stands in place of its words. */
    questionTokens(text: string): Token[] {
      const all = analyse(text)
      const aliases = aliasesIn(all)
      const words = all.filter((t) => !t.stop && !aliases.some((a) => t.start >= a.start && t.end <= a.end))
      return inOrder([...words, ...aliases])
    },
  }
}

const termsOf = (text: string): string[] => analyse(text).map(({ term }) => term)
const inOrder = (tokens: Token[]): Token[] => tokens.sort((a, b) => a.start - b.start || b.end - a.end)
