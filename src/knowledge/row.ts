import type { TableCell } from 'mdast'
import type { Span } from './document.js'
import { type InlineText, inlineText, inlineWriter, type MarkdownFile } from './inline.js'

/** A longer text at the head of a column is no name, because each row would repeat it. */
const longestName = 100
/** A name that ends in one of these needs no colon behind it. */
const endsName = /[:?：？]$/u

/** A piece of a row's text: a column's name, or a cell, and what is shown before it. */
type Part = { readonly of: 'name' | 'cell'; readonly column: number; readonly joint: string }

/**
 * How a row is shown: each cell that is not empty behind its column's name. A cell whose column has no name stands alone.
 * @param names of the columns, in order; there may be more or fewer than cells
 * @example rowParts(['Year', 'Ships'], ['1931', 'two']) // shown as "Year: 1931 · Ships: two"
 */
export function* rowParts(names: readonly string[], cells: readonly string[]): Generator<Part> {
  let joint = ''
  for (const [column, cell] of cells.entries()) {
    const name = names[column] ?? ''
    if (cell === '') continue
    if (name !== '' && name.length <= longestName) {
      yield { of: 'name', column, joint }
      joint = endsName.test(name) ? ' ' : ': '
    }
    yield { of: 'cell', column, joint }
    joint = ' · '
  }
}

/** The head of a table: its cells, and the names that they give. */
export type TableHead = { readonly cells: readonly TableCell[]; readonly names: readonly string[] }

/**
 * The text of a row with the names of its columns: "Year: 1931 · Ships: two". Names are the file's characters too: those of the head.
 * @returns the marks of `undefinedMarks` are those of its own cells
 */
export function rowText(head: TableHead, cells: readonly TableCell[], file: MarkdownFile, quotes: number): InlineText {
  const own = cells.map((cell) => inlineText(cell.children, file, quotes))
  const writer = inlineWriter(file, quotes)
  const { builder } = writer
  const shown: { name: Span | null; cell: Span }[] = []
  let name: Span | null = null
  const texts = own.map(({ text }) => text)
  for (const { of, column, joint } of rowParts(head.names, texts)) {
    const place = file.base + (cells[column]?.position?.start.offset ?? 0)
    if (joint !== '') builder.replace(joint, place, place)
    const start = builder.length
    const write = (): void => writer.write((of === 'name' ? head.cells : cells)[column]?.children ?? [])
    if (of === 'name') builder.elsewhere(write)
    else write()
    const span = { start, end: start + ((of === 'name' ? head.names : texts)[column] ?? '').length }
    if (of === 'cell') shown.push({ name, cell: span })
    name = of === 'name' ? span : null
  }
  const undefinedMarks = own.flatMap((cell) => cell.undefinedMarks)
  return { ...writer.finish(), undefinedMarks, shape: { kind: 'row', cells: shown } }
}
