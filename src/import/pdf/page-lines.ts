/** A piece of text as a PDF places it, in points from the page's top left corner. */
export interface Piece {
  readonly text: string
  /** Where it begins and ends. */
  readonly left: number
  readonly right: number
  /** Its base line. */
  readonly base: number
  /** The size of its letters. */
  readonly size: number
}

/** A line of one column, in reading order. */
export interface Line extends Piece {
  /** Counted from 1. */
  readonly page: number
  /** It is a row of a table, whose cells are apart. */
  readonly isRow?: true
  /** The sides of its column. */
  readonly columnLeft: number
  readonly columnRight: number
}

/** A gap of this many letter heights may be a gap between columns. */
const columnGap = 1
const closeColumnGap = 0.55
/** A gap of this part of the letters' height is a blank. */
const blankGap = 0.15
/** How many of a page's runs may cross the gap between its columns: titles, wide headings. */
const mayCross = 0.25
/** How many of the runs at least stand in each column. */
const least = 0.2

/** The lines of a page in reading order: column after column, between lines that go across. */
export function linesOf(pieces: readonly Piece[], page: number): Line[] {
  const runs = runsOf(pieces, columnGap)
  if (findGap(runs) !== null) return ordered(runs, page, 0)
  // Some set their columns close to each other; what goes down the whole page is no gap between words.
  const closer = runsOf(pieces, closeColumnGap)
  return ordered(findGap(closer) === null ? runs : closer, page, 0)
}

/** Pieces that stand on one base line without a wide gap between them are one run. */
function runsOf(pieces: readonly Piece[], gap: number): Piece[] {
  const rows: Piece[][] = []
  for (const piece of fromAbove(pieces)) {
    const row = rows.findLast((other) => isOfRow(other, piece))
    if (row) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => {
    const isNear = ({ right, size }: Piece, piece: Piece): boolean => piece.left - right <= gap * Math.max(size, piece.size)
    const runs = divided(fromLeft(row), (run, piece) => isNear(run.at(-1) ?? piece, piece))
    return runs.map(joined).filter((run) => run.text.trim() !== '')
  })
}

const fromLeft = (pieces: readonly Piece[]): Piece[] => pieces.toSorted((a, b) => a.left - b.left)
const fromAbove = (pieces: readonly Piece[]): Piece[] => pieces.toSorted((a, b) => a.base - b.base || a.left - b.left)
const isOfRow = (row: readonly Piece[], piece: Piece): boolean =>
  Math.abs(baseOf(row) - piece.base) < 0.5 * Math.max(sizeOf(row), piece.size)
const sizeOf = (row: readonly Piece[]): number => Math.max(...row.map(({ size }) => size))
/** The size of its largest letters: raised ones are smaller. */
const baseOf = (row: readonly Piece[]): number => row.reduce((most, piece) => (piece.size > most.size ? piece : most)).base

/** Behind a unit or a ten, what is raised is a power. */
const hasPower = /(?:^|[\s\d/·(])(?:[kcmdµn]?m|mi|ft|in|yd|s|ha)$|(?:^|[^\d.,])10$/u
const raised = new Map([...'0123456789-−'].map((digit, at) => [digit, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻'][at] ?? digit]))

/** One piece of several that follow each other. Raised figures are the marks of footnotes, and go, but for powers. */
function joined(pieces: readonly Piece[]): Piece {
  const size = sizeOf(pieces)
  const base = baseOf(pieces)
  const isRaised = (one: Piece): boolean => one.size <= 0.8 * size && base - one.base > 0.15 * size && /^\s*[-−\d*†‡,\s]+$/.test(one.text)
  let text = ''
  let right = pieces.find((piece) => !isRaised(piece))?.left ?? 0
  for (const piece of pieces) {
    if (isRaised(piece)) {
      // "km²" and "10⁴" are no marks.
      if (!hasPower.test(text) || !/^\s*[-−]?\d{1,2}\s*$/.test(piece.text)) continue
      text += [...piece.text.trim()].map((digit) => raised.get(digit) ?? digit).join('')
      right = Math.max(right, piece.right)
      continue
    }
    if (piece.left - right > blankGap * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' '
    text += piece.text
    right = Math.max(right, piece.right)
  }
  return { text, left: Math.min(...pieces.map(({ left }) => left)), right: Math.max(...pieces.map((piece) => piece.right)), base, size }
}

/** @param depth how many columns were divided already: pages have few */
function ordered(runs: readonly Piece[], page: number, depth: number): Line[] {
  const gap = depth < 3 ? findGap(runs) : null
  if (gap === null) return asColumn(runs, page)
  const lines: Line[] = []
  let band: Piece[] = []
  const flush = (): void => {
    const [left, right] = [band.filter((run) => run.right <= gap + 1), band.filter((run) => run.right > gap + 1)]
    lines.push(...ordered(left, page, depth + 1), ...ordered(right, page, depth + 1))
    band = []
  }
  let across: Piece[] = []
  const flushAcross = (): void => {
    lines.push(...asColumn(across, page))
    across = []
  }
  for (const run of runs.toSorted((a, b) => a.base - b.base)) {
    if (run.left < gap - 1 && run.right > gap + 1) {
      flush()
      across.push(run)
    } else {
      flushAcross()
      band.push(run)
    }
  }
  flush()
  flushAcross()
  return lines
}

/** Where a gap goes down the page, with text on both sides and few runs across it; null if there is none. */
function findGap(runs: readonly Piece[]): number | null {
  if (runs.length < 8) return null
  const left = Math.min(...runs.map((run) => run.left))
  const right = Math.max(...runs.map((run) => run.right))
  const size = middle(runs.map((run) => run.size))
  let best: { readonly at: number; readonly crossing: number } | null = null
  let open: { readonly from: number; readonly crossing: number } | null = null
  for (let at = Math.ceil(left); at <= right; at++) {
    const crossing = runs.filter((run) => run.left < at && run.right > at).length
    if (open !== null && crossing === open.crossing) continue
    if (open !== null && at - open.from >= columnGap * size * 0.8 && (best === null || open.crossing < best.crossing)) {
      const centre = (open.from + at) / 2
      const before = runs.filter((run) => run.right <= centre).length
      const behind = runs.filter((run) => run.left >= centre).length
      const isWide = open.crossing <= mayCross * runs.length && Math.min(before, behind) >= least * runs.length
      if (isWide && !isBetweenCells(runs, centre)) best = { at: centre, crossing: open.crossing }
    }
    open = { from: at, crossing }
  }
  return best?.at ?? null
}

/** In letters; a line of a column of text has more, a cell of a table fewer. */
const shortestLine = 20

/** Whether a gap is one between the columns of a table: short texts on one side, nearly each on the base line of one on the other. */
function isBetweenCells(runs: readonly Piece[], gap: number): boolean {
  const sides = [runs.filter((run) => run.right <= gap), runs.filter((run) => run.left >= gap)]
  const lengths = sides.map((side) => divided(fromAbove(side), isOfRow).map((row) => row.reduce((sum, { text }) => sum + text.length, 0)))
  const isShort = lengths.some((side) => middle(side) < shortestLine)
  const [fewer = [], more = []] = sides.sort((a, b) => a.length - b.length)
  const paired = fewer.filter((one) => more.some((other) => Math.abs(one.base - other.base) < 1))
  return isShort && paired.length >= 0.7 * fewer.length
}

/** Runs of one column as its lines, from top to bottom. */
function asColumn(runs: readonly Piece[], page: number): Line[] {
  if (runs.length === 0) return []
  const columnLeft = Math.min(...runs.map((run) => run.left))
  const columnRight = Math.max(...runs.map((run) => run.right))
  const rows = divided(fromAbove(runs), isOfRow)
  return rows.map((row, at) => {
    const line = { page, columnLeft, columnRight }
    if (!isTableRow(rows, at)) return { ...joined(fromLeft(row)), ...line }
    const cells = fromLeft(row)
    return { ...joined(cells), text: cells.map((cell) => cell.text.trim()).join(betweenCells), isRow: true as const, ...line }
  })
}

/** As between the cells of every table's row without names. */
const betweenCells = ' · '

/** Whether a row has several runs, of which some begin where those of the row above or below do. */
function isTableRow(rows: readonly Piece[][], at: number): boolean {
  const cells = rows[at] ?? []
  if (cells.length < 2) return false
  const isBeside = (other: readonly Piece[] = []): boolean => {
    const same = cells.filter((cell) => other.some((one) => Math.abs(one.left - cell.left) < 2 || Math.abs(one.right - cell.right) < 2))
    return other.length > 1 && same.length > 1
  }
  return isBeside(rows[at - 1]) || isBeside(rows[at + 1])
}

/** Things that follow each other, divided where one does not belong to those before it. */
export function divided<T>(all: readonly T[], belongs: (before: readonly T[], one: T) => boolean): T[][] {
  const parts: T[][] = []
  for (const one of all) {
    const part = parts.at(-1)
    if (part && belongs(part, one)) part.push(one)
    else parts.push([one])
  }
  return parts
}

/** The middle one of some numbers. */
export function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
}
