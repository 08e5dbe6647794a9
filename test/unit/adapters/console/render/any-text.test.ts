import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderReply } from '../../../../../adapters/console/render/reply.js'
import { type Reply, statuses } from '../../../../../src/contract/reply.js'
import { anyReply } from '../../../../contracts/arbitrary-replies.js'
import { anyCharacter, brokenText } from '../../../../contracts/arbitrary-text.js'
import { answerReply, helpReply, makeExcerpt } from '../../../../worlds/replies.js'

const plain = (reply: Reply, width = 100): string => renderReply(reply, { width, colour: false })
const coloured = (reply: Reply): string => renderReply(reply, { width: 100, colour: true })
/** Without white space, so that line breaks do not matter. */
const squeezed = (text: string): string => text.normalize().replace(/[\s\p{Cc}]+/gu, '')
const colourCodes = /\u001b\[\d+m/g

const text = fc.oneof(
  brokenText,
  fc.string({ unit: anyCharacter }),
  fc.constantFrom('\u001b[2J', '\u009b31m', '\u001b]8;;x\u0007', '\u061c\u202e'),
)
const hostileExcerpt = fc.tuple(text, text, text, text).map(([shown, title, heading, name]) =>
  makeExcerpt({
    text: shown,
    highlights: shown.length > 3 ? [[1, 2]] : [],
    heading,
    document: { ...makeExcerpt().document, title, file: name },
    sources: [{ publisher: name, title, url: heading, date: null }],
  }),
)
const hostileReply: fc.Arbitrary<Reply> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...statuses), fc.array(hostileExcerpt, { maxLength: 3 }), fc.array(text, { maxLength: 3 }))
    .map(([status, excerpts, suggestions]) => answerReply(status, { excerpts, suggestions })),
  text.map((notice): Reply => ({ kind: 'notice', text: notice })),
  fc.array(text, { maxLength: 3 }).map(helpReply),
  anyReply,
)

describe('with any text', () => {
  it('only printable characters and line breaks reach the screen without colour, and no direction mark', () => {
    fc.assert(
      fc.property(hostileReply, fc.integer({ min: 1, max: 200 }), (reply, width) => {
        expect(plain(reply, width)).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
      }),
      { numRuns: 60 },
    )
  })

  it('only colour codes are added with colour', () => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        expect(coloured(reply).replace(colourCodes, '')).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
      }),
      { numRuns: 60 },
    )
  })

  it('every excerpt is shown from its first to its last character, in order', () => {
    const excerpts = fc.array(hostileExcerpt, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(excerpts, fc.integer({ min: 1, max: 200 }), (shown, width) => {
        const drawn = squeezed(plain(answerReply('related', { excerpts: shown }), width)).replace(/\p{Bidi_Control}/gu, '')
        let at = 0
        for (const excerpt of shown) {
          const words = squeezed(`“${excerpt.text}”`).replace(/\p{Bidi_Control}/gu, '')
          at = drawn.indexOf(words, at)
          expect(at).toBeGreaterThanOrEqual(0)
          at += words.length
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the width of the screen', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefgh,.é'), minLength: 1, maxLength: 15 })
  const words = fc.array(word, { minLength: 1, maxLength: 60 }).map((list) => list.join(' '))
  const reply = fc.tuple(words, words, words).map(([shown, title, heading]) =>
    answerReply('related', {
      excerpts: [makeExcerpt({ text: shown, highlights: [], heading, document: { ...makeExcerpt().document, title }, sources: [] })],
      suggestions: [shown],
    }),
  )

  it('is never exceeded by shorter words, from 24 columns on', () => {
    fc.assert(
      fc.property(reply, fc.integer({ min: 24, max: 150 }), (drawn, width) => {
        for (const line of plain(drawn, width).split('\n')) expect([...line.normalize()].length).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('is used up to 100 columns, because longer lines are hard to read', () => {
    const long = answerReply('answered', { excerpts: [makeExcerpt({ text: 'word '.repeat(100).trim(), highlights: [] })] })
    expect(
      Math.max(
        ...plain(long, 1_000)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(100)
  })
})
