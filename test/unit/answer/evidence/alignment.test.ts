import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, closeness } from '../../../../src/answer/evidence/alignment.js'

const words = (text: string): string[] => text.split(' ')

describe('the words of a question in a sentence', () => {
  it('are counted if they are in the same order, with or without gaps', () => {
    expect(align(words('who built the old pier'), words('the old mayor built a pier')).subsequence).toBe(3 / 5)
  })

  it('count more the longer they run without a gap', () => {
    const question = words('when was the pier of oreby built')
    expect(align(question, words('the pier of oreby stands')).run).toBe(4 / 6)
    expect(align(question, words('oreby of pier the')).run).toBe(1 / 6)
  })

  it('are counted in pairs if they are neighbours in both', () => {
    expect(align(words('a b c d'), words('c d x a b')).bigrams).toBe(2 / 3)
  })

  it('give no evidence if none are shared', () => {
    expect(align([], words('a b'))).toEqual({ subsequence: 0, run: 0, bigrams: 0 })
    expect(align(words('a b'), [])).toEqual({ subsequence: 0, run: 0, bigrams: 0 })
  })

  it('are all found in a sentence equal to the question', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 2, maxLength: 12 }), (same) => {
        expect(align(same, same)).toMatchObject({ subsequence: 1, bigrams: 1, run: Math.min(1, same.length / 6) })
      }),
    )
  })

  it('are never counted more often than they occur, for any sentence', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (question, sentence) => {
        for (const value of Object.values(align(question, sentence))) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
        const held = question.filter((word) => sentence.includes(word)).length
        expect(align(question, sentence).subsequence * question.length).toBeLessThanOrEqual(held + 1e-9)
      }),
    )
  })
})

describe('the closeness of shared words', () => {
  const at = (places: Readonly<Record<string, readonly number[]>>): number => closeness(new Map(Object.entries(places)))

  it('is their number divided by the shortest stretch with all of them', () => {
    expect(at({ pier: [0, 20], built: [22], oreby: [24] })).toBe(3 / 5)
  })

  it('is 1 for adjacent words, and undefined for a single word', () => {
    expect(at({ pier: [4], built: [5] })).toBe(1)
    expect(at({ pier: [4, 9] })).toBe(0)
  })

  it('uses the shortest stretch, as an exhaustive search confirms', () => {
    const places = fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(places, { minLength: 2, maxLength: 4 }), (all) => {
        const choices = all.reduce<number[][]>((some, own) => some.flatMap((one) => own.map((place) => [...one, place])), [[]])
        const shortest = Math.min(...choices.map((choice) => Math.max(...choice) - Math.min(...choice) + 1))
        expect(closeness(new Map(all.map((own, i) => [String(i), own])))).toBeCloseTo(Math.min(1, all.length / shortest))
      }),
    )
  })
})
