import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutOpening } from '../../../src/languages/openings.js'
import { anyCharacter, brokenText } from '../../contracts/arbitrary-text.js'

describe('what people write around a question', () => {
  it.each([
    ['hey quick question: who leads it', 'who leads it'],
    ['Hi everyone, does anyone know who leads it?', 'who leads it?'],
    ['can you tell me when it began pls thanks 🙏', 'when it began'],
    ["Bonjour, est-ce que quelqu'un sait qui dirige la mission, s'il vous plaît", 'qui dirige la mission'],
    ['Je voudrais savoir qui la dirige, s’il vous plaît', 'qui la dirige'],
    ['Une question : quand a-t-elle commencé ?', 'quand a-t-elle commencé ?'],
    ['hola, me podría decir quién la dirige, por favor', 'quién la dirige'],
    ['Alguien sabe cuándo empezó? gracias', 'cuándo empezó'],
    ['Bonjou, èske ou ka di m kiyès ki dirije misyon an tanpri', 'kiyès ki dirije misyon an'],
    ['habari, nani anaongoza', 'habari, nani anaongoza'],
    ['kuna mtu anajua nani anaongoza misheni? asante', 'nani anaongoza misheni'],
  ])('is left out: %s', (text, question) => {
    expect(withoutOpening(text)).toBe(question)
  })

  it.each([
    'Habari za Haiti',
    'High Court ilisema nini',
    'yo gentan arete Babekyou',
    'Hello-World is what?',
    'Question1 or question 2?',
    'Who was thanked for the mission?',
    'what does thanks mean',
    'hello world',
    'Question time',
    'Do you know?',
    'thank you',
    'Il a dit merci à qui ?',
    'wondering',
  ])('is nothing that the question needs: %s', (text) => {
    expect(withoutOpening(text)).toBe(text)
  })

  it('is looked for in any text, and leaves a part of it', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.string({ unit: anyCharacter, maxLength: 300 })), (text) => {
        expect(text).toContain(withoutOpening(text))
      }),
    )
  })
})
