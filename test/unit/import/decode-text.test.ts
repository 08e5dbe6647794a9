import { expect, it } from 'vitest'
import { decodeText } from '../../../src/import/decode-text.js'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

it.each([
  ['the charset of the server', latin('caf\xE9'), 'iso-8859-1', 'café'],
  [
    'the charset of the page, if the server gives none',
    latin('<meta charset="windows-1252">caf\xE9 \x80'),
    null,
    '<meta charset="windows-1252">café €',
  ],
  ['UTF-8, if no charset is given', Buffer.from('café'), null, 'café'],
  ['UTF-8 with a byte order mark, whatever is given', Buffer.from('\uFEFFcafé'), 'windows-1252', 'café'],
  ['UTF-16 with a byte order mark', Buffer.from('\uFEFFcafé', 'utf16le'), null, 'café'],
  ['Japanese', Buffer.from([0x93, 0xfa, 0x96, 0x7b]), 'shift_jis', '日本'],
])('the decoder reads %s', (_, bytes, charset, text) => {
  expect(decodeText(bytes, charset)).toEqual({ text, notes: [] })
})

it('UTF-8 with another declared charset is read as UTF-8, and reported', () => {
  for (const charset of ['iso-8859-1', 'windows-1252']) {
    expect(decodeText(Buffer.from('café “x”'), charset)).toEqual({ text: 'café “x”', notes: [expect.stringContaining('it is UTF-8')] })
  }
})

it('invalid UTF-8 is read as the page says or as Western text, and reported', () => {
  expect(decodeText(latin('caf\xE9'), 'utf-8')).toEqual({ text: 'café', notes: [expect.stringContaining('windows-1252')] })
  const cyrillic = Buffer.concat([Buffer.from('<meta charset="windows-1251">'), Buffer.from([0xe4, 0xe0])])
  expect(decodeText(cyrillic, 'utf-8').text).toMatch(/да$/)
})

it('an unknown charset is ignored, and an unreadable one is reported', () => {
  expect(decodeText(Buffer.from('café'), 'klingon').text).toBe('café')
  expect(() => decodeText(latin('caf\xE9'), 'iso-2022-kr')).toThrow('save it as UTF-8')
})
