import { type Placed, questionIn, type Section } from './questions.js'
import { plainTextBuilder } from './segments.js'

type Line = { readonly start: number; readonly end: number; readonly text: string }

/** Beyond this many characters nobody wraps by hand: such a line is a whole paragraph. */
const widestWrap = 120
const longestHeading = 100
/** How much longer than the others a wrapped line may be. */
const ragged = 12
const endsSentence = /[.!?…:;,]["'”’»)\]]*$/u
const listMark = /^(?:[-*•–]|\d{1,3}[.)])\s/u

/**
 * Read a plain text file into blocks, in the file's order.
 *
 * A paragraph is a run of lines between blank lines, or one line if lines are whole paragraphs. Lines that a writer wrapped by hand are joined. A
 * short line without punctuation at its end is the heading of the text below it.
 * @param content the whole file as decoded
 */
export function readPlainText(content: string): { blocks: Placed[]; firstHeading: string | null } {
  const groups = lineGroups(content)
  const width = wrapWidth(groups)
  const paragraphs = groups.flatMap((group) => splitGroup(group, width))
  const blocks: Placed[] = []
  let firstHeading: string | null = null
  let headings: string[] = []
  let section: Section = { asks: null, isHeading: true }
  let underHeading = false
  paragraphs.forEach((lines, index) => {
    const builder = plainTextBuilder(content)
    for (const line of lines) {
      if (line !== lines[0]) builder.replace(' ', line.start, line.start)
      builder.copy(line.start, line.end)
    }
    const plain = builder.finish()
    const isLast = index === paragraphs.length - 1
    if (lines.length === 1 && !isLast && looksLikeHeading(plain.text)) {
      firstHeading ??= plain.text
      // Headings that follow each other at once belong together.
      headings = underHeading ? [...headings, plain.text] : [plain.text]
      section = { asks: questionIn(plain.text), isHeading: true }
      underHeading = true
    } else {
      blocks.push({ ...plain, headings, sources: [], asked: [], section, lists: [], lead: 0, isLink: false })
      underHeading = false
    }
  })
  return { blocks, firstHeading }
}

function looksLikeHeading(text: string): boolean {
  return text.length <= longestHeading && !endsSentence.test(text) && !listMark.test(text) && /\p{L}/u.test(text)
}

/** The file's lines, trimmed, in runs between blank lines. */
function lineGroups(content: string): Line[][] {
  const groups: Line[][] = [[]]
  for (const { 0: raw, index } of content.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/gu)) {
    const text = raw.replace(/^\uFEFF/u, ' ').trim()
    const start = index + raw.indexOf(text)
    if (text !== '') groups.at(-1)?.push({ start, end: start + text.length, text })
    else groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}

/**
 * The width at which this file's lines were wrapped by hand; 0 if lines are whole paragraphs.
 * Wrapped text breaks in the middle of a sentence more often than not; whole paragraphs end in punctuation, but for headings.
 */
function wrapWidth(groups: readonly Line[][]): number {
  const pairs = groups.flatMap((group) => group.slice(0, -1).map((line, i) => ({ line, next: group[i + 1] })))
  const breaks = pairs.filter(({ line }) => line.text.length <= widestWrap)
  const continued = breaks.filter(({ line, next }) => breaksSentence(line, next)).map(({ line }) => line)
  if (continued.length * 3 < breaks.length || continued.length === 0) return 0
  const width = Math.max(...continued.map((line) => line.text.length))
  // Nothing but a long word stands out of wrapped text; where lines do, the short ones are headings.
  // A line between blank lines tells nothing: it may be a paragraph pasted among wrapped ones.
  const isRagged = ({ text }: Line): boolean => text.length > width + ragged && text.length <= widestWrap && /\s/u.test(text)
  return groups.some((group) => group.length > 1 && group.some(isRagged)) ? 0 : width
}

function breaksSentence(line: Line, next: Line | undefined): boolean {
  if (next === undefined || next.text.length > widestWrap || /[.!?]["'”’»)\]]*$/u.test(line.text)) return false
  return /^[\p{Ll}\d"“(]/u.test(next.text) || /[,;:–-]$/u.test(line.text) || line.text.length > longestHeading / 2
}

/** Split a run of lines into paragraphs. A break was made by wrapping where the next line's first word did not fit. */
function splitGroup(group: readonly Line[], width: number): Line[][] {
  const paragraphs: Line[][] = []
  for (const line of group) {
    const current = paragraphs.at(-1)
    const previous = current?.at(-1)
    if (current && previous && !listMark.test(line.text) && isWrapped(previous, line, width)) current.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

function isWrapped(line: Line, next: Line, width: number): boolean {
  if (width === 0 || Math.max(line.text.length, next.text.length) > widestWrap) return false
  if (/^\p{Ll}/u.test(next.text) && !/[.!?]["'”’»)\]]*$/u.test(line.text)) return true
  const firstWord = next.text.split(/\s/u, 1)[0] ?? ''
  return line.text.length + 1 + firstWord.length > width
}
