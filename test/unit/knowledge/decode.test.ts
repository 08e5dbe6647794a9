import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8, firstBadLine, sha256 } from '../../../src/knowledge/decode.js'
import { anyCharacter } from '../../contracts/arbitrary-text.js'
import { encode } from '../../worlds/knowledge-files.js'

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...encode(part)])))

describe('decodeUtf8', () => {
  it('returns every encoded text, with its byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.boolean(), (text, marked) => {
        const whole = (marked ? '\uFEFF' : '') + text
        expect(decodeUtf8(encode(whole))).toBe(whole)
      }),
    )
  })

  it.each([
    ['an impossible byte', bytes('a', 0xff)],
    ['a character cut off at the end of the file', bytes('caf', 0xc3)],
    ['a character cut off by a line end', bytes(0xc3, '\nmore')],
    ['a slash written in two bytes', bytes(0xc0, 0xaf)],
    ['half an emoji', bytes(0xed, 0xa0, 0xbd)],
    ['Latin-1', bytes('Ch', 0xe9, 'rizier')],
  ])('refuses %s', (_name, input) => {
    expect(decodeUtf8(input)).toBeNull()
  })
})

describe('firstBadLine', () => {
  it.each([
    [1, bytes(0xff)],
    [3, bytes('one\ntwo\nthr', 0xe9, 'e\nfour')],
    [3, bytes('one\r\ntwo\r\n', 0xe9, '\r\n')],
    [2, bytes('one\n', 0xc3, '\nthree')],
    [4, bytes('😀\n\né\ncut ', 0xf0, 0x9f)],
    [2, bytes('one\n', 0xff, '\n', 0xff)],
  ])('finds the first bad byte on line %i', (line, input) => {
    expect(firstBadLine(input)).toBe(line)
  })

  it('finds the line of a bad byte anywhere in a good text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'é', '😀', '\n', '\r\n')), fc.array(fc.constantFrom('b', '\n')), (before, after) => {
        const input = bytes(...before, 0xff, ...after)
        expect(firstBadLine(input)).toBe(before.filter((piece) => piece.endsWith('\n')).length + 1)
      }),
    )
  })
})

it('sha256 gives the hash that other tools print', () => {
  expect(sha256(encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
