/** Offered while somebody types a question. */
export interface CompletionOptions {
  /** Nearest first: one's own recent questions, then the sample questions, then headings. */
  readonly pool: readonly string[]
  readonly most: number
  /** Longer ones are not offered: platforms bound them. UTF-16 units. */
  readonly longest: number
}

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * The questions and headings of a pool that fit the typed text. Those in which every typed word begins a word come first, then those in which some do.
 * All of them, in order, if nothing is typed.
 */
export function complete(typed: string, { pool, most, longest }: CompletionOptions): string[] {
  const wanted = wordsIn(typed)
  const offered = [...new Set(pool)].filter((text) => text.length > 0 && text.length <= longest)
  const found = offered.map((text) => {
    const words = wordsIn(text)
    return { text, met: wanted.filter((begun) => words.some((word) => word.startsWith(begun))).length }
  })
  return found
    .filter(({ met }) => wanted.length === 0 || met > 0)
    .sort((a, b) => b.met - a.met)
    .slice(0, most)
    .map(({ text }) => text)
}
