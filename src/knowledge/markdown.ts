import type { FootnoteDefinition, Nodes, PhrasingContent, Root, TableRow } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Problem, Source } from './document.js'
import type { Block } from './passages.js'
import { copyMarkdownText, type PlainTextBuilder, plainTextBuilder } from './segments.js'

export interface MarkdownResult {
  readonly blocks: readonly Block[]
  /** The text of the first heading; null where the file has none. */
  readonly firstHeading: string | null
  readonly problems: readonly Problem[]
}

const sourceDate = /^(?:undated|\d{4}(?:-\d{2}(?:-\d{2})?)?)$/
const definitionForm = '[^id]: Publisher, [Title](https://…), YYYY-MM-DD'

/**
 * Read a Markdown body into blocks, in the file's order. Code, raw HTML and images have no plain text and are left out.
 * @param content the whole file as decoded
 * @param bodyStart where the body begins, after the front matter
 */
export function readMarkdown(content: string, bodyStart: number, file: string): MarkdownResult {
  // The head is blanked, not cut, so that every position the parser gives is one in the file.
  const head = content.slice(0, bodyStart).replace(/[^\r\n]/g, ' ')
  const bom = bodyStart === 0 && content.startsWith('\uFEFF')
  const text = bom ? ` ${content.slice(1)}` : head + content.slice(bodyStart)
  const root: Root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

  const problems: Problem[] = []
  const sources = readSources(root, content, file, problems)
  const blocks: Block[] = []
  const headings: string[] = []
  let firstHeading: string | null = null

  const add = (node: Nodes, children: readonly PhrasingContent[] | TableRow): void => {
    const builder = plainTextBuilder(content)
    const cited: string[] = []
    const into = { content, builder, cited }
    if ('type' in children) addRow(children, into)
    else for (const child of children) addInline(child, into)
    const plain = builder.finish()
    if (plain.text === '') return
    for (const [mark] of plain.text.matchAll(/\[\^[^\]\s]+\]/g)) {
      problems.push({ file, line: startLine(node), message: `footnote ${mark} has no definition: add "${definitionForm}"` })
    }
    const named = [...new Set(cited)].flatMap((id) => sources.get(id) ?? [])
    blocks.push({ ...plain, headings: headings.filter((h) => h !== ''), sources: named })
  }
  const visit = (node: Nodes): void => {
    switch (node.type) {
      case 'heading': {
        const builder = plainTextBuilder(content)
        for (const child of node.children) addInline(child, { content, builder, cited: [] })
        const { text: heading } = builder.finish()
        firstHeading ??= heading
        headings.length = Math.min(headings.length, node.depth - 1)
        while (headings.length < node.depth - 1) headings.push('')
        headings.push(heading)
        return
      }
      case 'paragraph':
        add(node, node.children)
        return
      case 'table':
        for (const row of node.children.slice(node.children.length > 1 ? 1 : 0)) add(row, row)
        return
      case 'root':
      case 'blockquote':
      case 'list':
      case 'listItem':
        for (const child of node.children) visit(child)
    }
  }
  visit(root)
  return { blocks, firstHeading, problems }
}

interface Target {
  readonly content: string
  readonly builder: PlainTextBuilder
  /** Identifiers of the footnotes met, in order. */
  readonly cited: string[]
}

function addInline(node: PhrasingContent, target: Target): void {
  const { content, builder, cited } = target
  const { start, end } = offsets(node)
  switch (node.type) {
    case 'text':
      copyMarkdownText(builder, content, start, end)
      return
    case 'inlineCode': {
      const at = content.indexOf(node.value, start)
      if (at >= 0 && at + node.value.length <= end) builder.copy(at, at + node.value.length)
      else builder.replace(node.value, start, end)
      return
    }
    case 'break':
      builder.replace(' ', start, end)
      return
    case 'footnoteReference':
      cited.push(node.identifier)
      return
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      for (const child of node.children) addInline(child, target)
  }
}

function addRow(row: TableRow, target: Target): void {
  row.children.forEach((cell, index) => {
    const { start } = offsets(cell)
    if (index > 0) target.builder.replace(' | ', start, start)
    for (const child of cell.children) addInline(child, target)
  })
}

function readSources(root: Root, content: string, file: string, problems: Problem[]): Map<string, Source> {
  const sources = new Map<string, Source>()
  for (const node of root.children) {
    if (node.type !== 'footnoteDefinition') continue
    const source = readSource(node, content)
    if (typeof source !== 'string') sources.set(node.identifier, source)
    else problems.push({ file, line: startLine(node), message: `footnote [^${node.identifier}] ${source}: write "${definitionForm}"` })
  }
  return sources
}

/** @returns the source, or what is wrong with its definition */
function readSource(node: FootnoteDefinition, content: string): Source | string {
  const paragraph = node.children[0]
  const children = paragraph?.type === 'paragraph' ? paragraph.children : []
  const link = children.find((child) => child.type === 'link')
  if (!link) return 'names no link'
  const plain = (nodes: readonly PhrasingContent[]): string => {
    const builder = plainTextBuilder(content)
    for (const child of nodes) addInline(child, { content, builder, cited: [] })
    return builder.finish().text
  }
  const at = children.indexOf(link)
  const publisher = plain(children.slice(0, at)).replace(/,$/, '').trim()
  const date = plain(children.slice(at + 1))
    .replace(/^,/, '')
    .trim()
  if (publisher === '') return 'names no publisher before the link'
  if (!/^https?:\/\//.test(link.url)) return 'has a link that is not http(s)'
  if (!sourceDate.test(date)) return 'ends in no date (YYYY-MM-DD, YYYY-MM, YYYY or undated)'
  return { publisher, title: plain(link.children), url: link.url, date: date === 'undated' ? null : date }
}

function offsets(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function startLine(node: Nodes): number {
  return node.position?.start.line ?? 1
}
