import { describe, expect, it } from 'vitest'
import type { TypedOptions } from '../../../../src/commands/values.js'
import type { Reply } from '../../../../src/contract/reply.js'
import { words } from '../../../../src/i18n/words.js'
import { gapsOf, horses } from '../../../worlds/gaps.js'
import { as, type ModeratedDesk, withModeratedDesk } from '../../../worlds/moderated.js'
import { ask, command, press, request } from '../../../worlds/requests.js'

const question = 'Who opened the bridge?'
const set = (desk: ModeratedDesk, options: TypedOptions, more: object = {}): Promise<Reply | null> =>
  desk.act({ ...command('settings', options), server: 's', ...more })
/** A message to nobody, from another person each time. */
let people = 0
const say = (desk: ModeratedDesk, text: string, person = `p${++people}`): Promise<Reply | null> =>
  desk.handle(request({ ...ask(text), person, channel: 'c', thread: `t${people}`, unasked: true }))

describe('a message to nobody', () => {
  it('is heard only if its channel listens and it reads as a question', () =>
    withModeratedDesk(async (desk) => {
      expect(await desk.hear({ channel: 'c', text: question })).toBeNull()
      await set(desk, { listen: 'questions' })
      expect(await desk.hear({ channel: 'c', text: question })).toEqual({ text: question })
      expect(await desk.hear({ channel: 'd', text: question })).toBeNull()
      for (const text of ['', 'Good morning', 'The bridge is open.']) expect(await desk.hear({ channel: 'c', text })).toBeNull()
      await set(desk, { listen: 'off' })
      expect(await desk.hear({ channel: 'c', text: question })).toBeNull()
    }))

  it('is the title of a post if it asks, else its text, and the other part gives the subject', () =>
    withModeratedDesk(async (desk) => {
      await set(desk, { listen: 'questions' })
      const heard = (title: string, text: string) => desk.hear({ channel: 'c', title, text })
      expect(await heard(question, 'Thanks')).toEqual({ text: question, earlier: { question: 'Thanks', topic: null } })
      expect(await heard('The bridge', 'Who opened it?')).toEqual({
        text: 'Who opened it?',
        earlier: { question: 'The bridge', topic: null },
      })
      expect(await heard('The bridge', 'It is closed.')).toBeNull()
    }))

  it('is answered, or kept as a gap in silence, and its thread is not for the desk', () =>
    withModeratedDesk(async (desk) => {
      await set(desk, { listen: 'questions' })
      expect(as(await say(desk, question), 'answer').page?.tokens.hide).toBeDefined()
      expect(await say(desk, horses)).toBeNull()
      expect(await gapsOf(desk, 1)).toMatchObject([{ question: horses, reason: expect.stringMatching(/none|related/) }])
      const next = { ...ask(question), person: 'ben', channel: 'c', thread: `t${people}`, overheard: true } as const
      expect(await desk.handle(request(next))).toBeNull()
    }))

  it('is not answered if the channel stopped listening after it was heard', () =>
    withModeratedDesk(async (desk) => {
      await set(desk, { listen: 'questions' })
      await set(desk, { listen: 'off' })
      expect(await say(desk, question)).toBeNull()
    }))
})

describe('an unasked answer', () => {
  const asker = 'asker'
  const answered = async (desk: ModeratedDesk) => {
    await set(desk, { listen: 'questions' })
    const tokens = as(await say(desk, question, asker), 'answer').page?.tokens
    if (tokens?.hide === undefined) throw new Error('it cannot be hidden')
    return { ...tokens, hide: tokens.hide }
  }
  const pressAs = (desk: ModeratedDesk, person: string, token: string, moderator = false) =>
    desk.handle(request({ ...press('hide', token), person, channel: 'c', moderator, earlier: { question, topic: null } }))

  it.each([
    ['its asker', asker, false],
    ['a moderator', 'mod', true],
  ])('can be hidden by %s, which counts as a rating', (_, person, moderator) =>
    withModeratedDesk(async (desk) => {
      const { hide } = await answered(desk)
      expect(await pressAs(desk, person, hide, moderator)).toEqual({ kind: 'hidden' })
      expect(await desk.store.ratings()).toMatchObject([{ person, good: false, status: 'answered', question }])
      expect(await gapsOf(desk, 1)).toMatchObject([{ reason: 'disliked' }])
    }),
  )

  it('gets one rating from a person, by 👎 or by hiding it', () =>
    withModeratedDesk(async (desk) => {
      const { hide, bad } = await answered(desk)
      await desk.handle(request({ ...press('bad', bad), person: asker, channel: 'c' }))
      await pressAs(desk, asker, hide)
      expect(await desk.store.ratings()).toHaveLength(1)
    }))

  it('cannot be hidden by others, or with a token of another button', () =>
    withModeratedDesk(async (desk) => {
      const { hide, bad } = await answered(desk)
      expect(as(await pressAs(desk, 'ben', hide), 'notice').text).toBe(words.en.listening.notYours)
      for (const token of ['', 'forged', bad]) expect(as(await pressAs(desk, asker, token), 'notice').text).toBe(words.en.notices.void)
      expect(await desk.store.ratings()).toEqual([])
    }))

  it('has tokens that every platform accepts', () =>
    withModeratedDesk(async (desk) => {
      await set(desk, { listen: 'questions', 'moderators-here': 'true' })
      const all = Object.values(await answered(desk)).flat()
      expect(all.filter((token) => token.length > 96)).toEqual([])
    }))
})

describe('moderators-here', () => {
  it('needs a server, and a channel in which the desk may write', () =>
    withModeratedDesk(async (desk) => {
      const here = { 'moderators-here': 'true' }
      expect(as(await set(desk, here, { server: undefined }), 'notice').text).toBe(words.en.moderation.notAChannel)
      expect(as(await set(desk, here, { mayPost: false }), 'notice').text).toBe(words.en.moderation.mayNotPost)
      expect(await set(desk, here)).toMatchObject({ settings: { moderators: true } })
      expect(await desk.store.moderatorsChannel('test', 's')).toBe('c')
    }))

  it('passes on no question of another server', () =>
    withModeratedDesk(async (desk) => {
      await set(desk, { 'moderators-here': 'true' })
      const tokens = async (server: string) =>
        as(await desk.handle(request({ ...ask(horses), person: 'p', channel: 'd', server })), 'answer').page?.tokens
      expect((await tokens('other'))?.person).toBeUndefined()
      const token = (await tokens('s'))?.person
      const pressed = { ...press('person', token), person: 'p', channel: 'd', earlier: { question: horses, topic: null } }
      expect(as(await desk.handle(request({ ...pressed, server: 'other' })), 'notice').text).toBe(words.en.passing.nobody)
      expect(as(await desk.handle(request({ ...pressed, server: 's' })), 'notice').text).toBe(words.en.passing.done)
      expect(desk.nudges()).toBe(1)
      expect(await desk.store.waitingRecords(['test'], new Date('2100-01-01'))).toEqual([expect.stringMatching(/^passed /)])
    }))
})
