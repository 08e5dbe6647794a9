import { divided, type Piece } from './page-lines.js'

/** Two pieces that are this near each other, as a share of their letters' height, lie on each other. */
const same = 0.25
/** On a page of a transcript at least this many lines are numbered. */
const leastNumbered = 10
/** And at least this share of its rows. */
const mostRows = 0.8
/** A gap of this many letter heights is a gap between cells. */
const wide = 2

/** What is drawn twice in the same place, as for bold letters or by a second layer of text, counts once. */
export function onceEach(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>()
  return pieces.filter((piece) => {
    const others = seen.get(piece.text.trim()) ?? []
    const near = same * piece.size
    if (others.some(({ left, base }) => Math.abs(left - piece.left) < near && Math.abs(base - piece.base) < near)) return false
    seen.set(piece.text.trim(), [...others, piece])
    return true
  })
}

/**
 * Take the numbers of lines away, as transcripts and bills have them before each line. Numbers of a list or table stay: line numbers stand on
 * two pages or more, before nearly each row, with one run of text behind them.
 */
export function withoutLineNumbers(pages: readonly (readonly Piece[])[]): Piece[][] {
  const numbers = pages.map(lineNumbersOf)
  const isTranscript = numbers.filter((found) => found.size > 0).length > 1
  return pages.map((pieces, at) => pieces.filter((piece) => !isTranscript || !numbers[at]?.has(piece)))
}

/** The numbers of a page's lines; empty if they are none. */
function lineNumbersOf(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const rows = divided(
    pieces.toSorted((a, b) => a.base - b.base || a.left - b.left),
    ([first], piece) => first !== undefined && Math.abs(first.base - piece.base) < 0.5 * piece.size,
  ).map((row) => row.toSorted((a, b) => a.left - b.left))
  const numbered = rows.filter(([first, ...others]) => /^\s*\d{1,4}\s*$/.test(first?.text ?? '') && isOneRun(others))
  const found = numbered.flatMap(([first]) => first ?? [])
  const edge = found[0]
  if (edge === undefined || found.length < leastNumbered || found.length < mostRows * rows.length) return new Set()
  const isAligned = found.every(({ left, right }) => Math.abs(left - edge.left) < 3 || Math.abs(right - edge.right) < 3)
  const counts = found.every(({ text }, at) => Number(text) === Number(edge.text) + at)
  return isAligned && counts ? new Set(found) : new Set()
}

const isOneRun = (pieces: readonly Piece[]): boolean =>
  pieces.every((piece, at) => at === 0 || piece.left - (pieces[at - 1]?.right ?? 0) <= wide * piece.size)
