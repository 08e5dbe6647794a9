import type { Passage, Shape, Span } from './document.js'

const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** A shape whose text begins `by` characters later. */
export function moved(shape: Shape, by: number): Shape {
  if (shape.kind === 'code') return { kind: 'code', code: movedSpan(shape.code, by) }
  return { kind: 'row', cells: shape.cells.map(({ name, cell }) => ({ name: name && movedSpan(name, by), cell: movedSpan(cell, by) })) }
}

/** The shape of a part of a passage, as ranges of the part's text. Undefined if the part is prose. @param span whole sentences */
export function shapeOf({ shape }: Pick<Passage, 'shape'>, span: Span): Shape | undefined {
  if (shape === undefined || (shape.kind === 'code' && span.end < shape.code.end)) return undefined
  return moved(shape, -span.start)
}

/**
 * The text that a passage says itself. For a row these are only the cells, because every row of a table repeats the names of the columns.
 */
export const ownText = ({ text, shape }: Pick<Passage, 'text' | 'shape'>): string =>
  shape?.kind === 'row' ? shape.cells.map(({ cell }) => text.slice(cell.start, cell.end)).join(' · ') : text
