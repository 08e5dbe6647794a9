import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/search/analysis.js'
import { brokenText } from '../../contracts/arbitrary-text.js'

const terms = (text: string): string[] => analyse(text).map((t) => t.term)
const topical = (text: string): string[] =>
  analyse(text)
    .filter((t) => !t.stop)
    .map((t) => t.word)

describe('the words of a text', () => {
  it('are compared without case, accents and possessives', () => {
    expect(topical("Chérizier's CHÉRIZIER cherizier Chérizier’s")).toEqual(Array(4).fill('cherizier'))
  })

  it('are compared by their stems, so that "gangs" finds "gang" and "deployed" finds "deploy"', () => {
    expect(terms('gangs deployed deploying')).toEqual(terms('gang deploy deploy'))
  })

  it('keep "officer" apart from "office" and "news" apart from "new"', () => {
    expect(terms('officers')).not.toEqual(terms('office'))
    expect(terms('officer')).toEqual(terms('officers'))
    expect(terms('news')).not.toEqual(terms('new'))
  })

  it('read numbers without thousands marks, decimals kept', () => {
    expect(terms('2,500 1,300,000 40.5')).toEqual(['2500', '1300000', '40.5'])
  })

  it('read number words as numbers', () => {
    expect(terms('twelve')).toEqual(terms('12'))
  })

  it('end before punctuation after a number', () => {
    expect(terms('In 2024, 200. Then')).toEqual(expect.arrayContaining(['2024', '200']))
  })

  it('are equal for an abbreviation with and without full stops', () => {
    expect(terms('U.N.')).toEqual(terms('UN'))
  })

  it.each(['U.S.', 'US', 'the us'])('read %s as the country', (text) => {
    expect(topical(text)).toEqual(['usa'])
  })

  it('read "us" in small letters as the pronoun', () => {
    expect(topical('tell us more, let us go')).not.toContain('usa')
  })

  it('mark and keep words without a topic', () => {
    const words = analyse('What is the mandate of the mission?')
    expect(words.filter((t) => !t.stop).map((t) => t.word)).toEqual(['mandate', 'mission'])
    expect(words.map((t) => t.position)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('are empty for a text without letters and digits', () => {
    expect(analyse(' …!? 😀👩‍👩‍👧 \n')).toEqual([])
  })
})

describe('the offsets of words', () => {
  const word = fc.constantFrom(
    'Ruto',
    'Chérizier',
    'Haiti’s',
    "Haiti's",
    '2,500',
    'U.S.',
    'naïve',
    '東京',
    'officers',
    'e\u0301tat',
    'A1',
    '12',
  )
  const gap = fc.constantFrom(' ', '  ', '\n', ' – ', ', ', ' (', ' “', ' 😀 ', ' \u0000 ')

  it('point at the word as written, whatever comes between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, word), { maxLength: 20 }), (pieces) => {
        let text = ''
        const expected = pieces.map(([before, written]) => {
          text += before
          const start = text.length
          text += written
          return { written, start, end: text.length }
        })
        const found = analyse(text).map(({ start, end }) => ({ written: text.slice(start, end), start, end }))
        expect(found).toEqual(expected)
      }),
    )
  })

  it('stay inside the text, ordered and separate, without white space, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.string({ unit: 'grapheme' })), (text) => {
        let end = 0
        analyse(text).forEach((token, i) => {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(token.start, token.end)).toMatch(/^[\p{L}\p{M}\p{N}]\S*$/u)
          expect(token.position).toBe(i)
          end = token.end
        })
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 150 },
    )
  })

  it('do not depend on earlier texts', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        const first = analyse(text)
        analyse(text.toUpperCase())
        expect(analyse(text)).toEqual(first)
      }),
    )
  })
})
