import { Readability } from '@mozilla/readability'
import type { Root as Tree } from 'hast'
import { fromDom } from 'hast-util-from-dom'
import { toMdast } from 'hast-util-to-mdast'
import { DOMParser } from 'linkedom'
import type { Root } from 'mdast'
import { type Article, fact } from '../article.js'
import { measureMarkup } from '../measure.js'
import { refusal } from '../refusal.js'
import { textOf } from '../tidy.js'
import { clearAway } from './clear-away.js'
import type { DomDocument, DomElement, DomNode } from './dom.js'
import { readPageFacts } from './page-facts.js'
import { plainTables } from './plain-tables.js'

/** No page has so many. */
const mostElements = 50_000

/**
 * Read a page: its article without what stands around it, and what it tells about itself. Nothing of it is drawn, run or fetched.
 * @param address where it came from; null for a file
 * @throws DeskError where it holds no article, or is too deep or too large to be one
 */
export function readPage(html: string, address: URL | null): Article {
  const document = parsePage(html)
  const { facts, notes } = readPageFacts(document, address)
  const gone = clearAway(document)
  for (const table of document.querySelectorAll('table')) giveHeader(document, table)
  const found = new Readability(document as never, { serializer: (node) => node, charThreshold: 250 }).parse()
  const body: Root = found?.content ? treeOf(found.content) : { type: 'root', children: [] }
  const text = textOf([body])
  if (text === '') throw refusal('holds no article: open it in the browser, save the page as HTML or its text, and import that file')
  if (isWall(text))
    throw refusal(
      'shows a notice or a login in place of the article: open it in the browser, save the page as HTML or its text, and import that file',
    )
  const byline = facts.byline ?? fact(found?.byline, 'the page')
  return {
    body,
    facts: { ...facts, ...(byline && { byline }) },
    notes: [...notes, ...(gone.length > 0 ? [`left out: ${gone.join(', ')}`] : [])],
  }
}

/** Read HTML that a library made of a document: all is text. @throws DeskError where it is too deep or too large */
export function readFragment(html: string, prepare: (document: DomDocument) => void): Root {
  const document = parsePage(html)
  prepare(document)
  for (const table of document.querySelectorAll('table')) giveHeader(document, table)
  return treeOf(document.body)
}

/** @throws DeskError where it is too deep or too large */
function parsePage(html: string): DomDocument {
  measureMarkup(html, { xml: false, mostElements })
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  return new DOMParser().parseFromString(whole, 'text/html') as unknown as DomDocument
}

/** The first row of a Markdown table is its header; one without a header gets an empty one, so that no row is taken for it. */
function giveHeader(document: DomDocument, table: DomElement): void {
  const first = table.querySelector('tr')
  if (first === null || first.querySelector('th') !== null) return
  const row = document.createElement('tr')
  for (const _ of first.children) row.append(document.createElement('th'))
  first.before(row)
}

function treeOf(node: DomNode): Root {
  const tree = toMdast(plainTables(fromDom(node as Parameters<typeof fromDom>[0]) as Tree), { document: true })
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as Root['children'][number]] }
}

/** A short text that speaks of cookies, scripts or logging in and of nothing else, most likely. */
function isWall(text: string): boolean {
  return (
    text.length < 700 &&
    /\b(?:cookies?|enable javascript|javascript is disabled|log ?in|sign in|subscribers? only|verify (?:that )?you are (?:a )?human|access denied|captcha)\b/i.test(
      text,
    ) &&
    /\b(?:accept|consent|privacy|enable|please|continue|subscribe|verify|denied)\b/i.test(text)
  )
}
