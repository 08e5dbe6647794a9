import { describe, expect, it } from 'vitest'
import { apartOf, evaluateOne, type Outcome, reportOf } from '../../../src/eval/evaluate.js'
import type { KnownQuestion } from '../../../src/eval/question-set.js'
import { formatReport, table } from '../../../src/eval/report.js'
import { type TestDesk, timid, withDesk } from '../../worlds/desks.js'
import { oreby, orebyAliases } from '../../worlds/oreby.js'

const known = (changes: Partial<KnownQuestion>): KnownQuestion => ({
  id: 'q1',
  kind: 'plain',
  question: 'Who opened the bridge?',
  answers: ['Ida Holm'],
  group: 'own',
  ...changes,
})
const onOreby = <T>(run: (desk: TestDesk) => Promise<T>): Promise<T> => withDesk(oreby, { aliases: orebyAliases }, run)
const evaluated = (desk: TestDesk, changes: Partial<KnownQuestion>): Promise<Outcome> =>
  evaluateOne(known(changes), desk.answerer, desk.library.index)

describe('a known question', () => {
  it('is right if the first excerpt holds the answer', () =>
    onOreby(async (desk) => {
      expect(await evaluated(desk, {})).toMatchObject({ status: 'answered', passageRank: 1, firstHolds: true, anyHolds: true })
    }))

  it('is not right if another document was meant', () =>
    onOreby(async (desk) => {
      expect((await evaluated(desk, { document: 'lamp' })).passageRank).toBeNull()
      expect((await evaluated(desk, { document: 'bridge' })).passageRank).toBe(1)
    }))

  it('is wrong if no excerpt holds the answer', () =>
    onOreby(async (desk) => {
      expect(await evaluated(desk, { answers: ['Aron Berg'] })).toMatchObject({ passageRank: null, firstHolds: false, anyHolds: false })
    }))

  it('without an answer has no right passage and no right excerpt', () =>
    onOreby(async (desk) => {
      expect(await evaluated(desk, { answers: [] })).toMatchObject({ passageRank: null, firstHolds: false, anyHolds: false })
    }))

  it('counts the excerpts shown as related, and the time', () =>
    withDesk(oreby, { models: timid }, async (desk) => {
      const outcome = await evaluated(desk, {})
      expect(outcome).toMatchObject({ status: 'related', firstHolds: true })
      expect(outcome.tookMs).toBeGreaterThan(0)
    }))
})

const outcome = (changes: Partial<Outcome> & { answers?: string[]; kind?: string }): Outcome => ({
  known: known({ answers: changes.answers ?? ['x'], kind: changes.kind ?? 'plain' }),
  status: 'answered',
  confidence: 0.9,
  tookMs: 1,
  passageRank: 1,
  firstHolds: true,
  anyHolds: true,
  firstWords: 12,
  ...changes,
})

describe('the report', () => {
  const report = reportOf([
    outcome({}),
    outcome({ passageRank: 2, firstHolds: false, firstWords: 15, confidence: 0.6 }),
    outcome({ passageRank: 4, firstHolds: false, anyHolds: false, status: 'related', confidence: 0.4 }),
    outcome({ passageRank: null, firstHolds: false, anyHolds: false, firstWords: 0, status: 'none', confidence: 0 }),
    outcome({
      answers: [],
      kind: 'near-miss',
      passageRank: null,
      firstHolds: false,
      anyHolds: false,
      status: 'related',
      confidence: 0.5,
      tookMs: 3,
    }),
  ])

  it('counts the outcomes, and gives shares of the answerable questions', () => {
    expect(report.all).toMatchObject({
      ...{ questions: 5, answerable: 4, answered: 2, rightly: 1, likely: 0, likelyRightly: 0, related: 2, none: 1 },
      ...{ passageFirst: 0.25, passageInThree: 0.5, firstExcerpt: 0.25, anyExcerpt: 0.5 },
      // Without excerpts there is no length.
      meanWords: (12 + 15 + 12) / 3,
    })
    expect(report.all.mrr10).toBeCloseTo((1 + 1 / 2 + 1 / 4) / 4, 10)
  })

  it('does the same for each kind of question', () => {
    expect(Object.keys(report.byKind)).toEqual(['plain', 'near-miss'])
    expect(report.byKind['near-miss']).toMatchObject({ questions: 1, answerable: 0, related: 1, firstExcerpt: null, mrr10: null })
  })

  it('shows how well right first excerpts separate from unanswerable questions', () => {
    expect(report.auroc).toBe(1)
    expect(reportOf([outcome({})]).auroc).toBeNull()
  })

  it('shows what answering more would cost, and the time', () => {
    expect(report.risk.at(-1)).toMatchObject({ coverage: 1, risk: 0.8 })
    expect(report.risk.find((r) => r.coverage === 0.2)).toMatchObject({ threshold: 0.9, risk: 0 })
    expect(report.time).toEqual({ p50: 1, p95: expect.closeTo(2.6, 9) })
  })

  it('is a table for people, with a dash for an undefined figure', () => {
    const drawn = formatReport(report)
    expect(drawn).toMatch(/^plain +4 +25\.0 % +50\.0 % +0\.438 +25\.0 % +50\.0 % +\d+\.\d +2 +1 +0 +0 +1 +1$/m)
    expect(drawn).toMatch(/^near-miss +1 +– +– +– +– +– +– +0 +0 +0 +0 +1 +0$/m)
    expect(drawn).toContain('AUROC 1.000')
    expect(drawn).toContain('p50 1.00 ms, p95 2.60 ms')
  })

  it('shows on a line how often answered and likely are right', () => {
    const near = { answers: [], kind: 'near-miss', firstHolds: false }
    const likely = { status: 'likely' as const }
    const some = [outcome({}), outcome(likely), outcome({ ...likely, firstHolds: false }), outcome({ ...near, ...likely }), outcome(near)]
    expect(reportOf(some).all).toMatchObject({ answered: 2, rightly: 1, likely: 3, likelyRightly: 1 })
    expect(formatReport(reportOf(some))).toMatch(
      /^answered: 2, 50\.0 % right; likely: 3, 33\.3 % right; near misses: 1 answered and 1 likely of 2$/m,
    )
  })

  it('can be drawn without any question', () => {
    expect(formatReport(reportOf([]))).toContain('AUROC –')
  })
})

describe('the separation of right first excerpts', () => {
  const asked = [outcome({ confidence: 0.9 }), outcome({ confidence: 0.6 }), outcome({ firstHolds: false, confidence: 0.2 })]
  const unanswered = (changes: Partial<Outcome>): Outcome => outcome({ answers: [], firstHolds: false, ...changes })
  const others = [
    unanswered({ status: 'related', confidence: 0.7 }),
    unanswered({ status: 'answered', confidence: 0.8 }),
    unanswered({ status: 'none', confidence: 0 }),
    unanswered({ status: 'related', confidence: 0.1 }),
  ]

  it('is measured by confidence, and by wrong answers', () => {
    expect(apartOf(asked, others)).toEqual({ others: 4, auroc: 6 / 8, atNineTenths: 0.5, answered: 0.25 })
  })

  it('is undefined without unanswerable questions', () => {
    expect(apartOf(asked, [])).toEqual({ others: 0, auroc: null, atNineTenths: null, answered: null })
  })
})

describe('a table', () => {
  it('has a left-aligned first column and right-aligned others', () => {
    expect(
      table([
        ['', 'n'],
        ['plain', '4'],
        ['all', '125'],
      ]),
    ).toBe('         n\nplain    4\nall    125')
  })
})
