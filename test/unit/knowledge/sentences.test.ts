import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../src/knowledge/sentences.js'
import { brokenText, plainText } from '../../contracts/arbitrary-text.js'
import { expectSentencesCover } from '../../contracts/passage-promises.js'

const split = (text: string, language?: string): string[] => splitSentences(text, language).map(({ start, end }) => text.slice(start, end))

describe('a text is split into whole sentences', () => {
  it.each<[string, string[]]>([
    ['at a full stop, a question mark and an exclamation mark', ['Ruto spoke.', 'Who went?', 'Nobody knows!', 'Why?!', 'Go!!']],
    ['not in "U.S. officials"', ['U.S. officials met in Addis Ababa.', 'They left for the U.S. embassy.']],
    ['after "U.S." if the next word begins a sentence', ['The force left for the U.S.', 'The next one came.']],
    ['not after a title', ['Mr. Ruto met Mrs. Mottley and Dr. Drew.', 'Gen. Otunge and Maj. Gen. Kabiru saw Sen. Rubio.']],
    ['not in "No. 2699"', ['They voted on resolution No. 2699.', 'Nos. 2751 and 2793 came later.']],
    ['not after an initial', ['He quoted J. F. Kennedy and W. S. Ruto.', 'Nobody minded.']],
    ['not in "St. Kitts"', ['St. Kitts and Nevis and St. Vincent agreed.', 'Drew of St. Kitts spoke.']],
    ['not after "a.m." if the sentence continues', ['It began at 9 a.m. in Nairobi.', 'It ended at 5 p.m. Kenyan time.']],
    ['after "p.m." if the next word begins a sentence', ['It ended at 5 p.m.', 'The court rose.']],
    ['not in "e.g.", "i.e." and "approx."', ['Imports of e.g. fuel fell.', 'It cost approx. 970 dollars, i.e. a lot.']],
    ['not after a short month', ['On Oct. 2 the Council voted.', 'On Sept. 30 it had not.']],
    ['not in a number, an amount or an address', ['It cost $1.5 million.', 'That is 3.5 per cent.', 'See www.un.org for more.']],
    ['not before a small letter', ['The firm Inc. said so.', 'St. Lucia etc. are islands.']],
    ['not at an ellipsis inside a sentence', ['He waited ... and then left.', 'He waited... and waited… and left.']],
    ['after an ellipsis at the end of a sentence', ['He waited...', 'Then he left.']],
    ['not in a bracket', ['The vote (see page 5. It passed.) was close.', 'Next came lunch.']],
    ['not in a square bracket', ['The report [it is long. It is new.] came out.', 'It sold.']],
    ['after a sentence in brackets', ['Ruto left.', '(It rained.)', 'He came back.']],
    ['not in a short quotation', ['Ruto said: "We will not go. We will stay."', 'The crowd cheered.']],
    ['not in a short quotation with curly marks', ['Ruto said: “We will stay. We will.”', 'The crowd cheered.']],
    ['not between a quotation and its speaker', ['"Will you stay?" he asked.', '“We will!” they said.', '"No," she said.']],
    ['after a quotation that ends the sentence', ['He said "no."', 'Then he left.']],
    ['after an emoji', ['Kenya won 😀.', 'Haiti 👩‍👩‍👧 cheered!', 'They left.']],
  ])('%s', (_name, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences)
  })

  it('in a language without spaces', () => {
    expect(split('第一句。第二句。')).toEqual(['第一句。', '第二句。'])
  })

  it('inside a long quotation', () => {
    const long = 'The mission in Haiti has too few officers and too little money to do its work well and in good time.'
    expect(split(`Ruto said: "${Array(6).fill(long).join(' ')}" The crowd cheered.`).length).toBeGreaterThan(2)
  })

  it('some lines after a bracket that never closes', () => {
    const next = 'The mission in Haiti has too few officers and too little money for its work.'
    expect(split(`He left (by air. ${Array(8).fill(next).join(' ')}`).length).toBeGreaterThan(2)
  })

  it('and keeps the number of a list line with its first sentence', () => {
    expect(split('1. Kenya sent 400 officers. Jamaica sent two.')).toEqual(['1. Kenya sent 400 officers.', 'Jamaica sent two.'])
  })

  it('without surrounding white space', () => {
    expect(split('  One.   Two.\n\nThree.  ')).toEqual(['One.', 'Two.', 'Three.'])
  })

  it('also without a final full stop', () => {
    expect(split('One. Two')).toEqual(['One.', 'Two'])
    expect(split('just words')).toEqual(['just words'])
  })

  it('and an empty text into none', () => {
    expect(splitSentences('')).toEqual([])
    expect(splitSentences(' \n\t ')).toEqual([])
  })
})

describe('for any text', () => {
  it('sentences are in order and separate, and contain all characters but white space', () => {
    fc.assert(
      fc.property(fc.oneof(plainText, brokenText, fc.string({ unit: 'grapheme' })), (text) => {
        expectSentencesCover(text, splitSentences(text))
      }),
      { numRuns: 150 },
    )
  })

  it('every language allowed in front matter can be split', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/), (language) => {
        expect(split('Ruto spoke. Mottley agreed.', language)).toEqual(['Ruto spoke.', 'Mottley agreed.'])
      }),
    )
    expect(split('M. Ruto est venu. Il est parti.', 'fr')).toEqual(['M. Ruto est venu.', 'Il est parti.'])
  })
})

describe('a very long text', () => {
  const sentence = 'The harbour of Oreby was closed on No. 4 for nine weeks. "Why?" asked Mr. Holm. '

  it('is split like a short one, wherever it is divided for processing', () => {
    const one = split(sentence)
    expect(split(sentence.repeat(1_000))).toEqual(Array.from({ length: 1_000 }, () => one).flat())
    expect(split('word '.repeat(10_000))).toHaveLength(1)
    expectSentencesCover('x'.repeat(40_000), splitSentences('x'.repeat(40_000)))
  })

  it('takes time in proportion to its length', () => {
    const costOf = (times: number): number => {
      const before = process.cpuUsage().user
      splitSentences('A. '.repeat(times))
      return process.cpuUsage().user - before
    }
    costOf(5_000)
    const costs = [1, 2, 3].map(() => [costOf(60_000), costOf(10_000)] as const)
    expect(Math.min(...costs.map(([long]) => long)) / Math.min(...costs.map(([, short]) => short))).toBeLessThan(18)
  })
})
