import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChoiceExample, dot, fitChoice, fitLogistic, type OutcomeExample } from '../../training/fit.js'

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)
const outcome = (row: number[], right: boolean, weight = 1): OutcomeExample => ({ row, right, weight })
const chance = (weights: readonly number[], row: readonly number[]): number =>
  1 / (1 + Math.exp(-(dot(row, weights) + (weights[row.length] ?? 0))))

describe('logistic regression', () => {
  it('finds the log-odds where there is nothing to learn from', () => {
    const [bias] = fitLogistic([...times(3, outcome([], true)), outcome([], false)], 0)
    expect(bias).toBeCloseTo(Math.log(3), 2)
  })

  it('finds the probabilities of two groups', () => {
    const examples = [
      ...times(9, outcome([1], true)),
      ...times(1, outcome([1], false)),
      ...times(1, outcome([0], true)),
      ...times(4, outcome([0], false)),
    ]
    const weights = fitLogistic(examples, 1, 0, 3_000)
    expect(chance(weights, [1])).toBeCloseTo(0.9, 2)
    expect(chance(weights, [0])).toBeCloseTo(0.2, 2)
  })

  it('counts an example of weight three like three of weight one', () => {
    const weighted = fitLogistic([outcome([1], true, 3), outcome([1], false), outcome([0], false, 2)], 1)
    const repeated = fitLogistic([...times(3, outcome([1], true)), outcome([1], false), ...times(2, outcome([0], false))], 1)
    weighted.forEach((weight, i) => {
      // Sums in another order round differently, and how they do differs between versions of Node.
      expect(weight).toBeCloseTo(repeated[i] ?? Number.NaN, 3)
    })
  })

  it('holds weights back by the penalty, but not the bias', () => {
    const separable = [outcome([1], true), outcome([0], false)]
    const [light = 0] = fitLogistic(separable, 1, 0.001)
    const [heavy = 0] = fitLogistic(separable, 1, 1)
    expect(Math.abs(heavy)).toBeLessThan(Math.abs(light))
    const [, bias] = fitLogistic([...times(9, outcome([0], true)), outcome([0], false)], 1, 100, 2_000)
    expect(bias).toBeCloseTo(Math.log(9), 1)
  })

  it('gives weights, then the bias, all finite, and a better fit than none', () => {
    const value = fc.double({ min: 0, max: 1.5, noNaN: true })
    const example = fc.record({ row: fc.tuple(value, value), right: fc.boolean(), weight: fc.double({ min: 0.5, max: 6, noNaN: true }) })
    fc.assert(
      fc.property(fc.array(example, { minLength: 1, maxLength: 20 }), (examples) => {
        const weights = fitLogistic(examples, 2)
        expect(weights).toHaveLength(3)
        for (const weight of weights) expect(Number.isFinite(weight)).toBe(true)
        const loss = (at: readonly number[]): number =>
          examples.reduce((sum, e) => sum - e.weight * Math.log(e.right ? chance(at, e.row) : 1 - chance(at, e.row)), 0)
        expect(loss(weights)).toBeLessThanOrEqual(loss([0, 0, 0]) + 1e-6)
      }),
      { numRuns: 30 },
    )
  })
})

const pair = (right: number[], wrong: number[]): ChoiceExample => ({ rows: [right, wrong], right: [true, false] })

describe('the choice of a candidate', () => {
  it('learns which evidence the right candidate has more of', () => {
    const weights = fitChoice(times(5, pair([1, 0.5], [0, 0.5])), 2)
    expect(weights[0]).toBeGreaterThan(1)
    expect(weights[1]).toBeCloseTo(0, 3)
  })

  it('finds the odds where the evidence misleads one time in four', () => {
    const [weight] = fitChoice([...times(3, pair([1], [0])), pair([0], [1])], 1, 0, 2_000)
    expect(weight).toBeCloseTo(Math.log(3), 2)
  })

  it('is content when any of several right candidates wins', () => {
    const both: ChoiceExample = {
      rows: [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      right: [true, true, false],
    }
    const weights = fitChoice([both], 2)
    expect(Math.max(...weights)).toBeGreaterThan(0.5)
    expect(weights[0]).toBeCloseTo(weights[1] ?? Number.NaN, 6)
  })

  it('learns nothing from questions whose candidates are all right or all wrong', () => {
    const useless: ChoiceExample[] = [
      { rows: [[1], [0]], right: [true, true] },
      { rows: [[1], [0]], right: [false, false] },
      { rows: [], right: [] },
    ]
    expect(fitChoice(useless, 1)).toEqual([0])
    const telling = pair([1], [0])
    expect(fitChoice([telling, ...useless], 1)).toEqual(fitChoice([telling], 1))
  })
})

describe('both fits', () => {
  it('give the same weights every time', () => {
    const choices = [pair([0.3, 0.9], [0.7, 0.1]), pair([0.2, 0.4], [0.6, 0.5])]
    expect(fitChoice(choices, 2)).toEqual(fitChoice(choices, 2))
    const outcomes = [outcome([0.3], true), outcome([0.8], false, 2), outcome([0.5], true)]
    expect(fitLogistic(outcomes, 1)).toEqual(fitLogistic(outcomes, 1))
  })
})
