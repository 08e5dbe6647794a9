import type { Quote } from './card.js'

/** No line breaks, control characters or direction marks: each could draw something that is not there. */
export function visible(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ')
}

/** The same of code, whose line breaks and tabs are kept. */
export const visibleCode = (code: string): string =>
  code.toWellFormed().replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ' '))

/**
 * What is drawn of a quote, what is code of it apart.
 * @returns `code` is empty if it is prose or a row; `prose` has no blank at its end
 */
export function partsOf({ text, shape }: Pick<Quote, 'text' | 'shape'>): { prose: string; code: string } {
  if (shape?.kind !== 'code') return { prose: text, code: '' }
  const { start } = shape.code
  return { prose: text.slice(0, start).trimEnd(), code: visibleCode(text.slice(start)) }
}

/** At most this many characters, the last of them an ellipsis where something is cut; never half a character. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const kept = text.slice(0, most - 1).toWellFormed()
  return `${kept.replace(/\uFFFD$/, '').trimEnd()}…`
}

/** A value as somebody could have typed it into a field that takes this many characters. @param long whether it may have several lines */
export const typeable = (value: string, { long, most }: { readonly long: boolean; readonly most: number }): string =>
  clip(value.replace(/\r\n?/g, '\n'), most)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (sign) => (long && sign === '\n' ? sign : ' '))

/** A piece of a text, marked or not. */
export type Piece = { readonly text: string; readonly marked: boolean }

/**
 * Divide a text into marked pieces and those between them. Marks that only white space divides are one; none divides a character.
 * @param ranges in order, none overlapping
 */
export function divide(text: string, ranges: readonly (readonly [number, number])[]): Piece[] {
  const merged: [number, number][] = []
  for (const range of ranges) {
    const [start, end] = [wholeFrom(text, range[0]), wholeFrom(text, range[1])]
    const last = merged.at(-1)
    if (last && text.slice(last[1], start).trim() === '') last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  const pieces: Piece[] = []
  let at = 0
  for (const [start, end] of merged) {
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true })
    at = end
  }
  return [...pieces, { text: text.slice(at), marked: false }].filter((piece) => piece.text !== '')
}

/** The place itself, or the one before it where it lies inside of a character. */
const wholeFrom = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') ? at - 1 : at
