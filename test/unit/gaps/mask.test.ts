import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPersonal } from '../../../src/gaps/keep-gap.js'
import { plainDigits } from '../../../src/records/mask/plain-digits.js'
import { brokenText } from '../../contracts/arbitrary-text.js'
import { kept, keptToo, masked, relatives } from '../../worlds/mask-table.js'

describe('masking', () => {
  it('is tested with eighty questions with personal data or secrets, and forty without', () => {
    expect([masked.length, kept.length]).toEqual([80, 40])
  })

  it.each(masked)('keeps %j as %j', (typed, without) => {
    expect(maskPersonal(typed)).toBe(without)
    expect(maskPersonal(without)).toBe(without)
  })

  it.each([...kept, ...keptToo])('leaves %j unchanged', (typed) => {
    expect(maskPersonal(typed)).toBe(typed)
  })

  it.each(relatives)('keeps %j without %j', (typed, secret) => {
    expect(maskPersonal(typed)).not.toContain(secret)
  })

  it('recognises digits of every script', () => {
    expect(plainDigits('٠١٢٣٤٥٦٧٨٩ ۰۹ ०९ ０９－＋（１）')).toBe('0123456789 09 09 09-+(1)')
  })
})

describe('a stored question', () => {
  it.each([
    ['Write to ana.holm+desk@example.org, please', 'Write to [e-mail], please'],
    ['My number is +254 712 345 678, call me', 'My number is [number], call me'],
    ['Call (509) 34-56-78-90 or 0712345678', 'Call [number] or [number]'],
    ['<@123456789012345678> and @everyone and <#C0123456> said', '[mention] and [mention] and [mention] said'],
    ['my token is xoxb-123456-abcdefghij', 'my token is [token]'],
    ['MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz123 is it', '[token] is it'],
    ['key ghp_abcdefghij0123456789 leaked', 'key [token] leaked'],
    ['line one\nline\u0007 two', 'line one line two'],
  ])('%j becomes %j', (asked, kept) => {
    expect(maskPersonal(asked)).toBe(kept)
  })

  it.each([
    'How many of the 2,500 officers came by 7 September 2025?',
    'What did resolution 2793 (2025) say about 5,500 people?',
    'What did SC/16185 say, and what is paragraph 27?',
    'Did the mission cost 600,000,000 dollars in 2024-2025?',
    'Who is @ the summit?',
    'Is the internationally-recognised administration-in-waiting legal?',
  ])('%j stays as it is', (asked) => {
    expect(maskPersonal(asked)).toBe(asked)
  })

  it('holds no e-mail address and no long number, whatever surrounds them', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/)
    const mail = fc.tuple(word, word, fc.constantFrom('org', 'co.ke', 'ht')).map(([a, b, end]) => `${a}@${b}.${end}`)
    const phone = fc.stringMatching(/^\+?[1-9]\d{8,12}$/)
    const around = fc.constantFrom(' ', ', ', ' (', '\n', '; ')
    fc.assert(
      fc.property(word, around, mail, around, phone, (first, a, address, b, number) => {
        const kept = maskPersonal(`${first}${a}${address}${b}${number} `)
        expect(kept).not.toContain(address)
        expect(kept).not.toMatch(/\d{7}/)
        expect(kept).toContain(first)
      }),
    )
  })

  it('is short and clean, for any question', () => {
    fc.assert(
      fc.property(brokenText, (asked) => {
        expect(maskPersonal(asked)).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u)
        expect(maskPersonal(asked.repeat(100)).length).toBeLessThanOrEqual(2_000)
      }),
    )
  })
})
