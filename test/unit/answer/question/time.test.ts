import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTime } from '../../../../src/answer/question/time.js'

const now = new Date('2026-03-15T12:00:00Z')

describe('the days that a question asks about', () => {
  it.each<[string, string | null, string | null]>([
    ['How many officers were there in December 2025?', '2025-12-01', '2025-12-31'],
    ['What was decided on 30 September 2025?', '2025-09-30', '2025-09-30'],
    ['What happened on 2024-06-25?', '2024-06-25', '2024-06-25'],
    ['How many were killed in 2025?', '2025-01-01', '2025-12-31'],
    ['What has happened since October?', '2025-10-01', null],
    ['What changed after 2024?', '2025-01-01', null],
    ['Who led it before June 2024?', null, '2024-05-31'],
    ['How much was paid until the end of 2025?', null, '2025-12-31'],
    ['What happened in August and September 2025?', '2025-08-01', '2025-09-30'],
    ['Who led it between 2023 and 2025?', '2023-01-01', '2025-12-31'],
    ['Who led it from June 2024 to February 2025?', '2024-06-01', '2025-02-28'],
    ['Who led it from May to March 2024?', '2023-05-01', '2024-03-31'],
    ['What happened last month?', '2026-02-01', '2026-02-28'],
    // A month without a year is the last one that has begun.
    ['What happened in March?', '2026-03-01', '2026-03-31'],
    ['What happened in April?', '2025-04-01', '2025-04-30'],
  ])('%s', async (question, from, until) => {
    expect((await readTime(question, now)).days).toEqual({ from, until })
  })

  it.each([
    'What may Kenya do?',
    'What does resolution 2751 say?',
    'Did 2,500 officers arrive at 5?',
    'Who governs Haiti now?',
    'Is it a second mission?',
    '',
  ])('are none in: %s', async (question) => {
    expect((await readTime(question, now)).days).toBeNull()
  })

  it('match a text that names one of them, not one that names others, and are unknown without a date', async () => {
    const { names } = await readTime('What happened since October 2025?', now)
    expect(['On 3 December 2025 it rained.', 'On 3 May 2025 it rained.', 'It rained.'].map((text) => names(text, null))).toEqual([
      true,
      false,
      null,
    ])
  })

  it('are counted from the day of a text that gives a month without a year', async () => {
    const { names } = await readTime('What happened in March 2024?', now)
    expect(['2024-04-02', '2025-04-02', null].map((written) => names('It rained in March.', written))).toEqual([true, false, false])
    expect(names('It rained last month.', '2024-04-02')).toBe(true)
  })

  it('are in order, for any question', async () => {
    const word = fc.constantFrom(
      'since',
      'before',
      'in',
      'and',
      'to',
      'until',
      'May',
      'March',
      '2024',
      '2025',
      '12',
      '30',
      'last month',
      'now',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
        const { days } = await readTime(words.join(' '), now)
        if (days?.from != null && days.until !== null) expect(days.from <= days.until).toBe(true)
        for (const day of [days?.from, days?.until]) if (day != null) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the newest text is asked for', () => {
  it.each(['Who governs Haiti now?', 'What is the latest number?', 'Who currently leads it?', 'Is Otunge still commander?'])(
    'by: %s',
    async (question) => {
      expect((await readTime(question, now)).newest).toBe(true)
    },
  )

  it.each(['Who knows the way?', 'How many officers were there in 2025?'])('but not by: %s', async (question) => {
    expect((await readTime(question, now)).newest).toBe(false)
  })
})
