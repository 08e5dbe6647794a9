import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { behindOne } from '../../../src/cards/behind-one.js'
import { card, line, own, text } from '../../../src/cards/card.js'

const said = (words: string, all = false): string => {
  const { blocks } = behindOne(card('plain', [text(line('text', all ? words : own(words)))]), 'desk', all)
  const [block] = blocks
  const [first] = block?.kind === 'text' ? block.lines : []
  return first && 'spans' in first ? first.spans.map((span) => span.text).join('') : ''
}

describe('commands behind one command', () => {
  it.each([
    ['and 3 more: /sources lists them all', 'and 3 more: /desk sources lists them all'],
    ['/digest now, /digest off', '/desk digest now, /desk digest off'],
    ['« /gaps » ; (/ask)', '« /desk gaps » ; (/desk ask)'],
    ['https://desk.example/ask and/or/help', 'https://desk.example/ask and/or/help'],
    ['/asking /help-me', '/asking /help-me'],
  ])('have that name in the desk’s own words: %s', (words, renamed) => {
    expect(said(words)).toBe(renamed)
    expect(said(words, true)).toBe(renamed)
  })

  it('leave texts by others unchanged', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const quoted = card('plain', [text(line('text', `/gaps ${words}`))])
        expect(behindOne(quoted, 'desk')).toEqual(quoted)
      }),
    )
  })
})
