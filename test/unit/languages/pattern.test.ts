import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsOneOf, listOf, oneOf, setOf } from '../../../src/languages/pattern.js'

const matches = (words: readonly string[], text: string): boolean => new RegExp(`^${oneOf(words)}$`, 'u').test(text)
/** A word without characters that have a meaning at its end. */
const plainWord = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((word) => !/[?+*]/.test(word))

describe('a list written as text', () => {
  it('has words separated by white space, and joined phrases', () => {
    expect(listOf('\n  since until\n  up_to as_a_result ')).toEqual(['since', 'until', 'up to', 'as a result'])
    expect([...setOf('a an a')]).toEqual(['a', 'an'])
    expect(listOf(' ')).toEqual([])
  })
})

describe('a pattern of words', () => {
  it('matches each of them and no other text, whatever they contain', () => {
    fc.assert(
      fc.property(fc.array(plainWord, { minLength: 1, maxLength: 6 }), plainWord, (words, other) => {
        for (const word of words) expect(matches(words, word)).toBe(true)
        expect(matches(words, other)).toBe(words.includes(other))
      }),
    )
  })

  it.each([
    ['years?', ['year', 'years'], ['yea', 'yearss', 'years?']],
    ['stands? for', ['stand for', 'stands for'], ['stands']],
    ['spokes+', ['spokesman', 'spokesé'], ['spokes', 'spokes man', 'spokes1']],
    ['refus*', ['refus', 'refused'], ['refuse to']],
    ['us$', ['us$'], ['us']],
    ['no.', ['no.'], ['not']],
    ['p.m', ['p.m'], ['pam']],
  ])('%s', (word, some, others) => {
    expect(some.filter((text) => !matches([word], text))).toEqual([])
    expect(others.filter((text) => matches([word], text))).toEqual([])
  })

  it('matches whole words only, in any case', () => {
    const holds = (text: string): boolean => holdsOneOf(['not', 'no longer', 'lack*']).test(text)
    expect(['Not so', 'it is NO LONGER', 'they lacked it', '(not)'].map(holds)).toEqual([true, true, true, true])
    expect(['nothing', 'knot', 'no, longer', 'black'].map(holds)).toEqual([false, false, false, false])
  })
})
