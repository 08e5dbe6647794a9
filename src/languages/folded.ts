/** Most texts: to look is cheaper than to divide letters from their accents. */
const hasNoAccents = /^[\x20-\x7e]*$/

/** A word as words of all languages are compared: in small letters, without accents. @example folded('Élections') // 'elections' */
export const folded = (text: string): string =>
  hasNoAccents.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')

/** A run of letters, or a number with its marks. Apostrophes and hyphens divide: "l'élection", "a-t-il", "gang-yo". */
const runs = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+\p{N}*/gu

/** A word of a text, where it stands (UTF-16 offsets). */
export interface Run {
  /** As it was written. */
  readonly typed: string
  /** As it is compared. */
  readonly word: string
  readonly start: number
  readonly end: number
}

/** The words of a text. @example runsIn("l'OTAN").map(({ word }) => word) // ['l', 'otan'] */
export const runsIn = (text: string): Run[] =>
  Array.from(text.matchAll(runs), ({ 0: typed, index }) => ({ typed, word: folded(typed), start: index, end: index + typed.length }))
