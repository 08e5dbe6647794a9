import type { Nodes } from 'mdast'
import type { Problem } from './document.js'
import { startLine } from './inline.js'

/** This many characters of an address are enough to recognise it. */
const longestShown = 60

/** A link of a text that leads nowhere from an answer. `isRelative`: to a place in the same file, or a file beside it. */
export type BadLink = Problem & { readonly isRelative: boolean }

/**
 * Links of a text that no browser follows from an answer: another scheme, a place in the same file, a file beside it.
 * Those of footnotes are looked at where they are read as sources.
 * @param root the whole file's tree
 * @param name the file's name, for the problems
 */
export function findBadLinks(root: Nodes, name: string): BadLink[] {
  const problems: BadLink[] = []
  // A definition that nothing refers to is no link: `[//]: # (words)` is how comments are written.
  const used = new Set<string>()
  const definitions: Extract<Nodes, { type: 'definition' }>[] = []
  const look = (node: Extract<Nodes, { type: 'link' | 'definition' }>): void => {
    if (/^https?:\/\/[^/\s]/i.test(node.url)) return
    const message = `link "${shown(node.url)}" is not http(s): write the whole address, or the text without a link`
    problems.push({ file: name, line: startLine(node), message, isRelative: !/^[a-z][a-z\d+.-]*:/i.test(node.url.trim()) })
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') return
    if (node.type === 'link') look(node)
    else if (node.type === 'linkReference') used.add(node.identifier)
    else if (node.type === 'definition') definitions.push(node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  for (const definition of definitions) if (used.has(definition.identifier)) look(definition)
  return problems
}

function shown(url: string): string {
  const line = url.replace(/[\p{Cc}\s]+/gu, ' ')
  return line.length <= longestShown ? line : `${line.slice(0, longestShown)}…`
}
