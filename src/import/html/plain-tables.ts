import type { Element, ElementContent, Root } from 'hast'
import { oneLine } from '../article.js'
import { refusal } from '../refusal.js'

/** What stands between two blocks of one cell, and between two cells of a table in a cell: without it, "400" and "24" become "40024". */
const betweenBlocks = '; '
const betweenCells = ', '
/** The most cells of a table, counted with the empty ones that a row lacks. No table has this many. */
const mostCells = 200_000

const inline = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label'],
  ...['mark', 'nobr', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var'],
  ...['wbr', 'img', 'picture', 'br'],
])
const unseen = new Set(['script', 'style', 'template', 'noscript'])

/**
 * Make each table one whose cells hold plain text, with a separator between what stood in blocks of its own. A table of one column is
 * layout, and becomes what its cells hold. Spans end where the rows end.
 * @throws DeskError if a table has more cells than any has
 */
export function plainTables<Node extends Root | Element>(node: Node): Node {
  const children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    return child.tagName === 'table' ? plainTable(child) : [plainTables(child)]
  })
  return { ...node, children }
}

function plainTable(table: Element): Element[] {
  const rows = rowsOf(table)
  const widest = Math.max(0, ...rows.map((row) => cellsOf(row).length))
  if (widest * rows.length > mostCells)
    throw refusal(`has a table of more than ${mostCells} cells: no article has; divide it and import the parts`)
  if (widest <= 1) return rows.flatMap(cellsOf).map((cell) => plainTables(element('div', cell.children)))
  const caption = table.children.find((child): child is Element => child.type === 'element' && child.tagName === 'caption')
  const plain = rows.map((row) =>
    element(
      'tr',
      cellsOf(row).map((cell) => plainCell(cell, widest, rows.length)),
    ),
  )
  return [...(caption ? [element('p', caption.children)] : []), element('table', plain)]
}

const element = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => {
  return { type: 'element', tagName, properties, children }
}

/** The rows of a table, and not those of tables in it. */
function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'table') return []
    return child.tagName === 'tr' ? [child] : rowsOf(child)
  })
}

const cellsOf = (row: Element): Element[] =>
  row.children.filter((child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName))

function plainCell(cell: Element, widest: number, rows: number): Element {
  const span = (name: 'colSpan' | 'rowSpan', most: number): number =>
    Math.min(most, Math.max(1, Math.floor(Number(cell.properties[name])) || 1))
  const spans = { colSpan: span('colSpan', widest), rowSpan: span('rowSpan', rows) }
  return element(cell.tagName, [{ type: 'text', value: textOfCell(cell) }], spans)
}

/** A cell's text on one line. */
function textOfCell(cell: Element): string {
  let text = ''
  /** What stands before the next text: the widest gap that was passed. */
  let gap = ''
  const add = (value: string): void => {
    if (value.trim() === '') {
      if (value !== '') text += ' '
      return
    }
    const before = text.trimEnd()
    if (gap !== '' && before !== '') text = /[\p{L}\p{N}\p{S})\]”"’%]$/u.test(before) ? before + gap : `${before} `
    gap = ''
    text += value
  }
  const leave = (next: string): void => {
    if (gap !== betweenBlocks) gap = next
  }
  const visit = (node: ElementContent): void => {
    if (node.type === 'text') add(node.value)
    else if (node.type === 'element' && node.tagName === 'br') add(' ')
    if (node.type !== 'element' || unseen.has(node.tagName)) return
    const between = inline.has(node.tagName) ? null : /^t[dh]$/.test(node.tagName) ? betweenCells : betweenBlocks
    if (between !== null) leave(between)
    for (const child of node.children) visit(child)
    if (between !== null) leave(between)
  }
  for (const child of cell.children) visit(child)
  return oneLine(text)
}
