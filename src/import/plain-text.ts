import type { Heading, Paragraph, Root, Text } from 'mdast'
import { readPlainText } from '../knowledge/plain-text.js'
import { type Article, fact } from './article.js'

/** Markdown knows no heading below this. */
const deepest = 6

/** Read a plain text. A heading above its first paragraph is its title. */
export function readTextArticle(text: string): Article {
  const { blocks } = readPlainText(text)
  const children: (Heading | Paragraph)[] = []
  const title = blocks[0]?.headings[0]
  let last: readonly string[] = []
  for (const { headings, text: value } of blocks) {
    // One array for all that stand under the same headings.
    if (headings !== last) {
      const top = title !== undefined && last.length === 0 ? 1 : 2
      for (const [at, heading] of headings.entries()) {
        const depth = at + top
        const text: Text[] = [{ type: 'text', value: heading }]
        const node: Heading | Paragraph =
          depth > deepest ? { type: 'paragraph', children: text } : { type: 'heading', depth: depth as Heading['depth'], children: text }
        children.push(node)
      }
    }
    last = headings
    children.push({ type: 'paragraph', children: [{ type: 'text', value }] })
  }
  const body: Root = { type: 'root', children }
  const found = fact(title, 'its first line', true)
  return { body, facts: found ? { title: found } : {}, notes: [] }
}
