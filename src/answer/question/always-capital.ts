import type { Token } from '../../search/analysis.js'

/**
 * Whether sentences always write a word with a capital, except as their first word. Then it is a name, even if it was typed in small letters.
 * @param sentences the words of each, and the text in which they stand
 * @returns false if no sentence holds it
 */
export function alwaysCapital(term: string, sentences: readonly { readonly tokens: readonly Token[]; readonly text: string }[]): boolean {
  const letters = sentences.flatMap(({ tokens, text }) =>
    tokens.slice(1).flatMap((token) => (token.term === term ? (text[token.start] ?? []) : [])),
  )
  return letters.length > 0 && letters.every((letter) => /\p{Lu}/u.test(letter))
}
