import { describe, expect, it } from 'vitest'
import type { TypedOptions } from '../../../../src/commands/values.js'
import { words } from '../../../../src/i18n/words.js'
import { askAs } from '../../../worlds/gaps.js'
import { as, withModeratedDesk } from '../../../worlds/moderated.js'
import { command, press } from '../../../worlds/requests.js'

describe('/settings', () => {
  it('shows the settings of a channel, changes the given ones, and leaves the rest and other channels alone', () =>
    withModeratedDesk(async ({ act, settings: inChannel }) => {
      const settings = async (options: TypedOptions = {}, channel = 'c') => act({ ...command('settings', options), channel })
      const usual = { answers: null, private: null, language: 'en' }
      expect(await settings()).toEqual({ kind: 'channel', settings: usual, changed: false })
      expect(await settings({ answers: 'thread', private: 'True' })).toMatchObject({ changed: true })
      expect(await settings({ language: 'fr' })).toMatchObject({ settings: { answers: 'thread', private: true, language: 'fr' } })
      expect(await inChannel('c')).toMatchObject({ language: 'fr' })
      expect(await inChannel(undefined)).toEqual(usual)
      expect(await settings({}, 'd')).toMatchObject({ settings: usual })
    }))

  it('with server:true applies to every channel of the server without its own settings, and to no other server', () =>
    withModeratedDesk(async ({ act }) => {
      const settings = async (options: TypedOptions = {}, channel = 'c', server = 's') =>
        act({ ...command('settings', options), channel, server })
      await settings({ answers: 'thread' }, 'own')
      const wide = await settings({ language: 'fr', private: 'true', server: 'true' })
      const all = { answers: null, private: true, language: 'fr' }
      expect(wide).toMatchObject({ kind: 'channel', settings: all, changed: true, wide: true })
      expect(await settings({ server: 'true' }, 'd')).toMatchObject({ settings: all, changed: false, wide: true })
      expect(await settings({}, 'd')).toMatchObject({ settings: all, language: 'fr' })
      expect(await settings({}, 'own')).toMatchObject({ settings: { answers: 'thread', private: null, language: 'en' } })
      expect(await settings({}, 'd', 'another')).toMatchObject({ settings: { answers: null, private: null, language: 'en' } })
      // A change for a channel is based on the settings that applied before.
      expect(await settings({ answers: 'channel' }, 'd')).toMatchObject({ settings: { ...all, answers: 'channel' } })
    }))

  it('with server:true refuses settings for one channel only, and needs a server', () =>
    withModeratedDesk(async ({ act }) => {
      for (const options of [{ listen: 'questions' }, { 'moderators-here': 'true' }])
        expect(as(await act({ ...command('settings', { ...options, server: 'true' }), server: 's' }), 'notice').text).toBe(
          words.en.place.notWide,
        )
      expect(await act(command('settings', { language: 'fr', server: 'true' }))).toMatchObject({ kind: 'notice' })
    }))

  it('lists the allowed values after a wrong one', () =>
    withModeratedDesk(async ({ act }) => {
      const wrong = as(await act(command('settings', { answers: 'elsewhere' })), 'notice')
      expect(wrong.text).toBe('answers must be thread or channel.')
    }))
})

describe('the language of a channel', () => {
  it('is used for every notice and frame in that channel, and in no other', () =>
    withModeratedDesk(async (desk) => {
      expect(await desk.act(command('settings', { language: 'fr' }))).toMatchObject({ kind: 'channel', language: 'fr' })
      expect(await askAs(desk, 'Who opened the bridge?')).toMatchObject({ kind: 'answer', language: 'fr' })
      expect(as(await desk.act(press('more', 'forged')), 'notice').text).toMatch(/^Ce bouton/)
      expect(as(await desk.act({ ...command('gaps'), moderator: false }), 'notice').text).toMatch(/réservé aux modérateurs/)
      expect(await askAs(desk, 'Who opened the bridge?', { channel: 'd' })).not.toHaveProperty('language')
    }))

  it('is replaced by the person’s own language in private replies', () =>
    withModeratedDesk(async (desk) => {
      await desk.act(command('settings', { language: 'fr' }))
      const asked = (came: object) => askAs(desk, 'Who opened the bridge?', came)
      expect(await asked({ locale: 'es-419', alone: true })).toMatchObject({ language: 'es' })
      expect(await asked({ locale: 'en-US', alone: true })).not.toHaveProperty('language')
      expect(await asked({ locale: 'es-419' })).toMatchObject({ language: 'fr' })
      expect(await asked({ locale: 'ja', alone: true })).toMatchObject({ language: 'fr' })
      const refused = await desk.act({ ...command('gaps'), moderator: false, locale: 'es-ES' })
      expect(as(refused, 'notice').text).toMatch(/moderadores/)
    }))
})
