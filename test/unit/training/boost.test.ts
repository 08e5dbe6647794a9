import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verdictRows } from '../../../src/answer/evidence/verdict-rows.js'
import { confidenceOf } from '../../../src/answer/ranking/model.js'
import { fitTrees, type VerdictExample } from '../../../training/boost.js'

const times = <T>(count: number, make: (place: number) => T): T[] => Array.from({ length: count }, (_, place) => make(place))
const example = (row: readonly number[], right: boolean, weight = 1): VerdictExample => ({ row, right, weight })
const names = ['lead', 'searchLead'] as const
const chance = (examples: readonly VerdictExample[], row: readonly number[]): number => {
  const values = new Map<string, number | undefined>(names.map((name, i) => [name, row[i]]))
  return confidenceOf(
    fitTrees(examples, names),
    Float64Array.from(verdictRows, ({ name }) => values.get(name) ?? 0),
  )
}

describe('boosted trees', () => {
  it('give the share of right examples if there is nothing to learn from', () => {
    const examples = [...times(300, () => example([0, 0], true)), ...times(100, () => example([0, 0], false))]
    expect(chance(examples, [0, 0])).toBeCloseTo(0.75, 2)
  })

  it('find the probabilities of two groups', () => {
    const examples = times(2_000, (i) => example([i % 2, 0], i % 2 === 1 ? i % 20 !== 1 : i % 20 === 0))
    expect(chance(examples, [1, 0])).toBeCloseTo(0.9, 1)
    expect(chance(examples, [0, 0])).toBeCloseTo(0.1, 1)
  })

  it('learn what only two features together show', () => {
    const examples = times(1_200, (i) => {
      const [one, other] = [i % 2, Math.floor(i / 2) % 3 > 0 ? 1 : 0]
      return example([one, other], one !== other)
    })
    for (const [row, right] of [[[0, 0], 0] as const, [[1, 0], 1] as const, [[0, 1], 1] as const, [[1, 1], 0] as const])
      expect(Math.round(chance(examples, row))).toBe(right)
  })

  it('count an example of weight three like three examples', () => {
    const once = times(200, (i) => example([i % 2, 0], i % 4 === 0, i % 2 === 0 ? 3 : 1))
    const thrice = once.flatMap((one) => times(one.weight, () => ({ ...one, weight: 1 })))
    expect(chance(once, [0, 0])).toBeCloseTo(chance(thrice, [0, 0]), 2)
  })

  it('use no limit with fewer than forty examples on a side', () => {
    const examples = [...times(400, (i) => example([0, 0], i % 2 === 0)), ...times(39, () => example([1, 0], true))]
    const { trees } = fitTrees(examples, names)
    expect(trees.every((tree) => typeof tree === 'number')).toBe(true)
  })

  it('give a probability for any row, and the same trees every time', () => {
    const value = fc.double({ min: 0, max: 1.5, noNaN: true })
    const examples = fc.array(fc.record({ row: fc.tuple(value, value), right: fc.boolean(), weight: fc.constant(1) }), {
      minLength: 100,
      maxLength: 200,
    })
    fc.assert(
      fc.property(examples, fc.tuple(value, value), (learned, row) => {
        fc.pre(learned.some(({ right }) => right) && learned.some(({ right }) => !right))
        const probability = chance(learned, row)
        expect(probability).toBeGreaterThan(0)
        expect(probability).toBeLessThan(1)
        expect(fitTrees(learned, names)).toEqual(fitTrees(learned, names))
      }),
      { numRuns: 10 },
    )
  })
})
