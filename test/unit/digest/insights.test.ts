import { describe, expect, it } from 'vitest'
import { totalOf } from '../../../src/contract/reply.js'
import { describeDays, sharesOf } from '../../../src/digest/chart/bars.js'
import { chartSvg } from '../../../src/digest/chart/draw.js'
import { beforeOf, insightsOf, type Known } from '../../../src/digest/insights.js'
import { words } from '../../../src/i18n/words.js'
import type { Gap } from '../../../src/records/gap.js'
import type { Rating, Tally } from '../../../src/store/store.js'
import { shippedDesk } from '../../worlds/desks.js'

const period = { from: new Date('2026-01-05T14:00:00Z'), until: new Date('2026-01-12T14:20:00Z'), zone: 'America/Port-au-Prince' }
const tally = (hour: string, changes: Partial<Tally> = {}): Tally => ({
  ...{ hour: new Date(`2026-01-${hour}:00:00Z`), platform: 'slack', channel: 'C1', status: 'answered', subject: 'Police', language: 'en' },
  ...{ count: 1, ...changes },
})
const rating = (at: string, question: string | null, good = false): Rating => ({
  ...{ platform: 'slack', person: 'U1', channel: 'C1', at: new Date(`2026-01-${at}:00:00Z`), good, status: 'likely', question, answer: at },
})
const gap = (id: string, question: string): Gap => ({
  ...{ id, platform: 'slack', channel: 'C1', person: 'U1', answerTo: null, at: new Date('2025-12-01T08:00:00Z'), reason: 'none', question },
})
const told = async (known: Partial<Known>) => {
  const { library } = await shippedDesk()
  return insightsOf(period, { tallies: [], ratings: [], gaps: [], ...known }, library.index)
}

describe('insights', () => {
  it('count each question in its period or the one before, and no others', async () => {
    expect(beforeOf(period)).toEqual(new Date('2025-12-29T13:00:00Z'))
    const { counts, before } = await told({
      tallies: [
        tally('05T13', { count: 4, status: 'none', subject: null }),
        tally('05T14', { count: 2 }),
        tally('08T10', { status: 'likely' }),
        tally('12T14', { status: 'related', subject: null }),
        tally('12T15', { count: 9 }),
      ],
    })
    expect(counts).toEqual({ answered: 2, likely: 1, related: 1, none: 0 })
    expect(before).toEqual({ answered: 0, likely: 0, related: 0, none: 4 })
  })

  it('list every day of both periods once, in the time zone', async () => {
    const { from, to, days } = await told({ tallies: [tally('06T04', { count: 3 })] })
    expect([from, to, days[0]?.day, days.length]).toEqual(['2026-01-05', '2026-01-12', '2025-12-29', 15])
    expect(days.filter(({ counts }) => totalOf(counts) > 0).map(({ day }) => day)).toEqual(['2026-01-05'])
  })

  it('list subjects and languages of this period only, most asked first', async () => {
    const { subjects, languages } = await told({
      tallies: [
        tally('05T13', { subject: 'Courts', language: 'es', count: 9 }),
        tally('06T10', { subject: 'Courts', language: 'ht' }),
        tally('06T11', { language: 'ht', count: 2 }),
        tally('06T12', { language: 'sw' }),
        // An earlier version recorded no language.
        { ...tally('06T13', { status: 'none', subject: null }), language: undefined } as unknown as Tally,
      ],
    })
    expect(subjects).toEqual([
      { text: 'Police', count: 3 },
      { text: 'Courts', count: 1 },
    ])
    expect(languages).toEqual([
      { language: 'ht', count: 3 },
      { language: 'sw', count: 1 },
    ])
  })

  it('show what was rated down most, with equal questions as one, and no ratings of other times', async () => {
    const { ratings, disliked } = await told({
      ratings: [
        rating('05T13', 'Where is the base?'),
        rating('06T10', 'Who pays for the helicopters?'),
        rating('06T11', 'Where is the base?'),
        rating('06T12', 'Where is the base?', true),
        rating('06T13', null),
        rating('07T10', 'Helicopters: who pays for them?'),
        rating('12T15', 'Where is the base?'),
      ],
    })
    expect(ratings).toEqual({ good: 1, bad: 4 })
    expect(disliked).toEqual([
      { question: 'Helicopters: who pays for them?', count: 2 },
      { question: 'Where is the base?', count: 1 },
    ])
  })

  it('list open gaps of all times by question', async () => {
    const questions = [
      'Who pays for the helicopters?',
      'Where is the base?',
      'who pays for the helicopter',
      'How many officers did Peru send?',
    ]
    const { gaps, openGaps } = await told({ gaps: questions.map((question, i) => gap(`g${i}`, question)) })
    expect([gaps[0], gaps.length, openGaps]).toEqual([{ question: 'who pays for the helicopter', count: 2 }, 3, 3])
  })
})

describe('the chart of insights', () => {
  const days = [
    { day: '2026-01-05', counts: { answered: 3, likely: 1, related: 0, none: 4 } },
    { day: '2026-01-06', counts: { answered: 0, likely: 0, related: 0, none: 0 } },
    { day: '2026-01-07', counts: { answered: 1, likely: 0, related: 0, none: 0 } },
  ]
  const bars = (svg: string): number[] =>
    [...svg.matchAll(/<rect x="[\d.]+" width="[\d.]+" y="[\d.]+" height="([\d.]+)"/g)].map(([, height]) => Number(height))

  it('draws each day with questions as high as all others', () => {
    const heights = bars(chartSvg(days, words.en, 'shares'))
    // Four outcomes, each on three days.
    expect(heights).toHaveLength(12)
    const dayHeights = days.map((_, day) => heights.filter((_, i) => i % 3 === day).reduce((sum, height) => sum + height, 0))
    expect(dayHeights.map(Math.round)).toEqual([268, 0, 268])
    expect(chartSvg(days, words.en, 'shares')).toContain('Questions a day (%)')
  })

  it('says in words how much of each day was answered, and nothing for days without questions', () => {
    expect(describeDays(days, words.en, 'shares')).toMatch(/ Answered: 5 Jan 50%, 7 Jan 100%\.$/)
    expect(describeDays(days, words.en)).not.toContain('%')
    expect(sharesOf({ answered: 0, likely: 0, related: 0, none: 0 })).toEqual({ answered: 0, likely: 0, related: 0, none: 0 })
  })
})
