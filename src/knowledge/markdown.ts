import type { Code, Html, Nodes, Paragraph, Root, Table } from 'mdast'
import { longestAsked, mostAsked, openQuestions, readAsked, strangeLanguages } from './asked.js'
import { codeText } from './code.js'
import type { Problem } from './document.js'
import { definitionForm, readSources } from './footnotes.js'
import { type InlineText, inlineText, offsets, startLine } from './inline.js'
import { type BadLink, findBadLinks } from './links.js'
import { beginsDefinition, definitionJoints, holdsDefinition, marksOf } from './marks.js'
import { parseMarkdown } from './parse-markdown.js'
import { joined } from './passages.js'
import { onlyAsks, type Placed, questionIn, type Section } from './questions.js'
import { rowText } from './row.js'
import { decodeReference, reference } from './segments.js'

export interface MarkdownResult {
  readonly blocks: readonly Placed[]
  /** The text of the first heading; null if the file has none. */
  readonly firstHeading: string | null
  /** What is wrong with footnotes. */
  readonly problems: readonly Problem[]
  /** Links that lead nowhere. */
  readonly links: readonly BadLink[]
  /** Comments with questions that are below no paragraph, or cannot be read. */
  readonly strayQuestions: readonly Problem[]
}

/** What can be wrong with a comment with questions. */
const say = {
  stray: 'the questions of this comment belong to no paragraph: put it right below the one that answers them',
  broken:
    'this comment with questions cannot be read: begin it with "<!-- asked:", write one question a line, and end it with "-->"; in a list, indent its lines like the item',
  endless:
    'this comment with questions does not end, so text below it may be lost: write "-->" on a line below its last question, and in a list indent all its lines like the item',
  openInText: 'this comment with questions does not end, so the desk takes it for text: write "-->" below its last question',
  tooMuch: `only the first ${mostAsked} questions of a paragraph count, and only those with at most ${longestAsked} characters: leave out the others`,
}

/**
 * Read a Markdown body into blocks, in the file's order. A paragraph right above code is one block with it, and so is a term with its
 * definitions. Raw HTML has no plain text and is left out; questions of a comment (see asked.ts) go to the block above it.
 * @param content the whole file as decoded
 * @param bodyStart where the body begins, after the front matter
 * @param name the file's name, for the problems
 */
export function readMarkdown(content: string, bodyStart: number, name: string): MarkdownResult {
  // The head is blanked, not cut, so that every position the parser gives is one in the file.
  const text = content.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + content.slice(bodyStart)
  // The parser does not count a byte order mark.
  const file = { content, base: text.startsWith('\uFEFF') ? 1 : 0 }
  const root: Root = parseMarkdown(text)

  const { sources, problems } = readSources(root, file, name)
  const blocks: Placed[] = []
  const strayQuestions: Problem[] = []
  const headings: string[] = []
  let firstHeading: string | null = null
  let section: Section = { asks: null, isHeading: true }
  /** The lists and tables that hold what is read now; see `Placed.lists`. */
  let lists: readonly object[] = []
  /** What the last block was made of; null if that stands above the last heading. */
  let newest: Nodes | null = null

  /** A node's text, and a problem for each mark in it that no definition belongs to. */
  const checked = (node: Nodes, { undefinedMarks, ...text }: InlineText): Omit<InlineText, 'undefinedMarks'> => {
    for (const mark of undefinedMarks) {
      problems.push({ file: name, line: startLine(node), message: `footnote ${mark} has no definition: add "${definitionForm}"` })
    }
    return text
  }
  /** @param joint what is shown between the last block and this, where they are one  @param lead see `Placed.lead` */
  const add = (node: Nodes, text: InlineText, joint: string | null = null, lead = ''): void => {
    const { cited, ...plain } = checked(node, text)
    if (plain.text === '') return
    const named = [...new Set(cited)].flatMap((id) => sources.get(id) ?? [])
    const isLink = node.type === 'paragraph' && node.children.every(({ type }) => type === 'link')
    const place = { section, lists, lead: plain.text.startsWith(lead) ? lead.length : 0, isLink }
    const block: Placed = { ...plain, headings: headings.filter((h) => h !== ''), sources: named, asked: [], ...place }
    const above = joint === null ? undefined : blocks.pop()
    blocks.push(above === undefined || joint === null ? block : { ...above, ...joined(above, joint, block) })
    newest = node
  }
  const rawOf = (node: Nodes): string => content.slice(offsets(node, file).start, offsets(node, file).end)
  const addParagraph = (node: Paragraph, quotes: number, before: Nodes | null): void => {
    const raw = rawOf(node)
    const term = newest?.type === 'paragraph' && newest === before && beginsDefinition(raw) ? rawOf(newest) : null
    const isFurther = term !== null && holdsDefinition(term, quotes)
    const defines = term !== null && (isFurther || !/[\r\n]/.test(term))
    const marks = marksOf(raw, offsets(node, file).start, quotes, { quotation: quotes > 0 && before === null, definition: defines })
    const joint = isFurther ? definitionJoints.further : definitionJoints.first
    const isAnswer = defines && onlyAsks(blocks.at(-1)?.text ?? '') !== null
    add(node, inlineText(node.children, file, quotes, marks), defines && !isAnswer ? joint : null, leadOf(node, quotes))
  }
  /** The beginning of a paragraph that stands out. */
  const leadOf = ({ children }: Paragraph, quotes: number): string => {
    const [first, next] = children
    const isBold = first?.type === 'strong' || first?.type === 'emphasis'
    const end = isBold ? 1 : children.findIndex(({ type }) => type === 'break')
    const lead = end < 1 ? '' : inlineText(children.slice(0, end), file, quotes).text
    return isBold && next?.type === 'text' && next.value.startsWith('?') ? `${lead}?` : lead
  }
  const addCode = (node: Code, before: Nodes | null): void =>
    add(node, codeText(node, file), newest?.type === 'paragraph' && newest === before ? '\n' : null)
  const within = (list: object, read: () => void): void => {
    const around = lists
    lists = [...lists, list]
    read()
    lists = around
  }
  const addRows = ({ children: [first, ...others] }: Table, quotes: number): void => {
    if (first === undefined) return
    // The head of a table is shown with its rows, or alone if there is none; its footnotes count once.
    const names = others.length === 0 ? [] : first.children.map((cell) => checked(first, inlineText(cell.children, file, quotes)).text)
    for (const row of others.length === 0 ? [first] : others)
      add(row, rowText({ cells: first.children, names }, row.children, file, quotes))
  }
  /** Give a comment's questions to the block above it. @returns what is wrong with the comment */
  const takeQuestions = (html: string): string | null => {
    const asked = readAsked(html)
    if (asked === null || typeof asked === 'string') return asked && say[asked]
    const above = newest === null ? undefined : blocks.pop()
    if (above === undefined) return say.stray
    const all = [...above.asked, ...asked]
    const kept = all.filter(({ length }) => length <= longestAsked).slice(0, mostAsked)
    blocks.push({ ...above, asked: kept })
    return kept.length < all.length ? say.tooMuch : null
  }
  const addQuestions = (node: Html): void => {
    const summary = summaryIn(node.value)
    if (summary !== undefined) section = { asks: questionIn(summary), isHeading: false }
    const message = takeQuestions(node.value)
    if (message !== null) strayQuestions.push({ file: name, line: startLine(node), message })
    for (const { line, message } of strangeLanguages(node.value)) strayQuestions.push({ file: name, line: startLine(node) + line, message })
  }
  const visitAll = (nodes: readonly Nodes[], quotes: number): void => {
    let before: Nodes | null = null
    for (const node of nodes) {
      visit(node, quotes, before)
      if (node.type !== 'html') before = node
    }
  }
  /** @param before what stands right before it, in what holds both */
  const visit = (node: Nodes, quotes: number, before: Nodes | null): void => {
    switch (node.type) {
      case 'heading': {
        const heading = checked(node, inlineText(node.children, file, quotes)).text
        firstHeading ??= heading
        newest = null
        headings.length = Math.min(headings.length, node.depth - 1)
        while (headings.length < node.depth - 1) headings.push('')
        headings.push(heading)
        section = { asks: questionIn(heading), isHeading: true }
        return
      }
      case 'paragraph':
        addParagraph(node, quotes, before)
        for (const child of node.children) {
          if (child.type === 'html') addQuestions(child)
          else if (child.type === 'text' && openQuestions.test(child.value))
            strayQuestions.push({ file: name, line: startLine(child), message: say.openInText })
        }
        return
      case 'table':
        within(node, () => addRows(node, quotes))
        return
      case 'code':
        addCode(node, before)
        return
      case 'html':
        addQuestions(node)
        return
      case 'list':
        if (node.children.length > 1) within(node, () => visitAll(node.children, quotes))
        else visitAll(node.children, quotes)
        return
      case 'root':
      case 'listItem':
      case 'blockquote':
        visitAll(node.children, node.type === 'blockquote' ? quotes + 1 : quotes)
    }
  }
  visit(root, 0, null)
  return { blocks, firstHeading, problems, links: findBadLinks(root, name), strayQuestions }
}

const summary = /<summary\b[^>]*>([\s\S]*?)<\/summary\s*>/i
/** What a summary of raw HTML says; empty if HTML only ends what it belongs to. Undefined for other HTML. */
function summaryIn(html: string): string | undefined {
  const [, text] = summary.exec(html) ?? []
  if (text === undefined) return /<\/details\b/i.test(html) ? '' : undefined
  const plain = text.replace(/<[^>]*>/g, ' ').replace(reference, (...groups) => decodeReference(groups.slice(0, 4)) || groups[0])
  return plain.replace(/\s+/g, ' ').trim()
}
