import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readsAsQuestion } from '../../../src/languages/reads-as-question.js'

/** With a question mark, and as people type them without one. */
const questions = {
  en: ['Who leads the mission?', 'Hi all! Does anybody know when it started?', 'who leads the mission', 'how many officers has Kenya sent'],
  fr: [
    'Qui dirige la mission ?',
    'Bonjour, est-ce que la mission est finie ?',
    'combien de policiers le Kenya a envoyés',
    'qui dirige la mission',
  ],
  es: ['¿Quién dirige la misión?', 'Hola, ¿terminó la misión?', 'quién dirige la misión', 'cuántos policías envió Kenia'],
  ht: ['Kiyès ki dirije misyon an?', 'Bonjou, èske misyon an fini?', 'konbe polisye Kenya voye', 'kiyès ki dirije misyon an'],
  sw: ['Nani anaongoza ujumbe?', 'Habari, je ujumbe umekwisha?', 'ujumbe unaongozwa na nani', 'maafisa wangapi walitumwa na Kenya lini'],
}
const remarks = {
  en: [
    'Good morning everybody!',
    'Thanks, that helped a lot.',
    'When I was in Haiti, the port was closed.',
    'When I came to Haiti the port was closed',
    'What a day!',
    'I think Ruto said that in Addis Ababa.',
    'really?',
    'ok?',
    'https://port.example/?q=who',
    'If they stay we will see',
  ],
  fr: ['Bonjour à tous', 'Merci beaucoup !', 'Quand je suis arrivé, le port était fermé.', 'Je pense que Ruto a parlé hier', 'vraiment ?'],
  es: ['Buenos días a todos', 'Muchas gracias', 'Cuando llegué el puerto estaba cerrado', 'Creo que Ruto habló ayer.', '¿sí?'],
  ht: ['Bonjou tout moun', 'Mèsi anpil!', 'Mwen panse Ruto te pale yè', 'Sa bon anpil', 'Lè m te rive pò a te fèmen.'],
  sw: ['Habari za asubuhi', 'Asante sana', 'Nadhani Ruto alizungumza jana', 'Nilipofika bandari ilikuwa imefungwa.', 'kweli kabisa rafiki'],
}
const chatter = `We went to the harbour yesterday and it was raining, so we sat in the bar and talked about the old times, you remember?
Then Ben came by with his new boat and we all had to look at it, and nobody could believe what he had paid for it. We laughed until the
owner threw us out, and on the way home the bus broke down and we walked for an hour through the rain. It was one of the best days that
I have had in a long time, and I hope that we do it again next month.`

describe.each(Object.entries(questions))('in a listening channel, in %s', (_, asked) => {
  it.each(asked)('%j reads as a question', (text) => {
    expect(readsAsQuestion(text)).toBe(true)
  })
})

describe.each(Object.entries(remarks))('among people, in %s', (_, said) => {
  it.each(said)('%j does not read as a question', (text) => {
    expect(readsAsQuestion(text)).toBe(false)
  })
})

describe('a longer text', () => {
  it('that tells a story is no question, whatever is asked in it', () => {
    expect(readsAsQuestion(chatter)).toBe(false)
    expect(readsAsQuestion('Did you see the match? What a goal! The whole bar went wild and we stayed until three in the morning.')).toBe(
      false,
    )
  })

  it('that ends with a question is one', () => {
    expect(readsAsQuestion('I have read the article about the summit twice now. Who spoke for Kenya there?')).toBe(true)
  })
})

describe('any text', () => {
  const words = fc.array(fc.constantFrom('kenya', 'misyon', 'bateau', 'puerto', 'bandari', 'harbour', '🍕', '12', '?!', '…'), {
    maxLength: 120,
  })

  it('is read without an error, and surrounding white space does not matter', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 400 }),
          words.map((all) => all.join(' ')),
        ),
        (text) => {
          expect(readsAsQuestion(`  ${text}\n `)).toBe(readsAsQuestion(text))
        },
      ),
    )
  })

  it('is no question if it has more than 80 words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 81, max: 300 }), (count) => {
        expect(readsAsQuestion(`${Array.from({ length: count }, (_, i) => `word${i}`).join(' ')}?`)).toBe(false)
      }),
    )
  })

  it('is a question in each language with a greeting before it', () => {
    const asked = Object.values(questions).flatMap((all) => all.filter((one) => /\?$/.test(one)))
    fc.assert(
      fc.property(
        fc.constantFrom(...asked),
        fc.constantFrom('Hello! ', 'Bonjour, ', 'Hola! ', 'Bonjou, ', 'Habari, ', ''),
        (text, greeting) => {
          expect(readsAsQuestion(greeting + text)).toBe(true)
        },
      ),
    )
  })
})
