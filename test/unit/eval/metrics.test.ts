import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auroc, percentile, riskCoverage, share, shareAtKept } from '../../../src/eval/metrics.js'

// Few different values, so that ties occur.
const scores = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 1, noNaN: true })), {
  minLength: 1,
  maxLength: 30,
})

describe('the area under the ROC curve', () => {
  it('is the share of pairs in which the positive scores higher, with ties as half', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        let won = 0
        for (const p of positives) for (const n of negatives) won += p > n ? 1 : p === n ? 0.5 : 0
        expect(auroc(positives, negatives)).toBeCloseTo(won / (positives.length * negatives.length), 10)
      }),
    )
  })

  it('is 1 if all positives score higher, 0 if all score lower, ½ if all scores are equal', () => {
    expect(auroc([0.8, 0.9], [0.1, 0.7])).toBe(1)
    expect(auroc([0.1], [0.2, 0.3])).toBe(0)
    expect(auroc([0.5, 0.5], [0.5])).toBe(0.5)
  })

  it('is undefined without positives or without negatives', () => {
    expect(auroc([], [1])).toBeNull()
    expect(auroc([1], [])).toBeNull()
  })

  it('does not change its input lists', () => {
    const positives = [3, 1, 2]
    auroc(positives, [2])
    expect(positives).toEqual([3, 1, 2])
  })
})

describe('a percentile', () => {
  it.each([
    [[1, 2, 3, 4, 5], 0.5, 3],
    [[5, 1, 4, 2, 3], 0, 1],
    [[5, 1, 4, 2, 3], 1, 5],
    [[10, 20], 0.95, 19.5],
    [[7], 0.95, 7],
  ])('of %j at %f is %f', (values, part, expected) => {
    expect(percentile(values, part)).toBeCloseTo(expected, 10)
  })

  it('lies between the smallest and the largest value, and grows with the part', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(scores, part, part, (values, a, b) => {
        const [low, high] = [percentile(values, Math.min(a, b)) ?? Number.NaN, percentile(values, Math.max(a, b)) ?? Number.NaN]
        expect(low).toBeGreaterThanOrEqual(Math.min(...values))
        expect(high).toBeLessThanOrEqual(Math.max(...values))
        expect(low).toBeLessThanOrEqual(high + 1e-12)
      }),
    )
  })

  it('of no values is undefined', () => {
    expect(percentile([], 0.5)).toBeNull()
  })
})

describe('a share', () => {
  it('is a part of the whole, and undefined for an empty whole', () => {
    expect(share(3, 4)).toBe(0.75)
    expect(share(0, 0)).toBeNull()
  })
})

describe('the risk at a coverage', () => {
  const items = [
    { confidence: 0.2, right: false },
    { confidence: 0.9, right: true },
    { confidence: 0.8, right: false },
    { confidence: 0.5, right: true },
  ]

  it('is the share of errors among the most confident', () => {
    expect(riskCoverage(items, [0.25, 0.5, 1])).toEqual([
      { coverage: 0.25, threshold: 0.9, risk: 0 },
      { coverage: 0.5, threshold: 0.8, risk: 0.5 },
      { coverage: 1, threshold: 0.2, risk: 0.5 },
    ])
  })

  it('is omitted if the coverage includes no question', () => {
    expect(riskCoverage(items, [0.1])).toEqual([])
    expect(riskCoverage([], [0.5, 1])).toEqual([])
  })

  it('at full coverage is the share of all errors', () => {
    const item = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (all) => {
        const [last] = riskCoverage(all, [1])
        expect(last?.risk).toBeCloseTo(all.filter((i) => !i.right).length / all.length, 10)
        expect(last?.threshold).toBe(Math.min(...all.map((i) => i.confidence)))
      }),
    )
  })
})

describe('the share of negatives at a share of kept positives', () => {
  const positives = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

  it('counts the negatives above the threshold that keeps a given share of positives', () => {
    // Nine of ten positives reach 0.2.
    expect(shareAtKept(positives, [0.1, 0.2, 0.15, 0.5], 0.9)).toBe(0.5)
    expect(shareAtKept(positives, [0.1, 0.2, 0.15, 0.5], 1)).toBe(1)
    expect(shareAtKept(positives, [0.1, 0.2, 0.15, 0.5], 0.5)).toBe(0)
  })

  it('is 1 if all scores are equal', () => {
    expect(shareAtKept([0.5, 0.5], [0.5, 0.5], 0.9)).toBe(1)
  })

  it('grows with the kept share', () => {
    const part = fc.double({ min: 0.01, max: 1, noNaN: true })
    fc.assert(
      fc.property(scores, scores, part, part, (all, negatives, a, b) => {
        const [low, high] = [shareAtKept(all, negatives, Math.min(a, b)), shareAtKept(all, negatives, Math.max(a, b))]
        expect(low ?? Number.NaN).toBeLessThanOrEqual(high ?? Number.NaN)
      }),
    )
  })

  it('is undefined without positives or without negatives', () => {
    expect(shareAtKept([], [1], 0.9)).toBeNull()
    expect(shareAtKept([1], [], 0.9)).toBeNull()
  })
})
