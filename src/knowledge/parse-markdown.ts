import type { Code, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { lineOf, lineStartsOf } from './lines.js'

/** GFM without autolink literals: the nodes that those make have no position. */
export const markdownSyntax = {
  extensions: [gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()],
  mdastExtensions: [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
}

/** Shorter code is parsed as it is. */
const fewLines = 200

/** A long block of fenced code: where its fence begins, and the lines between its fences. */
type LongCode = { readonly fence: number; readonly start: number; readonly end: number }

/**
 * Parse Markdown. The parser takes some 40 µs for a line, whatever is in it, and half a megabyte of code took it 20 s. So it gets long code as one
 * line of the same length. The lines are then put back into the tree.
 * @throws RangeError if it is nested too deep
 */
export function parseMarkdown(text: string): Root {
  const codes = longCodeIn(text)
  if (codes.length === 0) return fromMarkdown(text, markdownSyntax)
  let folded = ''
  let at = 0
  for (const { start, end } of codes) {
    folded += text.slice(at, start) + text.slice(start, end).replace(/[\r\n]/g, ' ')
    at = end
  }
  const root = fromMarkdown(folded + text.slice(at), markdownSyntax)
  return unfold(root, text, codes) ? root : fromMarkdown(text, markdownSyntax)
}

/** Code at the margin alone: elsewhere its lines have the marks of what holds it. */
function longCodeIn(text: string): LongCode[] {
  const codes: LongCode[] = []
  let open: { readonly fence: number; readonly sign: string; readonly isAtMargin: boolean; readonly start: number } | null = null
  const take = (end: number): void => {
    if (open?.isAtMargin && end - open.start > fewLines && linesIn(text, open.start, end) > fewLines)
      codes.push({ fence: open.fence, start: open.start, end })
  }
  for (const match of text.matchAll(/^( {0,3})(`{3,}|~{3,})([^\r\n]*)/gm)) {
    const [whole, indent = '', sign = '', info = ''] = match
    if (open === null) {
      if (sign.startsWith('`') && info.includes('`')) continue
      const next = /\r\n?|\n|$/g
      next.lastIndex = match.index + whole.length
      const start = match.index + whole.length + (next.exec(text)?.[0].length ?? 0)
      open = { fence: match.index, sign, isAtMargin: indent === '', start }
    } else if (sign.startsWith(open.sign) && info.trim() === '') {
      const lineBreak = text.slice(match.index - 2, match.index) === '\r\n' ? 2 : 1
      take(match.index - lineBreak)
      open = null
    }
  }
  take(text.length - (/(?:\r\n?|\n)$/.exec(text)?.[0].length ?? 0))
  return codes
}

function linesIn(text: string, start: number, end: number): number {
  let lines = 0
  for (let at = start; at >= 0 && at < end; at = text.indexOf('\n', at) + 1 || end) lines++
  return lines
}

/** Put the code back, and correct line numbers. @returns false if the parser took code for something else. */
function unfold(root: Root, text: string, codes: readonly LongCode[]): boolean {
  // The parser does not count a byte order mark.
  const base = text.startsWith('\uFEFF') ? 1 : 0
  const blocks = new Map<number | undefined, Code>()
  for (const node of root.children) if (node.type === 'code') blocks.set(node.position?.start.offset, node)
  for (const { fence, start, end } of codes) {
    const node = blocks.get(fence - base)
    if (node === undefined || (node.position?.end.offset ?? 0) + base < end) return false
    node.value = text.slice(start, end)
  }
  const starts = lineStartsOf(text)
  const visit = (node: Nodes): void => {
    if (node.position) node.position.start.line = lineOf(starts, base + (node.position.start.offset ?? 0))
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  return true
}
