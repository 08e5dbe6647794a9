import type { Quote } from '../../../src/cards/card.js'
import { divide, partsOf } from '../../../src/cards/drawing.js'
import type { Words } from '../../../src/i18n/words.js'
import type { Span } from '../../../src/knowledge/document.js'
import { type Pen, safe } from './pen.js'

const gap = '  '

/**
 * An excerpt with its number, sources and place. If it is longer than its room, it loses the links after the first one. If that is not
 * enough, it also loses the names of sources after the first line. `-v` shows all of them.
 *
 * @param room in lines.
 */
export function drawQuote(quote: Quote, pen: Pen, say: Words, room: number): string[] {
  const { number, sources, place, file } = quote
  const lead = `  ${number ?? ' '}  `
  const below = ' '.repeat(lead.length)
  const at = file === null || !pen.verbose ? place : `${place} · ${file}`
  const text = (drawTable(quote, pen, lead.length) ?? drawText(quote, pen, lead.length)).map((line, i) => (i === 0 ? lead : below) + line)
  const where = pen.indented(below, pen.dim(safe(at))).split('\n')
  const links = sources.map(({ url }) => pen.indented(below, pen.dim(safe(url))))
  const names = sourceLines(quote, pen, say, below, pen.verbose ? Number.POSITIVE_INFINITY : room - text.length - where.length - 1)
  const lines = [...text, ...names, ...where]
  return [...lines, ...(pen.verbose ? links : links.slice(0, Math.max(1, room - lines.length)))]
}

/** The lines that name the sources. If all of them need too many lines, as many as fit on the first line. */
function sourceLines({ sources }: Quote, pen: Pen, say: Words, below: string, room: number): string[] {
  if (sources.length === 0) return []
  const labels = sources.map(({ label }) => label)
  const drawn = (shown: number): string[] => {
    const rest = sources.length - shown
    const named = [...labels.slice(0, shown), ...(rest === 0 ? [] : [say.andMore(rest)])].join(' · ')
    return pen.indented(below, safe(`— ${named}`)).split('\n')
  }
  const all = drawn(sources.length)
  if (all.length <= Math.max(1, room)) return all
  let shown = sources.length - 1
  while (shown > 1 && drawn(shown).length > 1) shown--
  return drawn(Math.max(1, shown))
}

/** A part of the quote's text, its marks bold. */
function bolded({ text, marks }: Quote, { start, end }: Span, pen: Pen): string {
  const within = marks.filter(([from, to]) => from < end && to > start)
  const own = within.map(([from, to]) => [Math.max(0, from - start), Math.min(end, to) - start] as const)
  return divide(text.slice(start, end), own)
    .map((piece) => (piece.marked ? pen.bold(safe(piece.text)) : safe(piece.text)))
    .join('')
}

/** Prose, then code with its lines as they are: wrapped code cannot be run. */
function drawText(quote: Quote, pen: Pen, indent: number): string[] {
  const { prose, code } = partsOf(quote)
  const said =
    prose === '' && code !== '' ? [] : pen.wrapped(`“${bolded(quote, { start: 0, end: prose.length }, pen)}”`, indent).split('\n')
  const lines = code === '' ? [] : code.split('\n').map((line) => `${gap}${safe(line.replaceAll('\t', '    '))}`.trimEnd())
  return [...said, ...lines]
}

/** The names of the columns, a rule, and the cells below their names. Null if it is no row, has no names, or is too wide. */
function drawTable(quote: Quote, pen: Pen, indent: number): string[] | null {
  const { text, shape } = quote
  if (shape?.kind !== 'row' || shape.cells.every(({ name }) => name === null)) return null
  const columns = shape.cells.map(({ name, cell }) => {
    const parts = [name, cell].map((span) => span ?? { start: 0, end: 0 })
    const widths = parts.map(({ start, end }) => widthOf(safe(text.slice(start, end))))
    const width = Math.max(...widths)
    return { width, drawn: parts.map((part, i) => bolded(quote, part, pen) + ' '.repeat(width - (widths[i] ?? 0))) }
  })
  if (columns.reduce((sum, { width }) => sum + width + gap.length, -gap.length) > pen.columns - indent) return null
  const lineOf = (at: number): string =>
    columns
      .map(({ drawn }) => drawn[at])
      .join(gap)
      .trimEnd()
  return [lineOf(0), pen.dim(columns.map(({ width }) => '─'.repeat(width)).join(gap)), lineOf(1)]
}

const isWide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u
const hasNoWidth = /[\p{M}\u200B-\u200D\uFEFF]/u

/** How many columns of a terminal a text takes. */
const widthOf = (text: string): number => {
  let width = 0
  for (const sign of text) width += hasNoWidth.test(sign) ? 0 : isWide.test(sign) ? 2 : 1
  return width
}
