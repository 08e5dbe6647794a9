import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Places } from '../../../src/search/places.js'

const id = fc.integer({ min: 0, max: 40 })
const change = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), id, count: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('delete' as const), id }),
)

describe('the positions of a term', () => {
  it('equal those of a map after any changes, in rising order', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 120 }), (changes) => {
        const [places, map] = [new Places(), new Map<number, number>()]
        for (const one of changes) {
          if (one.kind === 'delete') expect(places.delete(one.id)).toBe(map.delete(one.id))
          else {
            places.set(one.id, one.count)
            map.set(one.id, one.count)
          }
          expect(places.size).toBe(map.size)
          expect(places.get(one.id)).toBe(map.get(one.id))
        }
        const expected = [...map].sort(([a], [b]) => a - b)
        expect([...places]).toEqual(expected)
        expect([...places.keys()]).toEqual(expected.map(([one]) => one))
        const { ids, counts } = places.postings()
        expect(Array.from(ids, (one, at) => [one, counts[at]])).toEqual(expected)
      }),
    )
  })

  it('are counted up to the maximum of two bytes', () => {
    expect([...new Places().set(3, 70_000)]).toEqual([[3, 65_535]])
  })
})
