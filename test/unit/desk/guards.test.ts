import { describe, expect, it } from 'vitest'
import type { Request } from '../../../src/contract/request.js'
import { perMinute } from '../../../src/lib/limits.js'
import { by, withQuestions } from '../../worlds/asked.js'
import { form } from '../../worlds/gaps.js'
import { as } from '../../worlds/moderated.js'
import { ask, command, submit } from '../../worlds/requests.js'

describe('an event', () => {
  it('that arrives again is handled once, and the same id on another platform is another event', () =>
    withQuestions(async ({ handle }) => {
      const event = by(ask('Who opened the bridge?'))
      expect((await handle(event))?.kind).toBe('answer')
      expect(await handle(event)).toBeNull()
      expect((await handle({ ...event, platform: 'other' }))?.kind).toBe('answer')
    }))

  it('beyond the limit in a minute gets a private, polite line, and other people are not limited', () =>
    withQuestions(async ({ handle }) => {
      for (let i = 0; i < perMinute.person; i++) await handle(by(command('help')))
      const held = as(await handle(by(ask('Who opened the bridge?'))), 'notice')
      expect(held).toMatchObject({ private: true, text: expect.stringMatching(/Please ask again in \d+ seconds?\./) })
      expect((await handle(by({ ...ask('Who opened the bridge?'), person: 'ben' })))?.kind).toBe('answer')
    }))

  it('with a moderator’s form is never held back, so that the text is not lost', () =>
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

describe('an overheard message', () => {
  it('is answered only in a conversation that began with the desk', () =>
    withQuestions(async ({ handle }) => {
      const overheard = { ...ask('Who opened the bridge?'), overheard: true, thread: 't1' }
      expect(await handle(by(overheard))).toBeNull()
      await handle(by({ ...ask('What is the toll for a lorry?'), thread: 't1' }))
      expect((await handle(by(overheard)))?.kind).toBe('answer')
      expect(await handle(by({ ...overheard, thread: 't2' }))).toBeNull()
    }))

  it('is left alone if the desk knows nothing about it', () =>
    withQuestions(async ({ handle }) => {
      await handle(by({ ...ask('What is the toll for a lorry?'), thread: 't1' }))
      expect(await handle(by({ ...ask('lunch, anyone? 🍕'), overheard: true, thread: 't1' }))).toBeNull()
    }))

  it('is left alone if it is a remark, even if the desk knows something', () =>
    withQuestions(async ({ handle }) => {
      await handle(by({ ...ask('What is the toll for a lorry?'), thread: 't1' }))
      expect(await handle(by({ ...ask('Ida Holm opened the bridge, I think.'), overheard: true, thread: 't1' }))).toBeNull()
    }))

  it('is answered if it is then addressed to the desk, because the first event does not count', () =>
    withQuestions(async ({ handle }) => {
      const event = by({ ...ask('Who opened the bridge?'), thread: 't1' })
      expect(await handle({ ...event, overheard: true } as Request)).toBeNull()
      expect((await handle(event))?.kind).toBe('answer')
    }))
})
