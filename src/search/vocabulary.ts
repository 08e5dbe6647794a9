import type { AliasGroup } from '../knowledge/aliases.js'
import { isGlossed } from '../languages/glossed-language.js'
import { analyse, type Token, termsOf } from './analysis.js'
import { analyseGlossed } from './glossed-analysis.js'

export type Vocabulary = ReturnType<typeof createVocabulary>

/** Words that stand for something together. */
type Phrase<Meant> = { readonly terms: readonly string[]; readonly meant: Meant }

/** Finds phrases by what they mean. @returns gives those that begin at a word of a text, the longest first */
export function phraseFinder<Meant>(phrases: readonly (readonly [text: string, meant: Meant])[]) {
  const byFirst = new Map<string, Phrase<Meant>[]>()
  for (const [text, meant] of phrases) {
    const terms = termsOf(text)
    const [first] = terms
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { terms, meant }])
  }
  for (const alike of byFirst.values()) alike.sort((a, b) => b.terms.length - a.terms.length)
  return (all: readonly Token[], at: number): readonly Phrase<Meant>[] =>
    byFirst.get(all[at]?.term ?? '')?.filter(({ terms }) => terms.every((term, next) => all[at + next]?.term === term)) ?? []
}

/**
 * Turns text into tokens in which equal terms have one common name.
 * @param groups equal terms, as `aliases.yml` gives them
 * @example
 * const { passageTokens, questionTokens } = createVocabulary([['PM', 'prime minister']])
 * passageTokens('the prime minister spoke').map(({ term }) => term) // ['=pm', 'prime', 'minist', 'spoke']
 * questionTokens('the prime minister spoke').map(({ term }) => term) // ['=pm', 'spoke']
 */
export function createVocabulary(groups: readonly AliasGroup[]) {
  // "=" cannot stand in a token, so a group's name never equals a word.
  const nameOf = (group: AliasGroup): string => `=${termsOf(group[0] ?? '').join('-')}`
  const phrasesAt = phraseFinder(groups.flatMap((group) => group.map((alias) => [alias, nameOf(group)] as const)))
  /** The aliases in a text, longest first at each place, none overlapping. */
  const aliasesIn = (all: readonly Token[]): Token[] => {
    const found: Token[] = []
    for (let i = 0; i < all.length; i++) {
      const first = all[i]
      const [phrase] = phrasesAt(all, i)
      if (!first || !phrase) continue
      const last = all[i + phrase.terms.length - 1] ?? first
      found.push({ term: phrase.meant, word: phrase.meant, start: first.start, end: last.end, position: first.position, stop: false })
      i += phrase.terms.length - 1
    }
    return found
  }
  return {
    /** Every word of the equal terms, in the form `Token.word` has. */
    words: new Set(groups.flat().flatMap((alias) => analyse(alias).map((t) => t.word))),
    /**
     * The tokens of a passage. An alias keeps its words, and its first word also has the group's name.
     * @param language of the text; another than English is read by way of English
     */
    passageTokens(text: string, language = 'en'): Token[] {
      const { words: all, others } = isGlossed(language) ? analyseGlossed(text, language) : { words: analyse(text), others: [] }
      return inOrder([...all.filter((t) => !t.stop), ...others.filter((t) => !t.stop), ...aliasesIn(all)])
    },
    /** The tokens of a question. The group's name replaces the words of an alias. */
    questionTokens(text: string): Token[] {
      const all = analyse(text)
      const aliases = aliasesIn(all)
      const words = all.filter((t) => !t.stop && !aliases.some((a) => t.start >= a.start && t.end <= a.end))
      return inOrder([...words, ...aliases])
    },
  }
}

const inOrder = (tokens: Token[]): Token[] => tokens.sort((a, b) => a.start - b.start || b.end - a.end)
