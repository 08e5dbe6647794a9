import { type Block, type Card, type Line, pieceOf, type Quote, type Span } from '../../../src/cards/card.js'
import { type DayCount, type StatusCounts, shareAnswered, statuses, totalOf } from '../../../src/contract/reply.js'
import type { Words } from '../../../src/i18n/words.js'
import { type Pen, safe } from './pen.js'
import { drawQuote } from './quote.js'

/** On a screen at least as wide as usual, an answer with one quote takes at most this many lines, its head and a blank line included. */
const usualWidth = 80
const longestAnswer = 12
/** What a quote behind others may take. */
const roomBehind = 9
/** The longest bar of a chart, in characters. */
const longestBar = 40
/** What a line of it takes besides its day and its bar: blanks, and the number. */
const besideBar = 10

/** A blank line or what it is shown for, then the quote. A quote that is too long by a line does without the blank one; a longer one is cut. */
function drawQuoteBelow(quote: Quote, pen: Pen, say: Words, above: number): string[] {
  const isFirst = above < longestAnswer / 2
  const room = isFirst ? longestAnswer - above - 1 : roomBehind
  const drawn = drawQuote(quote, pen, say, room)
  const title = quote.about === null ? '' : item(pen, quote.about)
  if (!isFirst || drawn.length <= room || pen.verbose || pen.columns < usualWidth) return [title, ...drawn]
  if (title === '' && drawn.length === room + 1) return drawn
  const cut = pieceOf(quote, (piece) => drawQuote({ ...quote, ...piece }, pen, say, room).length < room)
  if (cut === null || cut.note === null) return [title, ...drawn]
  return [title, ...drawQuote({ ...quote, ...cut }, pen, say, room - 1), pen.dim(pen.indented('     ', cut.note))]
}

/** Draw a card, line by line. Buttons are left out: the console has none. */
export function drawCard({ tone, blocks, foot }: Card, pen: Pen, say: Words): string {
  const lines: string[] = []
  for (const block of [...blocks, ...foot])
    lines.push(...drawBlock(block, tone, pen, say, lines.length).flatMap((drawn) => drawn.split('\n')))
  return lines.join('\n')
}

/** @param above how many lines stand above it */
function drawBlock(block: Block, tone: Card['tone'], pen: Pen, say: Words, above: number): string[] {
  switch (block.kind) {
    case 'text':
      return block.lines.map((line) => drawLine(line, tone, pen))
    case 'quote':
      return drawQuoteBelow(block, pen, say, above)
    case 'suggestions':
      return ['', pen.indented('', block.title), ...block.questions.map(({ text }) => item(pen, text))]
    case 'field':
      return [pen.indented('  ', safe(say.labelled(block.label, block.text)))]
    case 'picture':
      return block.shows === 'counts' ? drawChart(block.days, pen, say) : drawShares(block.days, pen, say)
    case 'actions':
      return []
  }
}

const item = (pen: Pen, text: string): string => pen.indented('  • ', safe(text))

/** As many facts on a line as fit. The mark between two of them never ends a line or begins one. */
function factLines(facts: readonly string[], lead: string, pen: Pen): string[] {
  const between = ' · '
  const lines: string[] = []
  for (const fact of facts) {
    const last = lines.at(-1)
    if (last !== undefined && lead.length + last.length + between.length + fact.length <= pen.columns)
      lines[lines.length - 1] = last + between + fact
    else lines.push(fact)
  }
  return lines.map((line) => pen.indented(lead, pen.dim(line)))
}

function drawLine(line: Line, tone: Card['tone'], pen: Pen): string {
  if (line.as === 'entry') {
    const facts = [...line.facts, ...(line.url === null ? [] : [line.url])].map(safe)
    if (line.number !== null) return [item(pen, line.title), ...factLines(facts, '    ', pen)].join('\n')
    return [pen.indented('• ', pen.bold(safe(line.title))), ...factLines(facts, '  ', pen)].join('\n')
  }
  if (line.as === 'term') return pen.indented('  ', `${pen.bold(safe(line.term.text))}  ${line.text}`)
  const drawn = line.spans.map((span) => drawSpan(span, tone, pen)).join('')
  if (line.as === 'item' || line.as === 'listed') return pen.indented('  • ', drawn)
  const looks = { title: pen.bold, text: tone === 'notice' ? pen.yellow : String, note: pen.dim }
  return pen.indented('', looks[line.as](drawn))
}

function drawSpan({ text, look }: Span, tone: Card['tone'], pen: Pen): string {
  const strong = look === undefined ? safe(text) : pen.bold(safe(text))
  return look === 'status' && tone in pen.status ? pen.status[tone as keyof Pen['status']](strong) : strong
}

/** What a question of each verdict is drawn with. */
const shades = { answered: '█', likely: '▓', related: '▒', none: '░' } as const

/** A line a day, its questions from the surest answer down; none if nothing was asked. */
function drawChart(days: readonly DayCount[], pen: Pen, say: Words): string[] {
  const most = Math.max(...days.map(({ counts }) => totalOf(counts)))
  if (most <= 0) return []
  const { names, room } = namesOf(days, pen, say)
  return days.map(({ counts }, i) => `  ${names[i]}  ${barOf(counts, Math.max(most, room), room, pen)} ${totalOf(counts)}`)
}

/** A line a day on which questions were asked: all of them as a bar, and the share that was answered. */
function drawShares(days: readonly DayCount[], pen: Pen, say: Words): string[] {
  const { names, room } = namesOf(days, pen, say)
  return days.flatMap(({ counts }, i) => {
    const share = shareAnswered(counts)
    return share === null ? [] : [`  ${names[i]}  ${barOf(counts, totalOf(counts), room, pen)} ${say.formatShare(share)}`]
  })
}

/** @param of how many questions fill the room @param room in characters */
const barOf = (counts: StatusCounts, of: number, room: number, pen: Pen): string =>
  statuses.map((status) => pen.status[status](shades[status].repeat(Math.floor((counts[status] / of) * room)))).join('')

/** The days, equally wide, and the characters beside them for a bar. */
function namesOf(days: readonly DayCount[], pen: Pen, say: Words): { readonly names: readonly string[]; readonly room: number } {
  const names = days.map(({ day }) => safe(say.formatDate(day)))
  const widest = Math.max(...names.map((name) => name.length))
  return { names: names.map((name) => name.padStart(widest)), room: Math.max(1, Math.min(longestBar, pen.columns - widest - besideBar)) }
}
