import type { Root, RootContent } from 'mdast'
import { textOf } from '../tidy.js'

/** In letters. A shorter link may be a name or an address, and text. */
const shortestLink = 20
/** A block is a link if this share of its letters is. */
const nearlyAll = 0.8
/** If links are more of the letters than this, they are what the page is for. */
const pageOfLinks = 0.3
/** "Read more:", before a link. */
const longestLabel = 40
/** Above a list of other stories. */
const longestAbove = 80

/**
 * Take away blocks that only lead to other pages of the same site: "Read more: Another story", or a list of such links. A short line above
 * such a block goes too. So does a heading with nothing else below it.
 *
 * @param host that of the page, without "www."; null if unknown.
 * @returns the other blocks, and how many were taken away.
 */
export function withoutLinksElsewhere(body: Root, host: string | null): { readonly body: Root; readonly gone: number } {
  const goes = body.children.map((block) => leadsElsewhere(block, host))
  if (host === null || goes.filter(Boolean).length * 2 > goes.length) return { body, gone: 0 }
  const sum = (blocks: readonly RootContent[]): number => blocks.reduce((all, block) => all + textOf([block]).length, 0)
  if (sum(body.children.filter((_, at) => goes[at])) > pageOfLinks * sum(body.children)) return { body, gone: 0 }
  for (let at = body.children.length - 2; at >= 0; at--) {
    const block = body.children[at]
    if (block === undefined || goes[at] || !goes[at + 1]) continue
    const next = body.children.find((_, later) => later > at && !goes[later])
    if (isAbove(block) && (next === undefined || next.type === 'heading' || block.type === 'paragraph')) goes[at] = true
  }
  const children = body.children.filter((_, at) => !goes[at])
  return { body: { ...body, children }, gone: body.children.length - children.length }
}

/** Whether a block may introduce such links. It is a heading, or a short line that ends with a colon, a question mark or three dots. */
function isAbove(block: RootContent): boolean {
  const text = textOf([block])
  if (text.length > longestAbove) return false
  return block.type === 'heading' || (block.type === 'paragraph' && /[:：?？…]$|\.\.\.$/u.test(text))
}

function leadsElsewhere(block: RootContent, host: string | null): boolean {
  if (block.type === 'list')
    return block.children.length > 0 && block.children.every((item) => item.children.every((one) => leadsElsewhere(one, host)))
  if (block.type === 'blockquote') return block.children.every((one) => leadsElsewhere(one, host))
  if (block.type !== 'paragraph' && block.type !== 'heading') return false
  const text = textOf([block])
  const links = linksIn(block)
  const length = links.reduce((sum, link) => sum + textOf([link]).length, 0)
  if (length < shortestLink || !links.every(({ url }) => isSameSite(url, host))) return false
  if (length >= nearlyAll * text.length) return block.type === 'paragraph'
  const label = /^[^.!]{1,40}?[:：]\s*/u.exec(text)?.[0] ?? ''
  return label !== '' && label.length <= longestLabel && links.length === 1 && length >= text.length - label.length - 2
}

type Link = Extract<RootContent, { type: 'link' }>

function linksIn(node: RootContent): Link[] {
  if (node.type === 'link') return [node]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}

function isSameSite(url: string, host: string | null): boolean {
  if (/^(?:mailto|tel|javascript|data):/i.test(url)) return false
  if (!/^(?:[a-z]+:)?\/\//i.test(url)) return true
  const own = URL.canParse(url, 'https://none.invalid') ? new URL(url, 'https://none.invalid').hostname.replace(/^www\./, '') : ''
  return host !== null && own === host
}
