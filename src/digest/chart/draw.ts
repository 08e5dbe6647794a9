import { createRequire } from 'node:module'
import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { type DayCount, type Status, type StatusCounts, statuses, sumOf, totalOf } from '../../contract/reply.js'
import type { Words } from '../../i18n/words.js'
import { type Bar, barsOf, daysPerBar, type Shows, sharesOf } from './bars.js'

/** In pixels. A telephone shows it at less than half of this. */
export const size = { width: 800, height: 472 } as const
const plot = { left: 90, right: 764, top: 154, bottom: 422 } as const
const centre = { x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2 } as const
const textSize = 24
/** What a date such as `30 Nov` takes, with room beside it: so much a character, and so much beside. */
const dateWidth = { character: 11, beside: 14 } as const

/** Of the palette of Okabe and Ito, "Color Universal Design" (2008): also apart in grey. */
const colours: Readonly<Record<Status, string>> = { answered: '#0072b2', likely: '#009e73', related: '#e69f00', none: '#3a3a3a' }
const ink = '#1a1a1a'
const lines = '#d0d0d0'
const paper = '#ffffff'

type Element = ReturnType<typeof x>
type Attributes = Readonly<Record<string, string | number>>

const text = (content: string, attributes: Attributes): Element =>
  x('text', { 'font-family': 'Atkinson Hyperlegible', 'font-size': textSize, fill: ink, ...attributes }, content)
const level = (y: number, stroke: string): Element => x('line', { x1: plot.left, x2: plot.right, y1: y, y2: y, stroke, 'stroke-width': 2 })
/** Figures are short in the same way in every language, so that each has room. */
const short = (count: number): string => new Intl.NumberFormat('en', { notation: 'compact' }).format(count)

/** Questions a day by outcome, as bars upon each other. */
export function chartSvg(days: readonly DayCount[], { formatShortDate, digest: { chart: say } }: Words, shows: Shows = 'counts'): string {
  const bars = barsOf(days)
  const drawn = shows === 'counts' ? bars : bars.map((bar) => ({ ...bar, counts: sharesOf(bar.counts) }))
  const totals = bars.map(({ counts }) => totalOf(counts))
  const highest = shows === 'counts' ? Math.max(1, ...totals) : 100
  const firsts = bars.map(({ first }) => first)
  const across = scaleBand(firsts, [plot.left, plot.right]).padding(bars.length === 1 ? 0.7 : 0.2)
  const up = scaleLinear([0, highest], [plot.bottom, plot.top]).nice(4)
  const dates = firsts.map(formatShortDate)
  const widest = dateWidth.character * Math.max(0, ...dates.map(({ length }) => length)) + dateWidth.beside
  // Questions are whole.
  const ticks = up.ticks(4).filter(Number.isInteger)
  return toXml(
    x('svg', { xmlns: 'http://www.w3.org/2000/svg', width: size.width, height: size.height, viewBox: `0 0 ${size.width} ${size.height}` }, [
      x('rect', { width: size.width, height: size.height, fill: paper }),
      text(titleOf(days.length, say, shows), { x: 20, y: 40, 'font-size': 30 }),
      ...legend(sumOf(days.map(({ counts }) => counts)), say),
      ...ticks.flatMap((tick) => [level(up(tick), lines), text(short(tick), { x: plot.left - 10, y: up(tick) + 8, 'text-anchor': 'end' })]),
      ...stack<Bar, Status>()
        .keys(statuses)
        .value(({ counts }, status) => counts[status])(drawn)
        .flatMap((series) =>
          series.map(([from, to], i) =>
            x('rect', {
              ...{ x: across(bars[i]?.first ?? '') ?? 0, width: across.bandwidth(), y: up(to), height: up(from) - up(to) },
              // A thin gap between them.
              ...{ fill: colours[series.key], stroke: paper, 'stroke-width': to > from ? 2 : 0 },
            }),
          ),
        ),
      level(plot.bottom, ink),
      ...(totals.every((total) => total === 0) ? [text(say.nothing, { ...centre, 'text-anchor': 'middle' })] : []),
      ...firsts.flatMap((first, i) => {
        if (i % Math.ceil(widest / across.step()) !== 0) return []
        return [text(dates[i] ?? '', { x: (across(first) ?? 0) + across.bandwidth() / 2, y: plot.bottom + 34, 'text-anchor': 'middle' })]
      }),
    ]),
  )
}

function titleOf(days: number, { aDay, everyWeeks }: Words['digest']['chart'], shows: Shows): string {
  const weeks = daysPerBar(days) / 7
  return `${weeks < 1 ? aDay : everyWeeks(weeks)}${shows === 'counts' ? '' : ' (%)'}`
}

/** What the colours mean, with how many questions there were. */
function legend(counts: StatusCounts, { legend: say }: Words['digest']['chart']): Element[] {
  return statuses.flatMap((status, i) => {
    const [left, top] = [i % 2 === 0 ? 20 : 410, i < 2 ? 64 : 98]
    return [
      x('rect', { x: left, y: top, width: 24, height: 24, fill: colours[status] }),
      text(`${say[status]} ${short(counts[status])}`, { x: left + 32, y: top + 21 }),
    ]
  })
}

/** The chart's only font, so that it looks the same on every machine: Atkinson Hyperlegible (OFL 1.1), made to be read at small size. */
const fontFile = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf',
)

/** Draw questions a day by outcome. @returns a PNG of `size` @throws if this machine has no renderer */
export async function drawDays(days: readonly DayCount[], say: Words, shows: Shows = 'counts'): Promise<Uint8Array> {
  // Loaded when it is first needed: it is a binary, and a desk on a machine for which there is none still answers.
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(chartSvg(days, say, shows), {
    font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: 'Atkinson Hyperlegible' },
    fitTo: { mode: 'width', value: size.width },
  })
  return image.asPng()
}
