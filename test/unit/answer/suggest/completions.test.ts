import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complete } from '../../../../src/answer/suggest/completions.js'

const pool = ['Who leads the mission?', 'Where did Ruto speak?', 'Résumé of the résolutions', 'When does the mandate end?']
const offer = (typed: string, changes: Partial<Parameters<typeof complete>[1]> = {}): string[] =>
  complete(typed, { pool, most: 25, longest: 100, ...changes })

describe('the list of completions', () => {
  it('is complete and in order before anything is typed', () => {
    expect(offer('')).toEqual(pool)
    expect(offer(' ?! ')).toEqual(pool)
  })

  it('has entries with words that start with the typed ones, those with most of them first', () => {
    expect(offer('ruto')).toEqual(['Where did Ruto speak?'])
    expect(offer('the miss')).toEqual(['Who leads the mission?', 'Résumé of the résolutions', 'When does the mandate end?'])
  })

  it('ignores accents and capitals', () => {
    expect(offer('RESUM')).toEqual(['Résumé of the résolutions'])
    expect(offer('résum')).toEqual(['Résumé of the résolutions'])
  })

  it('is empty if no word starts like that', () => {
    expect(offer('zeppelin')).toEqual([])
  })

  it('has no duplicate, empty or overlong entry, and never more than requested', () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom(...pool)), { maxLength: 60 })
    fc.assert(
      fc.property(fc.string(), texts, fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 100 }), (typed, all, most, longest) => {
        const found = complete(typed, { pool: all, most, longest })
        expect(found.length).toBeLessThanOrEqual(most)
        expect(new Set(found).size).toBe(found.length)
        for (const text of found) {
          expect(all).toContain(text)
          expect(text.length).toBeGreaterThan(0)
          expect(text.length).toBeLessThanOrEqual(longest)
        }
      }),
    )
  })
})
