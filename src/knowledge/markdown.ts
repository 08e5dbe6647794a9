import type { Html, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { longestAsked, mostAsked, readAsked } from './asked.js'
import type { Problem } from './document.js'
import { definitionForm, readSources } from './footnotes.js'
import { type InlineGroup, type InlineText, inlineText, startLine } from './inline.js'
import { findBadLinks } from './links.js'
import type { Block } from './passages.js'

export interface MarkdownResult {
  readonly blocks: readonly Block[]
  /** The text of the first heading; null where the file has none. */
  readonly firstHeading: string | null
  /** What is wrong with footnotes. */
  readonly problems: readonly Problem[]
  /** Links that lead nowhere. */
  readonly links: readonly Problem[]
  /** Comments with questions that stand below no paragraph, or cannot be read. */
  readonly strayQuestions: readonly Problem[]
}

/** GFM without autolink literals: the nodes that those make have no position. */
export const markdownSyntax = {
  extensions: [gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()],
  mdastExtensions: [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
}

/** What can be wrong with a comment with questions. */
const say = {
  stray: 'the questions of this comment belong to no paragraph: put it right below the one that answers them',
  broken:
    'this comment with questions cannot be read: it begins with "<!-- asked:", has a question a line and ends with "-->"; in a list its lines are indented as the item is',
  tooMuch: `only the first ${mostAsked} questions of a paragraph count, and none of more than ${longestAsked} characters: leave out the others`,
}

/**
 * Read a Markdown body into blocks, in the file's order. Code, raw HTML and images have no plain text and are left out; of comments with
 * questions (see asked.ts) the block above them gets these.
 * @param content the whole file as decoded
 * @param bodyStart where the body begins, after the front matter
 * @param name the file's name, for the problems
 */
export function readMarkdown(content: string, bodyStart: number, name: string): MarkdownResult {
  // The head is blanked, not cut, so that every position the parser gives is one in the file.
  const text = content.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + content.slice(bodyStart)
  // The parser does not count a byte order mark.
  const file = { content, base: text.startsWith('\uFEFF') ? 1 : 0 }
  const root: Root = fromMarkdown(text, markdownSyntax)

  const { sources, problems } = readSources(root, file, name)
  const blocks: Block[] = []
  const strayQuestions: Problem[] = []
  const headings: string[] = []
  let firstHeading: string | null = null
  /** Whether the last block stands below the last heading. */
  let isBelow = false

  /** The text of a node, and a problem for each mark in it that no definition belongs to. */
  const textOf = (node: Nodes, groups: readonly InlineGroup[], quotes: number): Omit<InlineText, 'undefinedMarks'> => {
    const { undefinedMarks, ...text } = inlineText(groups, file, quotes)
    for (const mark of undefinedMarks) {
      problems.push({ file: name, line: startLine(node), message: `footnote ${mark} has no definition: add "${definitionForm}"` })
    }
    return text
  }
  const add = (node: Nodes, groups: readonly InlineGroup[], quotes: number): void => {
    const { cited, ...plain } = textOf(node, groups, quotes)
    if (plain.text === '') return
    const named = [...new Set(cited)].flatMap((id) => sources.get(id) ?? [])
    blocks.push({ ...plain, headings: headings.filter((h) => h !== ''), sources: named, asked: [] })
    isBelow = true
  }
  /** Give a comment's questions to the block above it. @returns what is wrong with the comment */
  const takeQuestions = (html: string): string | null => {
    const asked = readAsked(html)
    if (asked === null || asked === 'broken') return asked && say.broken
    const above = isBelow ? blocks.pop() : undefined
    if (above === undefined) return say.stray
    const all = [...above.asked, ...asked]
    const kept = all.filter(({ length }) => length <= longestAsked).slice(0, mostAsked)
    blocks.push({ ...above, asked: kept })
    return kept.length < all.length ? say.tooMuch : null
  }
  const addQuestions = (node: Html): void => {
    const message = takeQuestions(node.value)
    if (message !== null) strayQuestions.push({ file: name, line: startLine(node), message })
  }
  const visit = (node: Nodes, quotes: number): void => {
    switch (node.type) {
      case 'heading': {
        const heading = textOf(node, [node], quotes).text
        firstHeading ??= heading
        isBelow = false
        headings.length = Math.min(headings.length, node.depth - 1)
        while (headings.length < node.depth - 1) headings.push('')
        headings.push(heading)
        return
      }
      case 'paragraph':
        add(node, [node], quotes)
        for (const child of node.children) if (child.type === 'html') addQuestions(child)
        return
      case 'table':
        // The head of a table is shown with none of its rows; its footnotes count all the same.
        if (node.children.length > 1 && node.children[0]) textOf(node.children[0], node.children[0].children, quotes)
        for (const row of node.children.slice(node.children.length > 1 ? 1 : 0)) {
          if (row.children.some((cell) => inlineText([cell], file, quotes).text !== '')) add(row, row.children, quotes)
        }
        return
      case 'html':
        addQuestions(node)
        return
      case 'root':
      case 'list':
      case 'listItem':
      case 'blockquote':
        for (const child of node.children) visit(child, node.type === 'blockquote' ? quotes + 1 : quotes)
    }
  }
  visit(root, 0)
  return { blocks, firstHeading, problems, links: findBadLinks(root, name), strayQuestions }
}
