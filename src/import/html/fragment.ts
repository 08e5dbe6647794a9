import type { Root as Tree } from 'hast'
import { fromDom } from 'hast-util-from-dom'
import { toMdast } from 'hast-util-to-mdast'
import { DOMParser } from 'linkedom'
import type { Root } from 'mdast'
import { measureMarkup } from '../measure.js'
import type { DomDocument, DomElement, DomNode } from './dom.js'
import { plainTables } from './plain-tables.js'

/** No page has this many. */
const mostElements = 50_000

/** Read HTML that a library made of a document: all is text. @throws DeskError if it is too deep or too large. */
export function readFragment(html: string, prepare: (document: DomDocument) => void): Root {
  const document = parsePage(html)
  prepare(document)
  giveHeaders(document)
  return treeOf(document.body)
}

/** Parse a page. @throws DeskError if it is too deep or too large. */
export function parsePage(html: string): DomDocument {
  measureMarkup(html, { xml: false, mostElements })
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  const document = new DOMParser().parseFromString(whole, 'text/html') as unknown as DomDocument
  joinTexts(document)
  if (document.querySelector('body') === null) giveBody(document)
  return document
}

const textNode = 3

/** Join neighbouring texts, because time grows with the square of their number. Each sign such as "<" or "&amp;" comes as a text of its own. */
function joinTexts(root: DomNode): void {
  const open: DomNode[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const children = [...node.childNodes] as (DomNode & { nodeValue: string | null; remove(): void })[]
    for (let at = 0; at < children.length; at++) {
      const first = children[at]
      if (first?.nodeType !== textNode) {
        if (first !== undefined) open.push(first)
        continue
      }
      let end = at + 1
      while (children[end]?.nodeType === textNode) end++
      if (end === at + 1) continue
      first.nodeValue = children
        .slice(at, end)
        .map((text) => text.nodeValue ?? '')
        .join('')
      for (const text of children.slice(at + 1, end)) text.remove()
      at = end - 1
    }
  }
}

/** HTML needs no body element: what is not in the head is in the body. */
function giveBody(document: DomDocument): void {
  const root = document.documentElement
  const own = [...(root?.childNodes ?? [])].filter((node) => !('tagName' in node && node.tagName === 'HEAD'))
  const body = document.createElement('body')
  for (const node of own) body.append(node)
  root?.append(body)
}

/** The first row of a Markdown table is its header; one without a header gets an empty one, so that no row is taken for it. */
export function giveHeaders(document: DomDocument): void {
  for (const table of document.querySelectorAll('table')) giveHeader(document, table)
}

function giveHeader(document: DomDocument, table: DomElement): void {
  const first = table.querySelector('tr')
  if (first === null || first.querySelector('th') !== null) return
  const row = document.createElement('tr')
  for (const _ of first.children) row.append(document.createElement('th'))
  first.before(row)
}

/** An element as a tree of Markdown. @throws DeskError if it has a table of too many cells */
export function treeOf(node: DomNode): Root {
  const tree = toMdast(plainTables(fromDom(node as Parameters<typeof fromDom>[0]) as Tree), { document: true })
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as Root['children'][number]] }
}
