import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMarked, markOf, permalinkOf, readMark, writeMark } from '../../../src/cards/permalink.js'
import { anyCharacter } from '../../contracts/arbitrary-text.js'
import { makeExcerpt } from '../../worlds/replies.js'

describe('a permalink', () => {
  it('names the document, the paragraph and the words', () => {
    expect(permalinkOf(makeExcerpt())).toMatch(/^\/d\/bridge\?x=2\.48\.[0-9a-f]{16}#x$/)
    const odd = makeExcerpt({ document: { ...makeExcerpt().document, id: 'a b/c?d#e' }, passage: 'a b/c?d#e#7' })
    expect(permalinkOf(odd)).toMatch(/^\/d\/a%20b%2Fc%3Fd%23e\?x=7\.48\./)
  })

  it('can be read back, and matches only its own words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, minLength: 1 }),
        fc.string({ unit: anyCharacter }),
        fc.integer({ min: 1, max: 99_999 }),
        (text, other, n) => {
          const mark = markOf(n, text)
          expect(readMark(writeMark(mark))).toEqual(mark)
          expect(isMarked(text, mark)).toBe(true)
          if (other.toWellFormed() !== text.toWellFormed()) expect(isMarked(other, mark)).toBe(false)
        },
      ),
    )
  })

  it.each(['', 'x', '1.2', '1.2.3', '1.2.0123456789abcdeg', '-1.2.0123456789abcdef', '1.2.0123456789abcdef0', '1.2.0123456789ABCDEF'])(
    'is ignored if it is malformed: %j',
    (typed) => {
      expect(readMark(typed)).toBeNull()
    },
  )
})
