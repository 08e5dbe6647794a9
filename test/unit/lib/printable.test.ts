import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createLog } from '../../../src/lib/log.js'
import { printable, printableName } from '../../../src/lib/printable.js'

const seen = /[^\P{Cc}\n\t]|\p{Bidi_Control}/u

it('a text for a terminal contains no control codes, and JSON in it stays valid', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\u001b', '[2J', '\u009b', '\u0007', '\u202e', '"', '\\', '\n', '\u2028', 'é') })
  fc.assert(
    fc.property(text, (typed) => {
      expect(printable(typed)).not.toMatch(seen)
      expect(printableName(typed)).not.toMatch(/[\n\u2028]/)
      expect(JSON.parse(printable(JSON.stringify({ typed })))).toEqual({ typed })
    }),
  )
  expect(printable('\u001b[31mred\u001b[0m \u001b[2J', true)).toBe('\u001b[31mred\u001b[0m \\u001b[2J')
})

it('a line of the log contains none either', () => {
  const lines: string[] = []
  createLog('info', { write: (line) => lines.push(line) }).info({ file: 'a\u009b2J\u202e.md' }, 'x')
  expect(lines.join('').trim()).not.toMatch(seen)
  expect(JSON.parse(lines.join('')).file).toBe('a\u009b2J\u202e.md')
})
