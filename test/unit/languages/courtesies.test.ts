import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courtesyIn, withoutCourtesy } from '../../../src/languages/courtesies.js'
import { anyCharacter, brokenText } from '../../contracts/arbitrary-text.js'

describe('a courtesy', () => {
  it.each([
    ['Hello bot!', 'greeting', 'en'],
    ['hiii', 'greeting', null],
    ['hi :wave: 👋', 'greeting', null],
    ['Good morning everyone', 'greeting', 'en'],
    ["What's up?", 'greeting', 'en'],
    ['ok, thank you so much for your help!', 'thanks', 'en'],
    ['Who are you?', 'other', 'en'],
    ['WHAT CAN YOU DO', 'other', 'en'],
    ['Bonjour à tous', 'greeting', 'fr'],
    ['Merci beaucoup !', 'thanks', 'fr'],
    ['Qui êtes-vous ?', 'other', 'fr'],
    ['Que peux-tu faire ?', 'other', 'fr'],
    ['¡Hola! Buenos días', 'greeting', 'es'],
    ['muchas gracias', 'thanks', 'es'],
    ['¿Quién eres?', 'other', 'es'],
    ['Bonjou', 'greeting', 'ht'],
    ['Mèsi anpil', 'thanks', 'ht'],
    ['Kiyès ou ye?', 'other', 'ht'],
    ['Bonjou, kijan sa ye?', 'greeting', 'ht'],
    ['Kijan ou rele?', 'other', 'ht'],
    ['Habari yako', 'greeting', 'sw'],
    ['Asubuhi njema rafiki', 'greeting', 'sw'],
    ['Unaitwa nani?', 'other', 'sw'],
    ['asante sana', 'thanks', 'sw'],
    ['Unaweza kufanya nini?', 'other', 'sw'],
    ['test', 'other', null],
    ['ping', 'other', null],
    ['Ok.', 'other', null],
    ['👍', 'other', null],
    ['🙏🏽🙏🏽 !', 'other', null],
    ['🇭🇹', 'other', null],
    [':+1:', 'other', null],
    ['👍 thanks', 'thanks', 'en'],
    ['yes', 'other', 'en'],
    ['never mind, sorry', 'other', 'en'],
  ])('is found in %j', (text, kind, language) => {
    expect(courtesyIn(text)).toEqual({ kind, language })
  })

  it.each([
    'hello, when did the mission start?',
    'Bonjou, ki moun ki dirije misyon an?',
    'Habari za Haiti',
    'Ou la depi kilè?',
    'Unaitwa nani kiongozi wa misheni?',
    'thanks to whom did Kenya send police?',
    'Who are the Viv Ansanm?',
    'What is a ping?',
    'start menu',
    'there',
    '???',
    '',
  ])('is not %j, which asks something or nothing', (text) => {
    expect(courtesyIn(text)).toBeUndefined()
  })

  it.each([
    ['hello, when did the mission start?', 'when did the mission start?'],
    ['Merci ! Ok, and Belize?', 'and Belize?'],
    ['Hello!', 'Hello!'],
    ['What do you know about Haiti, and Belize?', 'What do you know about Haiti, and Belize?'],
    ['What is 1,000?', 'What is 1,000?'],
  ])('is removed before a question: %j', (text, question) => {
    expect(withoutCourtesy(text)).toBe(question)
  })

  it('is looked for in any text', () => {
    fc.assert(fc.property(fc.oneof(brokenText, fc.string({ unit: anyCharacter, maxLength: 300 })), (text) => void courtesyIn(text)))
    expect(courtesyIn('hi '.repeat(5_000))).toBeUndefined()
  })
})
