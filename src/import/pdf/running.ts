import type { Line } from './page-lines.js'

export interface PageOfLines {
  readonly lines: readonly Line[]
  /** Of the page, in points. */
  readonly height: number
}

/** What runs along stands in this part of the page, at its head and at its foot. */
const margin = 0.12

/** A page's number, alone or with the number of pages. */
const pageNumber = /^(?:page|p\.|seite)?\s*[-–—]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–—]?\s*(?:(?:\/|of|de|sur)\s*\d{1,4})?$/iu

/**
 * Take away what runs along at the head and foot of the pages: their numbers, and lines that other pages have in the same place.
 * @returns the other lines of each page, in their order
 */
export function withoutRunning(pages: readonly PageOfLines[]): Line[][] {
  const edges = pages.map(edgesOf)
  const seen = new Map<string, number>()
  for (const sides of edges) for (const key of new Set(sides.flat().map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const often = Math.max(2, pages.length / 3)
  return pages.map(({ lines }, at) => {
    const running = new Set<Line>()
    for (const side of edges[at] ?? []) {
      for (const line of side) {
        // A line that is indented further than a line of the text is text.
        if (!pageNumber.test(line.text.trim()) && (seen.get(keyOf(line)) ?? 0) < often) break
        running.add(line)
      }
    }
    return lines.filter((line) => !running.has(line))
  })
}

/** The lines at the head and at the foot, the outermost first. */
function edgesOf({ lines, height }: PageOfLines): [Line[], Line[]] {
  const sorted = lines.toSorted((a, b) => a.base - b.base)
  return [sorted.filter(({ base }) => base < margin * height), sorted.filter(({ base }) => base > (1 - margin) * height).reverse()]
}

/** The same for lines with the same words at about the same height, no matter what their numbers are. */
function keyOf({ text, base }: Line): string {
  return `${Math.round(base / 4)} ${text.trim().replace(/\d+/g, '#').toLowerCase()}`
}
