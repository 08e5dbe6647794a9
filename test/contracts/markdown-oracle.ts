import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { markdownSyntax } from '../../src/knowledge/markdown.js'

/**
 * The texts that a Markdown file's passages must have, told by the parser's own values and not by places in the file:
 * a second way to the same texts.
 */
export function markdownTexts(content: string): string[] {
  const texts: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph') texts.push(textOf(node))
    else if (node.type === 'table') {
      const [head, ...rows] = node.children
      for (const row of rows.length > 0 ? rows : [head]) {
        const cells = row?.children.map((cell) => fold(textOf(cell))) ?? []
        if (cells.some((cell) => cell !== '')) texts.push(cells.join(' | '))
      }
    } else if (node.type !== 'footnoteDefinition' && node.type !== 'heading' && 'children' in node) node.children.forEach(visit)
  }
  visit(fromMarkdown(content, markdownSyntax))
  return texts.map(fold).filter((text) => text !== '')
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** What must be equal however white space is written. */
export function fold(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\s+/gu, ' ').trim()
}
