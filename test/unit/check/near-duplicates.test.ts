import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNearDuplicates, findRepeatedPassages } from '../../../src/check/near-duplicates.js'
import { documentOf } from '../../worlds/knowledge-files.js'

const ferry = 'The ferry to Manda departs at 07:15 from the north jetty and carries 42 passengers, two goats and the post.'
const lamp = 'The keeper of the lighthouse fills the lamp with oil in the evening and winds the clockwork every three hours.'

describe('near-duplicate texts', () => {
  it('are reported if they differ only in case, punctuation and word endings', () => {
    expect(findNearDuplicates([ferry, lamp, `${ferry.toUpperCase().replace(/,/g, '')}!`])).toEqual([{ at: 2, of: 0 }])
  })

  it('are reported if a word differs, and if one contains the other', () => {
    expect(findNearDuplicates([ferry, ferry.replace('goats', 'sheep')])).toEqual([{ at: 1, of: 0 }])
    expect(findNearDuplicates([`${lamp} ${ferry} ${lamp}`, ferry])).toEqual([{ at: 1, of: 0 }])
  })

  it('name the first of several, each once', () => {
    expect(findNearDuplicates([lamp, ferry, ferry, lamp, ferry])).toEqual([
      { at: 2, of: 1 },
      { at: 3, of: 0 },
      { at: 4, of: 1 },
    ])
  })

  it.each([
    [
      'texts that share a theme and some words',
      [ferry, 'The ferry to Manda departs late when the north jetty is under water, which happens in May.'],
    ],
    [
      'texts of one form with different content',
      [
        'In May 2024 the fund stood at 10 million dollars, according to the bank of Lamu.',
        'In June 2025 the fund stood at 93 million dollars, according to the Oreby Gazette.',
      ],
    ],
    ['a text of seven words, however often it is repeated', Array(3).fill('The lamp burns for nine hours nightly.')],
    ['texts without a word', ['', '—', '…', '']],
  ])('are not %s', (_, texts) => {
    expect(findNearDuplicates(texts)).toEqual([])
  })

  it('are the same as those found by comparing each pair', () => {
    const text = fc
      .array(fc.constantFrom('ark', 'bell', 'cog', 'dune', 'eel'), { minLength: 6, maxLength: 14 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        expect(findNearDuplicates(texts)).toEqual(comparedOneByOne(texts))
      }),
    )
  })

  it('are found among thousands of similar letters, without comparing each pair', () => {
    const letters = Array.from({ length: 2_000 }, (_, n) => `${lamp} Signed by number ${n}.`)
    expect(findNearDuplicates(letters)).toHaveLength(letters.length - 1)
  })
})

/** The definition, implemented word for word. */
function comparedOneByOne(texts: readonly string[]): { at: number; of: number }[] {
  const runs = texts.map((text) => {
    const words = text.split(' ')
    return new Set(words.length < 8 ? [] : words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')))
  })
  return runs.flatMap((own, at) => {
    const of = runs.findIndex((other, before) => {
      if (before >= at || own.size === 0 || other.size === 0) return false
      const shared = [...own].filter((words) => other.has(words)).length
      return shared >= 0.7 * (own.size + other.size - shared) || shared >= 0.9 * Math.min(own.size, other.size)
    })
    return of < 0 ? [] : [{ at, of }]
  })
}

it('table rows are reported if they say the same, not if they share column names', () => {
  const head = '| Name of the printer | Floor it stands on | Prints in colour | Sizes of paper |\n|---|---|---|---|\n'
  const row = '| North wing, beside the stairs | the second | yes | A4 and A3 |\n'
  expect(findRepeatedPassages([documentOf('a.md', `${head}| One | 1 | yes | A4 |\n| Two | 2 | yes | A4 |\n`)])).toEqual([])
  expect(findRepeatedPassages([documentOf('a.md', head + row + row)]).map(({ line }) => line)).toEqual([4])
})
