import { describe, expect, it } from 'vitest'
import type { Request } from '../../../src/contract/request.js'
import { perMinute } from '../../../src/lib/limits.js'
import { by, withQuestions } from '../../worlds/asked.js'
import { form } from '../../worlds/gaps.js'
import { as } from '../../worlds/moderated.js'
import { ask, command, submit } from '../../worlds/requests.js'

describe('an event', () => {
  it('that comes again is worked on once; the same id on another platform is another event', () =>
    withQuestions(async ({ handle }) => {
      const event = by(ask('Who opened the bridge?'))
      expect((await handle(event))?.kind).toBe('answer')
      expect(await handle(event)).toBeNull()
      expect((await handle({ ...event, platform: 'other' }))?.kind).toBe('answer')
    }))

  it('too many in a minute is held back with a private, polite line; other people are not', () =>
    withQuestions(async ({ handle }) => {
      for (let i = 0; i < perMinute.person; i++) await handle(by(command('help')))
      const held = as(await handle(by(ask('Who opened the bridge?'))), 'notice')
      expect(held).toMatchObject({ private: true, text: expect.stringMatching(/Please ask again in \d+ seconds?\./) })
      expect((await handle(by({ ...ask('Who opened the bridge?'), person: 'ben' })))?.kind).toBe('answer')
    }))

  it('that brings a form of a moderator is never held back: what was typed is not to be lost', () =>
    withQuestions(async ({ handle }) => {
      for (let i = 0; i < perMinute.person; i++) await handle(by(command('help')))
      expect(await handle(by({ ...submit('forged', form), moderator: true }))).toMatchObject({ kind: 'refused form', form })
      expect(as(await handle(by(submit('forged', form))), 'notice').text).toMatch(/Please ask again in/)
    }))

  it('of typing counts towards no limit', () =>
    withQuestions(async ({ handle, complete }) => {
      for (let i = 0; i < perMinute.person * 2; i++) await complete({ text: 'who', completes: 'question', person: 'ana' })
      expect((await handle(by(ask('Who opened the bridge?'))))?.kind).toBe('answer')
    }))
})

describe('a conversation', () => {
  it('that the desk overhears is answered only where it began with the desk', () =>
    withQuestions(async ({ handle }) => {
      const overheard = { ...ask('Who opened the bridge?'), overheard: true, thread: 't1' }
      expect(await handle(by(overheard))).toBeNull()
      await handle(by({ ...ask('What is the toll for a lorry?'), thread: 't1' }))
      expect((await handle(by(overheard)))?.kind).toBe('answer')
      expect(await handle(by({ ...overheard, thread: 't2' }))).toBeNull()
    }))

  it('that the desk overhears goes on in peace where the desk knows nothing', () =>
    withQuestions(async ({ handle }) => {
      await handle(by({ ...ask('What is the toll for a lorry?'), thread: 't1' }))
      expect(await handle(by({ ...ask('lunch, anyone? 🍕'), overheard: true, thread: 't1' }))).toBeNull()
    }))

  it('that the desk overhears is left alone where it is a remark, though the desk could say something to it', () =>
    withQuestions(async ({ handle }) => {
      await handle(by({ ...ask('What is the toll for a lorry?'), thread: 't1' }))
      expect(await handle(by({ ...ask('Ida Holm opened the bridge, I think.'), overheard: true, thread: 't1' }))).toBeNull()
    }))

  it('that was overheard and then turned to the desk is answered: the unheard event does not count as seen', () =>
    withQuestions(async ({ handle }) => {
      const event = by({ ...ask('Who opened the bridge?'), thread: 't1' })
      expect(await handle({ ...event, overheard: true } as Request)).toBeNull()
      expect((await handle(event))?.kind).toBe('answer')
    }))
})
