/**
 * The words and phrases of a list that is written as text: white space separates them, and `_` joins the words of a phrase.
 * @example listOf('since until up_to') // ['since', 'until', 'up to']
 */
export const listOf = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replaceAll('_', ' '))

/** The same as a set. */
export const setOf = (text: string): ReadonlySet<string> => new Set(listOf(text))

/**
 * The source of a pattern that matches one of these words. At the end of a word `+` stands for one or more letters, and `*` for any number. Both need
 * the flag `u`. `?` after a letter says that it may be missing. Everything else stands for itself.
 * @example oneOf(['years?', 'spokes+']) // '(?:years?|spokes\\p{L}+)'
 */
export const oneOf = (words: Iterable<string>): string => `(?:${[...words].map(source).join('|')})`

/** A pattern for a text that holds one of these words, written as for `oneOf`, in capitals or not. */
export const holdsOneOf = (words: Iterable<string>): RegExp => new RegExp(String.raw`\b${oneOf(words)}\b`, 'iu')

const source = (word: string): string =>
  word
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replace(/(?<=\p{L})\\\?/gu, '?')
    .replace(/(?<=\p{L})\\([*+])$/u, String.raw`\p{L}$1`)
