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
    ['four letters of five', 'hait', 'haiti'],
    ['one of the words of every question', 'whne', 'when'],
  ])('with %s is put right: %s', (_, typed, meant) => {
    expect(speller.correct(typed)).toBe(meant)
  })

  it.each([
    ['two typos in a short word', 'makdote'],
    ['a wrong first letter', 'naiti'],
    ['a wrong letter among four', 'rute'],
    ['nothing near', 'xylophone'],
    ['too few letters to tell', 'us'],
    ['digits in it', '2698'],
    ['another script', 'гаити'],
  ])('with %s is left alone: %s', (_, typed) => {
    expect(speller.correct(typed)).toBeUndefined()
  })

  it('is put right to the word that the passages use more often', () => {
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

  it('only ever proposes a known word that begins with the same letter', () => {
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

  it('forgets a word once all its passages are gone', () => {
    const own = spellerOf(['harbour', 'harbour'])
    own.count('harbour', -1)
    expect(own.correct('harbor')).toBe('harbour')
    own.count('harbour', -1)
    expect(own.correct('harbor')).toBeUndefined()
  })

  it('knows the everyday words even where no passage holds them', () => {
    const own = spellerOf(['because'])
    own.count('because', -1)
    expect(own.correct('because')).toBeUndefined()
    expect(own.correct('becuase')).toBe('because')
  })

  it('is unmoved by any text typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (typed) => {
        const meant = speller.correct(typed)
        expect(meant === undefined || /^\p{L}+$/u.test(meant)).toBe(true)
      }),
    )
  })
})
