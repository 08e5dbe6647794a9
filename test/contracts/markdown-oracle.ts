import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { beginsDefinition, holdsDefinition } from '../../src/knowledge/marks.js'
import { markdownSyntax } from '../../src/knowledge/parse-markdown.js'

/**
 * The texts that the passages of a Markdown file must have, computed from the parser’s values and not from positions in the file:
 * a second way to the same texts.
 */
export function markdownTexts(content: string): string[] {
  const texts: string[] = []
  const rawOf = ({ position }: Nodes): string => content.slice(position?.start.offset, position?.end.offset)
  const joins = (node: Nodes, before: Nodes | null, quotes: number): boolean => {
    if (before?.type !== 'paragraph' || fold(saidBy(before, quotes, true)) === '') return false
    if (node.type === 'code') return true
    return beginsDefinition(rawOf(node)) && (holdsDefinition(rawOf(before), quotes) || !/[\r\n]/.test(rawOf(before)))
  }
  const saidBy = (node: Nodes, quotes: number, opens: boolean): string => {
    const marked = opens && quotes > 0 && /^\[![\w-]+\][-+]?(?=\s|$)/.exec(rawOf(node))
    return fold(textOf(node)).slice(marked ? marked[0].length : 0)
  }
  const visit = (node: Nodes, quotes: number, before: Nodes | null): void => {
    if (node.type === 'paragraph' || node.type === 'code') {
      const text = node.type === 'code' ? node.value : saidBy(node, quotes, before === null)
      if (fold(text) !== '' && joins(node, before, quotes)) texts.push(`${texts.pop()} ${text}`)
      else texts.push(fold(text))
    } else if (node.type === 'table') {
      const [head = [], ...rows] = node.children.map((row) => row.children.map((cell) => fold(textOf(cell))))
      for (const row of rows.length > 0 ? rows : [head]) {
        const named = row.map((cell, i) => (cell === '' || rows.length === 0 || !head[i] ? cell : `${head[i]}: ${cell}`))
        texts.push(named.filter((cell) => cell !== '').join(' · '))
      }
    } else if (node.type !== 'footnoteDefinition' && node.type !== 'heading' && 'children' in node) {
      let last: Nodes | null = null
      for (const child of node.children) {
        visit(child, quotes + (node.type === 'blockquote' ? 1 : 0), last)
        if (child.type !== 'html') last = child
      }
    }
    // Empty texts are dropped, so that the last text is the last one with content.
    if (texts.at(-1) === '') texts.pop()
  }
  visit(fromMarkdown(content, markdownSyntax), 0, null)
  return texts.map(fold)
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** The text with uniform white space and definition marks, for comparisons. */
export function fold(text: string): string {
  return text
    .replaceAll('\0', '\uFFFD')
    .replace(/\s+/gu, ' ')
    .replace(/ ?[:·] ?/g, ':')
    .trim()
}
