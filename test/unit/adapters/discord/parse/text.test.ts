import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../../../adapters/discord/parse/text.js'
import { brokenText } from '../../../../contracts/arbitrary-text.js'

describe('a message typed on Discord', () => {
  it.each([
    ['<@123> <@!123> <@&45> **Where** did __he__ speak?', 'Where did he speak?'],
    ['# Where did ||Ruto|| speak?', 'Where did Ruto speak?'],
    ['> 1. ***Where*** did ~~he~~ *speak*?', 'Where did he speak?'],
    ['```Where did Ruto speak?```', 'Where did Ruto speak?'],
    ['<:wave:123> Where did Ruto speak? <a:dance:456>', 'Where did Ruto speak?'],
    ['read [this page](https://a.example/x) and <https://b.example>', 'read this page and https://b.example'],
    ['</ask:1234567890> Where?', '/ask Where?'],
    ['What is 2 * 3 * 4 in snake_case_words?', 'What is 2 * 3 * 4 in snake_case_words?'],
    ['👍', '👍'],
  ])('%j reads %j', (typed, read) => {
    expect(plainText(typed).trim()).toBe(read)
  })

  it('reads the same with and without formatting marks', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z]{2,9}$/), { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
    const sign = fc.constantFrom('**', '*', '__', '_', '~~', '||', '`', '***')
    const head = fc.constantFrom('', '# ', '-# ', '> ', '1. ', '- ')
    fc.assert(
      fc.property(words, sign, head, (text, around, before) => {
        expect(plainText(`${before}${around}${text}${around}`)).toBe(text)
      }),
    )
  })

  it('of any kind is read without an error', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.string()), (text) => {
        expect(plainText(text)).not.toMatch(/<@\d+>/)
      }),
    )
  })
})
