import type { Heading, Paragraph, Root } from 'mdast'
import { readPlainText } from '../knowledge/plain-text.js'
import { type Article, fact } from './article.js'
import { refusal } from './refusal.js'
import { headingOf, paragraphOf } from './tidy.js'

/** Markdown knows no heading below this. */
const deepest = 6

/** No article has this many. */
const mostLines = 50_000

/** Read a plain text. A heading above its first paragraph is its title. @throws DeskError if it has more lines than any article */
export function readTextArticle(text: string): Article {
  if ((text.match(/\n/g)?.length ?? 0) > mostLines)
    throw refusal(`has more than ${mostLines} lines: no article has; divide it and import the parts`)
  const { blocks } = readPlainText(text)
  const children: (Heading | Paragraph)[] = []
  const title = blocks[0]?.headings[0]
  let last: readonly string[] = []
  for (const { headings, text: value } of blocks) {
    // One array for all that stand under the same headings.
    if (headings !== last) {
      const top = title !== undefined && last.length === 0 ? 1 : 2
      for (const [at, heading] of headings.entries())
        children.push(at + top > deepest ? paragraphOf(heading) : headingOf(at + top, heading))
    }
    last = headings
    children.push(paragraphOf(value))
  }
  const body: Root = { type: 'root', children }
  const found = fact(title, 'its first line', true)
  return { body, facts: found ? { title: found } : {}, notes: [] }
}
