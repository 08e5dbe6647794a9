import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSealer } from '../../../src/lib/sealer.js'

const [first, second] = [randomBytes(32), randomBytes(32)]

it('a sealed text opens with its key, for its purpose, and is unreadable', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, about) => {
      const sealer = createSealer([first])
      const sealed = sealer.seal(text, about)
      expect(sealer.open(sealed, about)).toBe(text.toWellFormed())
      expect(sealer.open(sealed, `${about} `)).toBeNull()
      if (text.length > 8) expect(sealed).not.toContain(text)
    }),
  ))

it('a seal is never the same twice', () => {
  const { seal } = createSealer([first])
  expect(seal('xoxb-1', 'T1')).not.toBe(seal('xoxb-1', 'T1'))
})

it('a seal opens with no other key, and not after any change', () => {
  const sealed = createSealer([first]).seal('xoxb-1', 'T1')
  expect(createSealer([second]).open(sealed, 'T1')).toBeNull()
  fc.assert(
    fc.property(fc.nat({ max: sealed.length - 1 }), fc.constantFrom('A', 'b', '7', '.'), (at, letter) => {
      if (sealed[at] === letter) return
      const changed = `${sealed.slice(0, at)}${letter}${sealed.slice(at + 1)}`
      // The last character of base64 has unused bits.
      if (at < sealed.length - 1) expect(createSealer([first]).open(changed, 'T1')).toBeNull()
    }),
  )
  for (const broken of ['', '.', 'x', sealed.slice(0, 20)]) expect(createSealer([first]).open(broken, 'T1')).toBeNull()
})

it('a key can be changed: the new one seals, the old one still opens', () => {
  const old = createSealer([first]).seal('xoxb-1', 'T1')
  const both = createSealer([second, first])
  expect(both.open(old, 'T1')).toBe('xoxb-1')
  expect(createSealer([second]).open(both.seal('xoxb-2', 'T1'), 'T1')).toBe('xoxb-2')
})
