import { describe, expect, it } from 'vitest'
import { fitRanking, type RankingExample } from '../../../training/fit.js'

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)
const pair = (right: number[], wrong: number[]): RankingExample => ({ rows: [right, wrong], right: [true, false], weight: 1 })

describe('the ranking of candidates', () => {
  it('learns which evidence right candidates have more of', () => {
    const weights = fitRanking(times(5, pair([1, 0.5], [0, 0.5])), 2)
    expect(weights[0]).toBeGreaterThan(1)
    expect(weights[1]).toBeCloseTo(0, 3)
  })

  it('finds the odds if the evidence misleads one time in four', () => {
    const [weight] = fitRanking([...times(3, pair([1], [0])), pair([0], [1])], 1, 0, 2_000)
    expect(weight).toBeCloseTo(Math.log(3), 2)
  })

  it('accepts any of several right candidates', () => {
    const both: RankingExample = {
      rows: [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      right: [true, true, false],
      weight: 1,
    }
    const weights = fitRanking([both], 2)
    expect(Math.max(...weights)).toBeGreaterThan(0.5)
    expect(weights[0]).toBeCloseTo(weights[1] ?? Number.NaN, 6)
  })

  it('learns nothing from questions whose candidates are all right or all wrong', () => {
    const useless: RankingExample[] = [
      { rows: [[1], [0]], right: [true, true], weight: 1 },
      { rows: [[1], [0]], right: [false, false], weight: 1 },
      { rows: [], right: [], weight: 1 },
    ]
    expect(fitRanking(useless, 1)).toEqual([0])
    const telling = pair([1], [0])
    expect(fitRanking([telling, ...useless], 1)).toEqual(fitRanking([telling], 1))
  })

  it('counts an example of weight three like three examples', () => {
    const [misleading, telling] = [pair([0], [1]), pair([1], [0])]
    const [once] = fitRanking([{ ...telling, weight: 3 }, misleading], 1)
    const [thrice] = fitRanking([telling, telling, telling, misleading], 1)
    // Sums in another order are rounded differently.
    expect(once).toBeCloseTo(thrice ?? Number.NaN, 6)
  })

  it('gives the same weights every time', () => {
    const choices = [pair([0.3, 0.9], [0.7, 0.1]), pair([0.2, 0.4], [0.6, 0.5])]
    expect(fitRanking(choices, 2)).toEqual(fitRanking(choices, 2))
  })
})
