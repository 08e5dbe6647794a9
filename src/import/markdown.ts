import type { Nodes, Root } from 'mdast'
import { readFrontMatter } from '../knowledge/front-matter.js'
import { parseMarkdown } from '../knowledge/parse-markdown.js'
import { type Article, fact, known } from './article.js'
import { withoutDialects } from './dialects.js'
import type { DomDocument } from './html/dom.js'
import { readFragment } from './html/fragment.js'
import { refusal } from './refusal.js'
import { headingAtTop } from './tidy.js'

/** The parser's time grows with the square of a block's length, and with that of its depth. */
const longestBlock = 100_000
const tooDeep = /^(?: {0,3}>){100}|^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){100}|^[ \t]{400,}(?:[-*+]|\d{1,9}[.)])[ \t]/m
/** No article has this many; the parser keeps much of each. */
const mostBlocks = 50_000

/** @throws DeskError if nobody can have written it */
function measureMarkdown(text: string): void {
  if (tooDeep.test(text)) throw refusal('has quotations or lists nested more than 100 levels deep: no article has')
  const blocks = text.split(/\n[ \t]*\r?\n/)
  if (blocks.length > mostBlocks) throw refusal(`has more than ${mostBlocks} paragraphs: no article has; divide it and import the parts`)
  if (blocks.some((block) => block.length > longestBlock))
    throw refusal(`has more than ${longestBlock} characters without a blank line: divide them and import the file`)
}

/** Read a Markdown file. What it says about itself is its front matter, or the heading at its head. @throws DeskError if it is too large or too deep */
export function readMarkdownArticle(text: string): Article {
  measureMarkdown(text)
  const closed = text.replace(dotted, '$1---')
  const { values, bodyStart, problems } = readFrontMatter(closed, '', 'optional')
  const parsed: Root = parseMarkdown(withoutDialects(closed.slice(bodyStart)))
  const body: Root = { ...parsed, children: withHtml(parsed.children) as Root['children'] }
  const from = 'its front matter'
  const facts = known({
    title: fact(values.title, from) ?? fact(headingAtTop(body), 'its first heading'),
    publisher: fact(values.publisher, from),
    published: fact(values.published, from),
    updated: fact(values.asOf, from),
    url: fact(values.url, from),
    // The reader takes it for English if nothing is said.
    language: values.language === 'en' ? undefined : fact(values.language, from),
    license: fact(values.license, from),
  })
  return {
    body,
    facts,
    notes: problems.map(({ line, message }) => `its front matter was not read: line ${line} ${message}`),
  }
}

/** YAML lets "..." end it. */
const dotted = /^(\uFEFF?---[ \t]*\r?\n(?:(?!---)[^\n]*\n)*?)\.\.\.(?=[ \t]*(?:\r?\n|$))/

/** Blocks of raw HTML, and components as MDX has them, are read as what they hold. */
function withHtml(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (node.type === 'html') return readFragment(node.value, (document) => removeUnseen(document)).children
    if (node.type === 'paragraph' || !('children' in node)) return [node]
    return [{ ...node, children: withHtml(node.children) } as Nodes]
  })
}

function removeUnseen(document: DomDocument): void {
  for (const element of document.querySelectorAll('script, style, template, [hidden]')) element.remove()
}
