import type { Nodes, Root } from 'mdast'
import { readFrontMatter } from '../knowledge/front-matter.js'
import { parseMarkdown } from '../knowledge/parse-markdown.js'
import { type Article, fact, known } from './article.js'
import { refusal } from './refusal.js'
import { headingAtTop } from './tidy.js'

/** The parser's time grows with the square of a block's length, and with that of its depth. */
const longestBlock = 100_000
const tooDeep = /^(?: {0,3}>){100}|^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){100}|^[ \t]{400,}(?:[-*+]|\d{1,9}[.)])[ \t]/m
/** No article has so many; the parser keeps much of each. */
const mostBlocks = 50_000

/** @throws DeskError where it is nothing that anybody wrote */
function measureMarkdown(text: string): void {
  if (tooDeep.test(text)) throw refusal('has quotations or lists more than 100 deep in each other: no article has')
  const blocks = text.split(/\n[ \t]*\r?\n/)
  if (blocks.length > mostBlocks) throw refusal(`has more than ${mostBlocks} paragraphs: no article has; divide it and import the parts`)
  if (blocks.some((block) => block.length > longestBlock))
    throw refusal(`has more than ${longestBlock} characters without a blank line: divide them and import the file`)
}

/** Read a Markdown file; what it tells about itself stands in its front matter, or it is the heading at its head. @throws DeskError where it is too large or too deep */
export function readMarkdownArticle(text: string): Article {
  measureMarkdown(text)
  const { values, bodyStart, problems } = readFrontMatter(text, '', 'optional')
  const body: Root = parseMarkdown(text.slice(bodyStart))
  const from = 'its front matter'
  const facts = known({
    title: fact(values.title, from) ?? fact(headingAtTop(body), 'its first heading'),
    publisher: fact(values.publisher, from),
    published: fact(values.published, from),
    updated: fact(values.asOf, from),
    url: fact(values.url, from),
    // English is what the reader takes it for where nothing is said.
    language: values.language === 'en' ? undefined : fact(values.language, from),
    license: fact(values.license, from),
  })
  const raw = countHtml(body)
  return {
    body,
    facts,
    notes: [
      ...problems.map(({ line, message }) => `its front matter was not read: line ${line} ${message}`),
      ...(raw > 0 ? [`left out: ${raw} ${raw === 1 ? 'piece' : 'pieces'} of raw HTML`] : []),
    ],
  }
}

/** How many pieces of raw HTML with a text between their tags there are. */
function countHtml(node: Nodes): number {
  if (node.type === 'html') return />\s*[^<\s]/.test(node.value) ? 1 : 0
  return 'children' in node ? node.children.reduce((sum, child) => sum + countHtml(child), 0) : 0
}
