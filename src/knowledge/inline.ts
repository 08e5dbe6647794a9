import type { Nodes, PhrasingContent } from 'mdast'
import type { Segment } from './document.js'
import { copyMarkdownText, plainTextBuilder } from './segments.js'

/** A Markdown file as decoded, and where the parser's positions begin in it (1 behind a byte order mark). */
export type MarkdownFile = { readonly content: string; readonly base: number }

/** Inline nodes that belong together, such as those of a table's cell. */
export type InlineGroup = { readonly children: readonly PhrasingContent[]; readonly position?: Nodes['position'] }

/** The plain text of a run of inline nodes. */
export interface InlineText {
  readonly text: string
  readonly segments: readonly Segment[]
  /** Identifiers of the footnotes cited, in order. */
  readonly cited: readonly string[]
  /** Footnote marks that no definition belongs to, as they stand. */
  readonly undefinedMarks: readonly string[]
}

/**
 * The plain text of groups of inline nodes, such as the cells of a table's row: each group's text, divided by ` | `.
 * Images and raw HTML have none. The row `| 1931 | *two* |` gives `1931 | two`.
 * @param quotes how many block quotes hold them
 */
export function inlineText(groups: readonly InlineGroup[], file: MarkdownFile, quotes: number): InlineText {
  const { content } = file
  const builder = plainTextBuilder(content)
  const cited: string[] = []
  const undefinedMarks: string[] = []
  const add = (node: PhrasingContent): void => {
    const { start, end } = offsets(node, file)
    switch (node.type) {
      case 'text':
        for (const match of content.slice(start, end).matchAll(/(?<!\\)\[\^[^\]\s]+\]/g)) undefinedMarks.push(match[0])
        copyMarkdownText(builder, content, start, end, quotes)
        return
      case 'inlineCode': {
        const fence = /^`*/.exec(content.slice(start, end))?.[0].length ?? 0
        const at = content.indexOf(node.value, start + fence)
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
      case 'link':
        // An autolink (`<https://…>`) stands as it is: neither escapes nor references count in it.
        if (content[start] === '<') builder.copy(start + 1, end - 1)
        else for (const child of node.children) add(child)
        return
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'linkReference':
        for (const child of node.children) add(child)
    }
  }
  groups.forEach((group, index) => {
    const place = offsets(group, file).start
    if (index > 0) builder.replace(' | ', place, place)
    for (const node of group.children) add(node)
  })
  return { ...builder.finish(), cited, undefinedMarks }
}

/** A node's place in the file, in UTF-16 offsets. */
function offsets(node: Pick<Nodes, 'position'>, { base }: MarkdownFile): { start: number; end: number } {
  return { start: base + (node.position?.start.offset ?? 0), end: base + (node.position?.end.offset ?? 0) }
}

/** A node's first line in the file, counted from 1. */
export function startLine(node: Nodes): number {
  return node.position?.start.line ?? 1
}
