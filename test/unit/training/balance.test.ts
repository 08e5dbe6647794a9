import fc from 'fast-check'
import { expect, it } from 'vitest'
import { balanced } from '../../../training/balance.js'

const judged = fc.array(
  fc.record({
    set: fc.constantFrom('own', 'natural', 'selqa'),
    right: fc.boolean(),
    weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
  }),
  { minLength: 1, maxLength: 60 },
)

it('every set weighs the same however many questions it has, six tenths for right answers', () => {
  fc.assert(
    fc.property(judged, (all) => {
      const weights = balanced(all)
      const sumOf = (set: string, right: boolean): number =>
        all.reduce((sum, one, i) => (one.set === set && one.right === right ? sum + (weights[i] as number) : sum), 0)
      const [good, bad] = [true, false].map((right) =>
        [...new Set(all.map(({ set }) => set))].map((set) => sumOf(set, right)).filter((s) => s > 0),
      )
      for (const sum of good as number[]) expect(sum).toBeCloseTo((good as number[])[0] as number, 6)
      for (const sum of bad as number[]) expect(sum).toBeCloseTo((bad as number[])[0] as number, 6)
      if (good?.[0] && bad?.[0]) expect(good[0] / bad[0]).toBeCloseTo(1.5, 6)
    }),
  )
})

it('within a set a question with more weight counts more', () => {
  const [light, heavy] = balanced([
    { set: 'own', right: true, weight: 1 },
    { set: 'own', right: true, weight: 3 },
  ])
  expect((heavy as number) / (light as number)).toBeCloseTo(3, 6)
})
