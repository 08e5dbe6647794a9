import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/commands/languages.js'
import { words } from '../../../src/i18n/words.js'
import { eager, timid, withDesk } from '../../worlds/desks.js'
import { as, withModeratedDesk } from '../../worlds/moderated.js'
import { oreby } from '../../worlds/oreby.js'

const ask = (text: string, more: object = {}) => ({ kind: 'ask', id: text, platform: 'p', person: 'ana', text, ...more }) as const
const asked = '<!-- asked:\nfr: Quel est le péage ?\nht: Konbe peyaj la ye?\n-->'
const town = { ...oreby, 'toll.md': `# The toll\n\nThe toll for a horse is 2 crowns.\n\n${asked}\n` }

describe('the desk’s own words in a reply', () => {
  it.each([
    ['Qui a ouvert le pont ?', 'fr'],
    ['Ki moun ki te louvri pon an?', 'ht'],
    ['Nani alifungua daraja?', 'sw'],
    ['¿Quién abrió el puente?', 'es'],
    ['Who opened the bridge?', undefined],
  ] as const)('are in the language of the question: %s', (text, language) =>
    withDesk(town, { models: eager }, async (desk) => {
      const reply = as(await desk.handle(ask(text)), 'answer')
      expect([reply.language, reply.answer.status]).toEqual([language, 'answered'])
    }),
  )

  it('are in the person’s language for an English question in private', () =>
    withDesk(town, { models: eager }, async (desk) => {
      expect(await desk.handle(ask('Who opened the bridge?', { alone: true, locale: 'fr-FR' }))).toMatchObject({ language: 'fr' })
      expect(await desk.handle(ask('Nani alifungua daraja?', { alone: true, locale: 'fr-FR' }))).toMatchObject({ language: 'sw' })
    }))

  it('are in the channel’s language for an English question, and else in the question’s', () =>
    withModeratedDesk(
      async (desk) => {
        const settings = {
          kind: 'command',
          id: 's',
          platform: 'discord',
          person: 'mia',
          moderator: true,
          channel: 'general',
          name: 'settings',
          options: { language: 'es' },
        }
        await desk.handle(settings as never)
        const languageOf = async (text: string): Promise<Language | undefined> =>
          (await desk.handle(ask(text, { platform: 'discord', channel: 'general' })))?.language
        expect([await languageOf('Who opened the bridge?'), await languageOf('Nani alifungua daraja?')]).toEqual(['es', 'sw'])
      },
      { models: eager },
    ))
})

describe('suggestions', () => {
  it.each([
    ['Combien coûte la barque ?', 'Quel est le péage ?'],
    ['Konbe kannòt la koute?', 'Konbe peyaj la ye?'],
  ])('are in the language of the question if passages have sample questions in it: %s', (text, suggestion) =>
    withDesk(town, { models: timid }, async ({ answerer }) => {
      expect((await answerer.answer(text)).answer.suggestions).toEqual([suggestion])
    }),
  )

  it('are in English if no passage has sample questions in that language', () =>
    withDesk(town, { models: timid, suggestions: ['What is the toll?'] }, async ({ answerer }) => {
      const { suggestions } = (await answerer.answer('¿Cuánto cuesta la barca?')).answer
      expect(suggestions.every((one) => /^[A-Z][a-z]+ /.test(one))).toBe(true)
    }))

  it('come with a greeting in its language', () =>
    withDesk(town, { models: eager }, async (desk) => {
      const reply = as(await desk.handle(ask('Bonjou!')), 'notice')
      expect(reply.text).toBe(
        words.ht.asideLine({ kind: 'courtesy', courtesy: { kind: 'greeting', language: 'ht' } }, 'Konbe peyaj la ye?'),
      )
    }))
})
