import type { Nodes, Root } from 'mdast'
import { rowParts } from '../knowledge/row.js'
import { oneLine } from './article.js'
import { textOf } from './tidy.js'

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
