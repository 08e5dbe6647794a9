import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSpeller } from '../../../src/search/spelling.js'
import { anyCharacter } from '../../contracts/arbitrary-text.js'

function spellerOf(words: readonly string[]) {
  const speller = createSpeller()
  for (const word of words) speller.count(word, 1)
  return speller
}

const passageWords = [
  'haiti',
  'mandate',
  'mission',
  'council',
  'resolution',
  'commissioner',
  'ruto',
  'mottley',
  'mss',
  'un',
  '2699',
  'kenyan',
]
const speller = spellerOf(passageWords)

describe('a misspelt word', () => {
  it.each([
    ['a letter too many', 'misssion', 'mission'],
    ['a letter too few', 'resoluton', 'resolution'],
    ['a wrong letter', 'mandote', 'mandate'],
    ['two letters swapped', 'cuoncil', 'council'],
    ['the last letter forgotten', 'mandat', 'mandate'],
    ['two typos in a long word', 'comissoner', 'commissioner'],
    ['one of five letters missing', 'hait', 'haiti'],
    ['swapped letters in a question word', 'whne', 'when'],
  ])('with %s is corrected: %s', (_, typed, meant) => {
    expect(speller.correct(typed)).toBe(meant)
  })

  it.each([
    ['two typos in a short word', 'makdote'],
    ['a wrong first letter', 'naiti'],
    ['a wrong letter among four', 'rute'],
    ['no similar word', 'xylophone'],
    ['too few letters', 'us'],
    ['digits', '2698'],
    ['another script', 'гаити'],
  ])('with %s is left unchanged: %s', (_, typed) => {
    expect(speller.correct(typed)).toBeUndefined()
  })

  it('becomes the word that the passages use more often', () => {
    const words = spellerOf(['nation', ...Array(200).fill('notion')])
    expect(words.correct('nttion')).toBe('notion')
    words.count('notion', -1)
    expect(spellerOf(['notion', ...Array(200).fill('nation')]).correct('nttion')).toBe('nation')
  })
})

const word = fc.string({ unit: fc.constantFrom(...'abcdeé'), minLength: 1, maxLength: 9 })
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 30 })

describe('the speller', () => {
  it('never changes a known word', () => {
    fc.assert(
      fc.property(words, (known) => {
        const own = spellerOf(known)
        for (const each of known) expect(own.correct(each)).toBeUndefined()
      }),
    )
  })

  it('proposes only known words with the same first letter', () => {
    fc.assert(
      fc.property(words, word, (known, typed) => {
        const own = spellerOf(known)
        const meant = own.correct(typed)
        fc.pre(meant !== undefined)
        expect(meant).not.toBe(typed)
        expect(meant?.[0]).toBe(typed[0])
        expect(own.correct(meant ?? '')).toBeUndefined()
      }),
    )
  })

  it('forgets a word when all its passages are gone', () => {
    const own = spellerOf(['harbour', 'harbour'])
    own.count('harbour', -1)
    expect(own.correct('harbor')).toBe('harbour')
    own.count('harbour', -1)
    expect(own.correct('harbor')).toBeUndefined()
  })

  it('knows everyday words even if no passage has them', () => {
    const own = spellerOf(['because'])
    own.count('because', -1)
    expect(own.correct('because')).toBeUndefined()
    expect(own.correct('becuase')).toBe('because')
  })

  it('handles any typed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (typed) => {
        const meant = speller.correct(typed)
        expect(meant === undefined || /^\p{L}+$/u.test(meant)).toBe(true)
      }),
    )
  })
})
