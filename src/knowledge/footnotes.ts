import type { FootnoteDefinition, Nodes, PhrasingContent } from 'mdast'
import { z } from 'zod'
import type { Problem, Source } from './document.js'
import { inlineText, type MarkdownFile, startLine } from './inline.js'

/** How a definition must look. */
export const definitionForm = '[^id]: Publisher, [Title](https://…), YYYY-MM-DD'

const sourceDate = z.union([z.literal('undated'), z.string().regex(/^\d{4}$/), z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/), z.iso.date()])

/**
 * Read the footnote definitions of a file as sources, by identifier. If one is defined twice, the first counts.
 * @param root the whole file's tree
 * @param name the file's name, for the problems
 */
export function readSources(root: Nodes, file: MarkdownFile, name: string): { sources: Map<string, Source>; problems: Problem[] } {
  const sources = new Map<string, Source>()
  const problems: Problem[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') {
      if (sources.has(node.identifier)) return
      const source = readSource(node, file)
      if (typeof source !== 'string') sources.set(node.identifier, source)
      else {
        const message = `footnote [^${node.identifier}] ${source}: write "${definitionForm}"`
        problems.push({ file: name, line: startLine(node), message })
      }
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  return { sources, problems }
}

/** @returns the source, or what is wrong with its definition */
function readSource(node: FootnoteDefinition, file: MarkdownFile): Source | string {
  const paragraph = node.children[0]
  const children = paragraph?.type === 'paragraph' ? paragraph.children : []
  const link = children.find((child) => child.type === 'link')
  if (!link) return 'names no link'
  const plain = (nodes: readonly PhrasingContent[]): string => inlineText(nodes, file, 0).text
  const at = children.indexOf(link)
  const publisher = plain(children.slice(0, at)).replace(/,$/, '').trim()
  const date = plain(children.slice(at + 1))
    .replace(/^,/, '')
    .trim()
  if (publisher === '') return 'names no publisher before the link'
  if (!/^https?:\/\//.test(link.url)) return 'has a link that is not http(s)'
  if (!sourceDate.safeParse(date).success) return 'does not end with a date (YYYY-MM-DD, YYYY-MM, YYYY or undated)'
  return { publisher, title: plain(link.children), url: link.url, date: date === 'undated' ? null : date }
}
