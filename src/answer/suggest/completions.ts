import { memo } from '../../lib/memo.js'

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

/** More than the questions and headings that documents have, as at each keystroke all of them are compared. */
const textsKept = 50_000
/** The words of a text with a space before each, so that what begins a word is found by its space. */
const spacedWords = memo(
  (text) =>
    wordsIn(text)
      .map((word) => ` ${word}`)
      .join(''),
  textsKept,
)

/**
 * The questions and headings of a pool that fit the typed text. Those in which every typed word begins a word come first, then those in which some do.
 * All of them, in order, if nothing is typed.
 */
export function complete(typed: string, { pool, most, longest }: CompletionOptions): string[] {
  const wanted = wordsIn(typed).map((word) => ` ${word}`)
  const offered = [...new Set(pool)].filter((text) => text.length > 0 && text.length <= longest)
  if (wanted.length === 0) return offered.slice(0, most)
  return offered
    .map((text) => ({ text, met: wanted.filter((begun) => spacedWords(text).includes(begun)).length }))
    .filter(({ met }) => met > 0)
    .sort((a, b) => b.met - a.met)
    .slice(0, most)
    .map(({ text }) => text)
}
