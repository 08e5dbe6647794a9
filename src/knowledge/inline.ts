import type { Nodes, PhrasingContent } from 'mdast'
import type { Segment, Shape, Span } from './document.js'
import { copyMarkdownText, type PlainTextBuilder, plainTextBuilder } from './segments.js'

/** A Markdown file as decoded, and where the parser's positions begin in it (1 behind a byte order mark). */
export type MarkdownFile = { readonly content: string; readonly base: number }

/** Replacements for characters that the parser takes for text but that are marks (see marks.ts). */
export type Edit = Span & { readonly text: string }

/** The plain text of a run of inline nodes. */
export interface InlineText {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly shape?: Shape
  /** Identifiers of the footnotes cited, in order. */
  readonly cited: readonly string[]
  /** Footnote marks that no definition belongs to, as they stand. */
  readonly undefinedMarks: readonly string[]
}

/** Collects the plain text of inline nodes. */
export interface InlineWriter {
  readonly builder: PlainTextBuilder
  write(nodes: readonly PhrasingContent[], edits?: readonly Edit[]): void
  finish(): InlineText
}

/**
 * The plain text of inline nodes. An image has its alternative text, raw HTML has none.
 * @param quotes how many block quotes hold them
 */
export function inlineText(nodes: readonly PhrasingContent[], file: MarkdownFile, quotes: number, edits: readonly Edit[] = []): InlineText {
  const writer = inlineWriter(file, quotes)
  writer.write(nodes, edits)
  return writer.finish()
}

/** @param quotes how many block quotes the text stands in */
export function inlineWriter(file: MarkdownFile, quotes: number): InlineWriter {
  const { content } = file
  const builder = plainTextBuilder(content)
  const cited: string[] = []
  const undefinedMarks: string[] = []
  const copyText = (start: number, end: number, edits: readonly Edit[]): void => {
    let at = start
    for (const edit of edits) {
      if (edit.start < at || edit.end > end) continue
      copyMarkdownText(builder, content, at, edit.start, quotes)
      builder.replace(edit.text, edit.start, edit.end)
      at = edit.end
    }
    copyMarkdownText(builder, content, at, end, quotes)
  }
  /** Add a value that stands in the file's characters `start..end`, as it stands there where that can be. */
  const copyValue = (value: string, start: number, end: number): void => {
    const raw = content.slice(start, end)
    const at = raw.indexOf(value)
    const trimmed = raw.trim()
    if (at >= 0) builder.copy(start + at, start + at + value.length)
    else if (trimmed.replaceAll('\\|', '|') === value) {
      // Inside a table the bar of a code is escaped.
      const from = start + raw.indexOf(trimmed)
      for (const { 0: piece, index } of trimmed.matchAll(/(?:[^\\]|\\(?!\|))+/g)) builder.copy(from + index, from + index + piece.length)
    } else builder.replace(value, start, end)
  }
  const add = (node: PhrasingContent, edits: readonly Edit[]): void => {
    const { start, end } = offsets(node, file)
    switch (node.type) {
      case 'text':
        for (const match of content.slice(start, end).matchAll(/(?<!\\)\[\^[^\]\s]+\]/g)) undefinedMarks.push(match[0])
        copyText(start, end, edits)
        return
      case 'inlineCode': {
        const fence = /^`*/.exec(content.slice(start, end))?.[0].length ?? 0
        copyValue(node.value, start + fence, end - fence)
        return
      }
      case 'image':
      case 'imageReference':
        if (node.alt) copyValue(node.alt, start + 2, end)
        return
      case 'break':
        builder.replace(' ', start, end)
        return
      case 'footnoteReference':
        cited.push(node.identifier)
        return
      case 'link':
        // An autolink (`<https://…>`) stands as it is: neither escapes nor references count in it.
        if (content[start] === '<') builder.copy(start + 1, end - 1)
        else for (const child of node.children) add(child, edits)
        return
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'linkReference':
        for (const child of node.children) add(child, edits)
    }
  }
  return {
    builder,
    write(nodes, edits = []) {
      for (const node of nodes) add(node, edits)
    },
    finish: () => ({ ...builder.finish(), cited, undefinedMarks }),
  }
}

/** A node's place in the file, in UTF-16 offsets. */
export function offsets(node: Pick<Nodes, 'position'>, { base }: MarkdownFile): { start: number; end: number } {
  return { start: base + (node.position?.start.offset ?? 0), end: base + (node.position?.end.offset ?? 0) }
}

/** A node's first line in the file, counted from 1. */
export function startLine(node: Nodes): number {
  return node.position?.start.line ?? 1
}
