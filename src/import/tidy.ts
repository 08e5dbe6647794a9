import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'
import { rowParts } from '../knowledge/row.js'
import { oneLine } from './article.js'

/**
 * Make of any Markdown tree one that the desk reads back word for word: headings, paragraphs, lists, quotes and tables whose text is plain.
 * Emphasis and links become their text, line breaks blanks; images, raw HTML and rules go; code becomes a paragraph; the footnotes'
 * marks go, and their texts stand at the end.
 */
export function tidy(root: Root): Root {
  const notes: ListItem[] = []
  const children = tidyBlocks(root.children, notes)
  return { type: 'root', children: [...children, ...notesOf(notes)] }
}

/** A paragraph of plain text. */
export const paragraphOf = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })
/** A heading of plain text. @param depth Markdown knows none below the sixth */
export const headingOf = (depth: number, value: string): Heading => {
  return { type: 'heading', depth: depth as Heading['depth'], children: [{ type: 'text', value }] }
}
/** What footnotes become, at the end of a text; nothing if there are none. */
export const notesOf = (notes: ListItem[]): (Heading | List)[] =>
  notes.length === 0 ? [] : [headingOf(2, 'Notes'), { type: 'list', ordered: true, spread: false, children: notes }]

type Block = BlockContent | DefinitionContent

function tidyBlocks(nodes: readonly RootContent[], notes: ListItem[]): Block[] {
  const blocks: Block[] = []
  /** Text that stands among blocks, outside of any paragraph. */
  let loose: PhrasingContent[] = []
  const flush = (): void => {
    blocks.push(...paragraph(textOf(loose)))
    loose = []
  }
  for (const node of nodes) {
    if (isPhrasing(node)) {
      loose.push(node)
      continue
    }
    flush()
    blocks.push(...tidyBlock(node, notes))
  }
  flush()
  return joinLists(blocks)
}

function tidyBlock(node: Exclude<RootContent, PhrasingContent>, notes: ListItem[]): Block[] {
  switch (node.type) {
    case 'heading':
      return heading(node)
    case 'paragraph':
      return paragraph(textOf(node.children))
    case 'code':
      return paragraph(oneLine(node.value))
    case 'blockquote': {
      const children = tidyBlocks(node.children, notes)
      return children.length === 0 ? [] : [{ type: 'blockquote', children }]
    }
    case 'list':
      return list(node, notes)
    case 'table':
      return table(node)
    case 'footnoteDefinition': {
      const children = tidyBlocks(node.children, notes)
      if (children.length > 0) notes.push({ type: 'listItem', spread: children.length > 1, children })
      return []
    }
    // Layout by tables: what finds the article may leave a row or cell of it alone.
    case 'tableRow':
    case 'tableCell':
      return tidyBlocks(node.children, notes)
    default:
      return []
  }
}

function heading({ depth, children }: Heading): Heading[] {
  const value = textOf(children)
  return value === '' ? [] : [headingOf(depth, value)]
}

function paragraph(value: string): Block[] {
  return value === '' ? [] : [paragraphOf(value)]
}

function list(node: List, notes: ListItem[]): List[] {
  const children = node.children.flatMap((item): ListItem[] => {
    const inner = tidyBlocks(item.children, notes)
    return inner.length === 0 ? [] : [{ type: 'listItem', spread: inner.length > 1, children: inner }]
  })
  // If a list begins with a great number, or with one below zero, Markdown may not take it for a list.
  const start = node.ordered === true && (node.start ?? 1) >= 0 && (node.start ?? 1) < 1e6 ? { start: node.start ?? 1 } : {}
  return children.length === 0 ? [] : [{ type: 'list', ordered: node.ordered ?? false, ...start, spread: false, children }]
}

function table(node: Table): Block[] {
  const rows = node.children.map((row) => row.children.map((cell) => textOf(cell.children)))
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (rows.every((row) => row.every((text) => text === ''))) return []
  // A table of one column is layout: each row is a paragraph.
  if (width < 2) return rows.flatMap((row) => paragraph(row[0] ?? ''))
  const filled = rows.filter((row, index) => index === 0 || row.some((text) => text !== ''))
  return [
    {
      type: 'table',
      children: filled.map((row) => ({
        type: 'tableRow',
        children: Array.from({ length: width }, (_, at) => ({ type: 'tableCell', children: [{ type: 'text', value: row[at] ?? '' }] })),
      })),
    },
  ]
}

/** Two lists that follow each other are one in Markdown. */
function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.type === 'list' && last?.type === 'list' && last.ordered === block.ordered) {
      joined[joined.length - 1] = { ...last, children: [...last.children, ...block.children] }
    } else joined.push(block)
  }
  return joined
}

function isPhrasing(node: RootContent): node is PhrasingContent {
  return 'value' in node ? node.type === 'text' || node.type === 'inlineCode' : inlineTypes.has(node.type)
}

const inlineTypes = new Set([
  ...['break', 'delete', 'emphasis', 'footnoteReference', 'image', 'imageReference', 'link', 'linkReference', 'strong'],
])

/** The text of the heading at the head of a tree. */
export function headingAtTop({ children: [first] }: Root): string | undefined {
  return first?.type === 'heading' ? textOf(first.children) : undefined
}

/** The text of inline nodes, on one line. */
export function textOf(nodes: readonly Nodes[]): string {
  return oneLine(nodes.map(rawText).join(''))
}

function rawText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return ' '
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? ' ' : ''
  return 'children' in node ? node.children.map(rawText).join('') : ''
}

/** A passage as the desk will read it. */
export type ExpectedPassage = { readonly text: string; readonly headings: readonly string[] }

/** The passages of a tidied tree. */
export function passagesOf(root: Root): ExpectedPassage[] {
  const passages: ExpectedPassage[] = []
  let headings: string[] = []
  const add = (text: string): void => void passages.push({ text, headings: headings.filter((heading) => heading !== '') })
  const addRow = (names: readonly string[], cells: readonly string[]): void => {
    const parts = Array.from(rowParts(names, cells), ({ of, column, joint }) => joint + ((of === 'name' ? names : cells)[column] ?? ''))
    if (parts.length > 0) add(oneLine(parts.join('')))
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') {
      headings = [...headings.slice(0, node.depth - 1), ...Array<string>(Math.max(0, node.depth - 1 - headings.length)).fill('')]
      headings.push(textOf(node.children))
    } else if (node.type === 'paragraph') add(textOf(node.children))
    else if (node.type === 'table') {
      const [head = [], ...others] = node.children.map((row) => row.children.map((cell) => textOf(cell.children)))
      for (const cells of others.length === 0 ? [head] : others) addRow(others.length === 0 ? [] : head, cells)
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  return passages
}
