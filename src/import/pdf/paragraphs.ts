import type { ListItem, Root } from 'mdast'
import { headingOf, notesOf, paragraphOf } from '../tidy.js'
import { divided, type Line, middle } from './page-lines.js'

/** Letters this much larger than the text's are a heading's. */
const headingSize = 1.12
/** Letters this much smaller than the text's, at the foot of a page, are a footnote's. */
const noteSize = 0.9
const longestHeading = 250
/** In letters. Only what may be one is looked at, not the whole paragraph again for each of its lines. */
const longestWord = 100

type Draft = { readonly lines: Line[]; readonly size: number }

/**
 * Put lines together to headings and paragraphs.
 * @param pages the lines of each page in reading order
 * @returns the text, and how many words a hyphen at a line's end leaves in doubt
 */
export function paragraphsOf(pages: readonly (readonly Line[])[]): { body: Root; doubtful: number } {
  const all = pages.flat()
  const bodySize = commonSize(all)
  const isNote = (line: Line, page: readonly Line[]): boolean => line.size <= noteSize * bodySize && line.base > halfway(page)
  const linesOf = (ofNotes: boolean): Line[] => pages.flatMap((page) => page.filter((line) => isNote(line, page) === ofNotes))
  const [text, notes] = [draftsOf(linesOf(false), bodySize), draftsOf(linesOf(true), bodySize)]
  const words = wordsOf(all)
  const sizes = [...new Set(text.filter((draft) => isHeading(draft, bodySize)).map(({ size }) => size))].sort((a, b) => b - a)
  let doubtful = 0
  const join = (draft: Draft): string => {
    const joined = joinLines(draft.lines, words)
    doubtful += joined.doubtful
    return joined.text
  }
  const blocks = text.map((draft) =>
    isHeading(draft, bodySize) ? headingOf(Math.min(6, sizes.indexOf(draft.size) + 1), join(draft)) : paragraphOf(join(draft)),
  )
  const items = notes.map((draft): ListItem => {
    return { type: 'listItem', children: [paragraphOf(join(draft).replace(/^[\d*†‡]+[.)]?\s+/, ''))] }
  })
  return { body: { type: 'root', children: [...blocks, ...notesOf(items)] }, doubtful }
}

/** Halfway down the page's lines. */
function halfway(page: readonly Line[]): number {
  const bases = page.map(({ base }) => base)
  return (Math.min(...bases) + Math.max(...bases)) / 2
}

/** The size of most letters. */
function commonSize(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

function isHeading({ size, lines }: Draft, bodySize: number): boolean {
  return size >= headingSize * bodySize && lines.reduce((sum, { text }) => sum + text.length, 0) <= longestHeading
}

function draftsOf(lines: readonly Line[], bodySize: number): Draft[] {
  const pitch = middle(lines.flatMap((line, at) => pitchBetween(line, lines[at + 1]))) || bodySize * 1.2
  return divided(lines, (before, line) => carriesOn(before, line, pitch)).map((own) => ({ lines: own, size: own[0]?.size ?? 0 }))
}

/** From one line to the next below it in its column. */
function pitchBetween(line: Line, next: Line | undefined): number[] {
  return next && sameColumn(line, next) && next.size === line.size && next.base > line.base ? [next.base - line.base] : []
}

const sameColumn = (one: Line, other: Line): boolean =>
  one.page === other.page && one.columnLeft === other.columnLeft && one.columnRight === other.columnRight
const listMark = /^(?:[-•–▪◦*]|\d{1,3}[.)]|\([a-z\d]\))\s/u
const ended = /[.!?…:]["'”’»)\]]*$/u

/** Whether a line belongs to the paragraph of the one before. */
function carriesOn(before: readonly Line[], line: Line, pitch: number): boolean {
  const [first = line, last = first] = [before[0], before.at(-1)]
  if (line.isRow || last.isRow) return false
  if (Math.abs(line.size - first.size) > 0.3 || listMark.test(line.text)) return false
  const isEnded = ended.test(last.text.trim())
  // A paragraph that a column or page has cut goes on in the middle of a sentence.
  if (!sameColumn(last, line) || line.base <= last.base) return !isEnded && line.left - line.columnLeft < line.size / 2
  if (line.base - last.base > 1.3 * Math.max(pitch, line.size)) return false
  const indent = line.left - line.columnLeft
  const lastIndent = last.left - last.columnLeft
  // The first line of a paragraph is indented; in a list the others are.
  if (indent > line.size * 0.6 && lastIndent < line.size * 0.3 && isEnded) return false
  return !(isEnded && last.right < last.columnRight - 0.25 * (last.columnRight - last.columnLeft))
}

function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of lines) for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?=.)/gu)) words.add(word)
  return words
}

/**
 * Join a paragraph's lines. A word that is cut at the end of a line is put together if the document has the whole word elsewhere.
 * Otherwise its hyphen stays, because the text is not guessed.
 */
function joinLines(lines: readonly Line[], words: ReadonlySet<string>): { text: string; doubtful: number } {
  let text = ''
  let doubtful = 0
  for (const line of lines) {
    const next = line.text.replace(/\s+/gu, ' ').trim()
    const [, head] = /([\p{L}\p{N}]+)-$/u.exec(text.slice(-longestWord)) ?? []
    const [tail] = /^\p{L}[\p{L}\p{N}]*/u.exec(next) ?? []
    if (text.endsWith('\u00AD')) text = text.slice(0, -1) + next
    else if (head === undefined || tail === undefined) text += text === '' ? next : ` ${next}`
    else if (words.has(`${head}${tail}`.toLowerCase())) text = text.slice(0, -1) + next
    else {
      if (!words.has(`${head}-${tail}`.toLowerCase())) doubtful++
      text += next
    }
  }
  return { text: text.replaceAll('\u00AD', ''), doubtful }
}
