import { createRequire } from 'node:module'
import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { type DayCount, type Status, type StatusCounts, statuses, sumOf, totalOf } from '../../contract/reply.js'
import type { Words } from '../../i18n/words.js'
import { type Bar, barsOf, daysPerBar, type Shows, sharesOf } from './bars.js'
import { type Layout, picture } from './layout.js'

/** Of the palette of Okabe and Ito, "Color Universal Design" (2008): also apart in grey. */
const colours: Readonly<Record<Status, string>> = { answered: '#0072b2', likely: '#009e73', related: '#e69f00', none: '#3a3a3a' }
const ink = '#1a1a1a'
const lines = '#d0d0d0'
const paper = '#ffffff'

type Element = ReturnType<typeof x>
type Attributes = Readonly<Record<string, string | number>>

const text = (content: string, attributes: Attributes): Element =>
  x('text', { 'font-family': 'Atkinson Hyperlegible', fill: ink, ...attributes }, content)
/** Figures are short in the same way in every language, so that each has room. */
const short = (count: number): string => new Intl.NumberFormat('en', { notation: 'compact' }).format(count)

/**
 * Questions a day by outcome, as bars upon each other. What a page may give other colours has a class: `paper`, `rule`, `axis`, and the verdicts.
 * @returns the SVG
 */
export function chartSvg(days: readonly DayCount[], words: Words, shows: Shows = 'counts', layout: Layout = picture): string {
  const { formatShortDate } = words
  const { chart: say } = words.digest
  const { width, height, plot, textSize, title, date } = layout
  const bars = barsOf(days)
  const drawn = shows === 'counts' ? bars : bars.map((bar) => ({ ...bar, counts: sharesOf(bar.counts) }))
  const totals = bars.map(({ counts }) => totalOf(counts))
  const highest = shows === 'counts' ? Math.max(1, ...totals) : 100
  const firsts = bars.map(({ first }) => first)
  const across = scaleBand(firsts, [plot.left, plot.right]).padding(bars.length === 1 ? 0.7 : 0.2)
  const up = scaleLinear([0, highest], [plot.bottom, plot.top]).nice(4)
  const dates = firsts.map(formatShortDate)
  const widest = date.character * Math.max(0, ...dates.map(({ length }) => length)) + date.beside
  // Questions are whole.
  const ticks = up.ticks(4).filter(Number.isInteger)
  const level = (y: number, of: 'rule' | 'axis', stroke: string): Element =>
    x('line', { class: of, x1: plot.left, x2: plot.right, y1: y, y2: y, stroke, 'stroke-width': 2 })
  const label = (content: string, attributes: Attributes): Element => text(content, { 'font-size': textSize, ...attributes })
  const centre = { x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2 }
  return toXml(
    // Whoever shows it says what it shows, in words.
    x('svg', { xmlns: 'http://www.w3.org/2000/svg', 'aria-hidden': 'true', width, height, viewBox: `0 0 ${width} ${height}` }, [
      x('rect', { class: 'paper', width, height, fill: paper }),
      text(titleOf(days.length, say, shows), { x: layout.legend.columns[0] ?? 0, y: title.y, 'font-size': title.size }),
      ...legend(sumOf(days.map(({ counts }) => counts)), say, layout),
      ...ticks.flatMap((tick) => [
        level(up(tick), 'rule', lines),
        label(short(tick), { x: plot.left - 10, y: up(tick) + textSize / 3, 'text-anchor': 'end' }),
      ]),
      ...stack<Bar, Status>()
        .keys(statuses)
        .value(({ counts }, status) => counts[status])(drawn)
        .flatMap((series) =>
          series.map(([from, to], i) =>
            x('rect', {
              ...{ x: across(bars[i]?.first ?? '') ?? 0, width: across.bandwidth(), y: up(to), height: up(from) - up(to) },
              // A thin gap between them.
              ...{ class: series.key, fill: colours[series.key], stroke: paper, 'stroke-width': to > from ? 2 : 0 },
            }),
          ),
        ),
      level(plot.bottom, 'axis', ink),
      ...(totals.every((total) => total === 0) ? [label(say.nothing, { ...centre, 'text-anchor': 'middle' })] : []),
      ...firsts.flatMap((first, i) => {
        if (i % Math.ceil(widest / across.step()) !== 0) return []
        const below = plot.bottom + textSize * 1.4
        const says = dates[i] ?? ''
        // The date of a bar at the edge would cross it.
        const rightmost = width - (date.character * says.length) / 2
        const middle = Math.min((across(first) ?? 0) + across.bandwidth() / 2, rightmost)
        return [label(says, { x: middle, y: below, 'text-anchor': 'middle' })]
      }),
    ]),
  )
}

function titleOf(days: number, { aDay, everyWeeks }: Words['digest']['chart'], shows: Shows): string {
  const weeks = daysPerBar(days) / 7
  return `${weeks < 1 ? aDay : everyWeeks(weeks)}${shows === 'counts' ? '' : ' (%)'}`
}

/** What the colours mean, with how many questions there were. */
function legend(
  counts: StatusCounts,
  { legend: say }: Words['digest']['chart'],
  { legend: { columns, top, row }, textSize }: Layout,
): Element[] {
  return statuses.flatMap((status, i) => {
    const x0 = columns[i % columns.length] ?? 0
    const y0 = top + row * Math.floor(i / columns.length)
    return [
      x('rect', { class: status, x: x0, y: y0, width: textSize, height: textSize, fill: colours[status] }),
      text(`${say[status]} ${short(counts[status])}`, { x: x0 + textSize + 8, y: y0 + textSize - 3, 'font-size': textSize }),
    ]
  })
}

/** The chart's only font, so that it looks the same on every machine: Atkinson Hyperlegible (OFL 1.1), made to be read at small size. */
const fontFile = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf',
)

/** Draw questions a day by outcome. @returns a PNG of the size of `picture` @throws if this machine has no renderer */
export async function drawDays(days: readonly DayCount[], say: Words, shows: Shows = 'counts'): Promise<Uint8Array> {
  // Loaded when it is first needed: it is a binary, and a desk on a machine for which there is none still answers.
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(chartSvg(days, say, shows), {
    font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: 'Atkinson Hyperlegible' },
    fitTo: { mode: 'width', value: picture.width },
  })
  return image.asPng()
}
