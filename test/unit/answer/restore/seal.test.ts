import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSeal } from '../../../../src/answer/restore/seal.js'
import { type ButtonName, buttons } from '../../../../src/commands/commands.js'

const names = Object.keys(buttons) as ButtonName[]
const anyName = fc.constantFrom(...names)
const anyPayload = fc.uint8Array({ maxLength: 62 })

describe('the content of a button', () => {
  it('returns whole from its button, also after a restart with the same secret', () => {
    fc.assert(
      fc.property(anyName, anyPayload, fc.string(), (name, payload, secret) => {
        const token = createSeal(secret).close(name, payload)
        expect(createSeal(secret).open(name, token)).toEqual(Buffer.from(payload))
      }),
    )
  })

  it('is written in characters that every platform takes', () => {
    fc.assert(
      fc.property(anyName, anyPayload, (name, payload) => {
        expect(createSeal('s').close(name, payload)).toMatch(/^[\w-]*$/)
      }),
    )
  })

  it('is refused if any bit of it changed', () => {
    fc.assert(
      fc.property(anyName, anyPayload, fc.nat(), (name, payload, at) => {
        const seal = createSeal('s')
        const bytes = Buffer.from(seal.close(name, payload), 'base64url')
        const place = at % (bytes.length * 8)
        bytes.writeUInt8(bytes.readUInt8(place >> 3) ^ (1 << (place & 7)), place >> 3)
        expect(seal.open(name, bytes.toString('base64url'))).toBeNull()
      }),
    )
  })

  it('is refused from another button, so that a rating cannot become a share', () => {
    const seal = createSeal('s')
    const token = seal.close('good', Buffer.from('payload'))
    for (const other of names.filter((name) => name !== 'good')) expect(seal.open(other, token)).toBeNull()
  })

  it('is refused by a desk with another secret', () => {
    expect(createSeal('one').open('more', createSeal('two').close('more', Buffer.from('payload')))).toBeNull()
  })

  it.each(['', 'x', 'not base64 at all!', '\u0000', 'A'.repeat(10_000)])('is refused without an error if it is %j', (token) => {
    expect(createSeal('s').open('more', token)).toBeNull()
  })
})
