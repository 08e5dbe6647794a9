import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostWhole, shownSpan, wordsIn } from '../../../../src/answer/present/shown-span.js'
import type { Passage } from '../../../../src/knowledge/document.js'
import { documentOf } from '../../../worlds/knowledge-files.js'

const passageOf = (sentences: readonly string[]): Passage => documentOf('only.md', `${sentences.join(' ')}\n`).passages[0] as Passage

/** The shown part of a passage if the sentences from `from` to `to` are the key. */
function shown(sentences: readonly string[], from: number, to = from): string {
  const passage = passageOf(sentences)
  const { start, end } = shownSpan(passage, { start: passage.sentences[from]?.start as number, end: passage.sentences[to]?.end as number })
  return passage.text.slice(start, end)
}

/** A sentence of this many words. */
const words = (begin: string, count: number): string => `${[begin, ...Array<string>(count - wordsIn(begin)).fill('grey')].join(' ')}.`
const [pier, fog, boats, bell, bridge] = [
  words('The pier', 25),
  words('The fog', 25),
  words('The boats', 25),
  words('The bell', 25),
  words('The bridge', 25),
]

describe('an excerpt', () => {
  it('is the whole passage if that is short', () => {
    expect(shown([pier, fog, boats], 1)).toBe(`${pier} ${fog} ${boats}`)
  })

  it('is the key sentence with what follows it if the passage is long', () => {
    expect(shown([pier, fog, boats, bell, bridge], 1)).toBe(`${fog} ${boats}`)
  })

  it('includes what stands before the key if nothing follows', () => {
    expect(shown([pier, fog, boats, bell, bridge], 4)).toBe(`${bell} ${bridge}`)
  })

  it.each(['It', 'He', 'They', 'This', 'These men', 'However, it', 'The latter', 'Another', 'The council said so', 'The owners do so'])(
    'starts with what the key depends on: %s',
    (begin) => {
      const leaning = words(begin, 25)
      expect(shown([pier, fog, leaning, bell, bridge], 2)).toBe(`${fog} ${leaning}`)
    },
  )

  it('does not start with a sentence that depends on a hidden one', () => {
    const chain = ['He', 'They', 'She', 'His'].map((word) => words(word, 25))
    expect(shown([pier, ...chain, bridge], 5)).toBe(bridge)
  })

  it.each(['But the fog', 'The fog also', 'A later note adds', 'Their fog'])('includes a sentence that continues the key: %s', (begin) => {
    const next = words(begin, 45)
    expect(shown([bell, bridge, pier, next, boats], 2)).toBe(`${pier} ${next}`)
  })

  it('includes what the key announces', () => {
    const [announced, both] = [words('Sources disagree', 25), words('One says', 45)]
    expect(shown([bell, bridge, announced, both, boats], 2)).toBe(`${announced} ${both}`)
  })

  it('is the key alone if that is long', () => {
    const long = words('The ferry', 120)
    expect(shown([pier, long, fog], 1)).toBe(long)
  })

  it('stays within a number of characters even with few blanks', () => {
    const address = `The address is example.org/${'x'.repeat(800)}.`
    expect(shown([pier, address, fog], 0)).toBe(pier)
  })

  it('includes the key, consists of whole sentences and stays within its bound, for any passage', () => {
    const begin = fc.constantFrom('The pier', 'He', 'But it', 'Sources disagree', 'The fog also')
    const sentence = fc.tuple(begin, fc.integer({ min: 3, max: 110 })).map(([first, count]) => words(first, count))
    const key = fc.tuple(fc.array(sentence, { minLength: 1, maxLength: 9 }), fc.nat(8), fc.nat(1))
    fc.assert(
      fc.property(key, ([sentences, at, more]) => {
        const passage = passageOf(sentences)
        const from = at % sentences.length
        const to = Math.min(from + more, sentences.length - 1)
        const asked = { start: passage.sentences[from]?.start as number, end: passage.sentences[to]?.end as number }
        const span = shownSpan(passage, asked)
        expect(span.start).toBeLessThanOrEqual(asked.start)
        expect(span.end).toBeGreaterThanOrEqual(asked.end)
        expect(passage.sentences.some(({ start }) => start === span.start)).toBe(true)
        expect(passage.sentences.some(({ end }) => end === span.end)).toBe(true)
        const count = wordsIn(passage.text.slice(span.start, span.end))
        expect(count).toBeLessThanOrEqual(Math.max(mostWhole, wordsIn(passage.text.slice(asked.start, asked.end))))
        expect(shownSpan(passage, asked)).toEqual(span)
      }),
    )
  })
})
