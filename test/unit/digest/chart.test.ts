import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/commands/languages.js'
import { type DayCount, sumOf } from '../../../src/contract/reply.js'
import { barsOf, describeDays } from '../../../src/digest/chart/bars.js'
import { chartSvg, drawDays } from '../../../src/digest/chart/draw.js'
import { onPage, picture } from '../../../src/digest/chart/layout.js'
import { daysFrom } from '../../../src/digest/times.js'
import { words } from '../../../src/i18n/words.js'

/** So many days from a first one, each with these counts. */
function daysOf(first: string, many: number, answered = 3, related = 2, none = 1, likely = 0): DayCount[] {
  const last = new Date(Date.parse(first) + (many - 1) * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10)
  return daysFrom(first, last).map((day) => ({ day, counts: { answered, likely, related, none } }))
}
const size = { width: picture.width, height: picture.height }
const hash = (png: Uint8Array): string => createHash('sha256').update(png).digest('hex')
/** Width and height are in the first chunk of a PNG. */
const sizeOf = (png: Uint8Array): { width: number; height: number } => {
  const bytes = Buffer.from(png)
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}
const count = fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 2_000_000_000 }))
const someDays: fc.Arbitrary<DayCount[]> = fc
  .array(fc.record({ answered: count, likely: count, related: count, none: count }), { minLength: 1, maxLength: 500 })
  .map((all) => daysOf('2026-01-01', all.length).map(({ day }, i) => ({ day, counts: all[i] ?? sumOf([]) })))

describe('the chart of a digest', () => {
  it.each([1, 7, 31, 32, 400])('of %i days is a PNG in a size that suits phones', async (many) => {
    const png = await drawDays(daysOf('2026-01-01', many), words.en)
    expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(sizeOf(png)).toEqual(size)
    expect(png.length).toBeLessThan(100_000)
  })

  it('is the same for the same days, and shows dates and figures', async () => {
    const january = await drawDays(daysOf('2026-01-01', 7), words.en)
    expect(hash(await drawDays(daysOf('2026-01-01', 7), words.en))).toBe(hash(january))
    // The same bars with other words: without a font the pictures would be equal.
    expect(hash(await drawDays(daysOf('2026-02-01', 7), words.en))).not.toBe(hash(january))
    expect(hash(await drawDays(daysOf('2026-01-01', 7, 30, 20, 10), words.en))).not.toBe(hash(january))
  })

  it.each(languages)('has its dates and words in %s, with room for each', (language) => {
    const svg = chartSvg(daysOf('2026-01-01', 7, 999), words[language])
    const { aDay, legend } = words[language].digest.chart
    for (const text of [aDay, ...Object.values(legend), words[language].formatShortDate('2026-01-01')]) expect(svg).toContain(text)
    for (let month = 1; month <= 12; month++)
      expect(words[language].formatShortDate(`2026-${String(month).padStart(2, '0')}-28`).length).toBeLessThanOrEqual(8)
  })

  it('is drawn if nothing was asked, and says so', async () => {
    expect(sizeOf(await drawDays(daysOf('2026-01-01', 8, 0, 0, 0), words.en))).toEqual(size)
    expect(chartSvg(daysOf('2026-01-01', 8, 0, 0, 0), words.en)).toContain('Nothing was asked.')
  })

  it('is drawn for any numbers, with nothing outside of it', () =>
    fc.assert(
      fc.property(someDays, fc.constantFrom(picture, onPage), (days, layout) => {
        const svg = chartSvg(days, words.en, 'counts', layout)
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        const drawn = [...svg.matchAll(/<rect x="([^"]*)" width="([^"]*)" y="([^"]*)" height="([^"]*)"/g)]
        expect(drawn).toHaveLength(4 * barsOf(days).length)
        for (const [x = -1, width = -1, y = -1, height = -1] of drawn.map(([, ...numbers]) => numbers.map(Number))) {
          for (const number of [x, width, y, height]) expect(number).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(layout.width)
          expect(y + height).toBeLessThanOrEqual(layout.height)
        }
      }),
      { numRuns: 30 },
    ))

  it.each([picture, onPage])('has each date inside of it, on each day of a year', (layout) => {
    for (const day of daysFrom('2026-01-01', '2026-12-31')) {
      const svg = chartSvg(daysOf(day, 14), words.en, 'counts', layout)
      const dates = [...svg.matchAll(/x="([^"]*)" y="[^"]*" text-anchor="middle">([^<]*)</g)]
      expect(dates.length, day).toBeGreaterThan(2)
      const ends = dates.map(([, x, date = '']) => Number(x) + (layout.date.character * date.length) / 2)
      expect(Math.max(...ends), day).toBeLessThanOrEqual(layout.width)
    }
  })

  it('has at most 31 bars, which count every question and every day once', () =>
    fc.assert(
      fc.property(someDays, (days) => {
        const bars = barsOf(days)
        expect(bars.length).toBeLessThanOrEqual(31)
        expect(bars.flatMap(({ first, last }) => daysFrom(first, last))).toEqual(days.map(({ day }) => day))
        expect(sumOf(bars.map(({ counts }) => counts))).toEqual(sumOf(days.map(({ counts }) => counts)))
        if (days.length <= 31) expect(bars).toHaveLength(days.length)
      }),
    ))

  it('combines whole weeks if there are more than 31 days, and the last week is whole', () => {
    const bars = barsOf(daysOf('2026-01-01', 33))
    expect(bars.map(({ first, last }) => daysFrom(first, last).length)).toEqual([5, 7, 7, 7, 7])
    expect(chartSvg(daysOf('2026-01-01', 33), words.en)).toContain('Questions a week')
    expect(chartSvg(daysOf('2026-01-01', 31), words.en)).toContain('Questions a day')
  })

  it('has a text with its figures for screen readers', () => {
    const days = daysOf('2026-01-01', 2)
    const busy = [...days, { day: '2026-01-03', counts: { answered: 1_000, likely: 5, related: 0, none: 0 } }]
    expect(describeDays(busy, words.en)).toBe(
      'From 1 January 2026 to 3 January 2026 1,017 questions were asked, the most in one day (1,005) on 3 January 2026: ' +
        '1,006 answered, 5 probably answered, 4 without a direct answer, 2 for which nothing was found.',
    )
    expect(describeDays(daysOf('2026-01-01', 1, 1, 0, 0), words.en)).toBe(
      'On 1 January 2026 1 question was asked: 1 answered, 0 probably answered, 0 without a direct answer, 0 for which nothing was found.',
    )
    expect(describeDays(daysOf('2026-01-01', 2, 0, 0, 0), words.en)).toBe('From 1 January 2026 to 2 January 2026 nothing was asked.')
  })
})
