import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDiscord } from '../../../../adapters/discord/index.js'
import type { Adapter } from '../../../../src/contract/adapter.js'
import type { Reply } from '../../../../src/contract/reply.js'
import type { Request } from '../../../../src/contract/request.js'
import { type Channel, type DiscordServer, type Message, type Person, startDiscordServer, textsOf } from '../../../fakes/discord/index.js'
import { deskThat } from '../../../worlds/desks.js'
import { withInbox } from '../../../worlds/inboxes.js'
import { gapsReply, makeDigestReply, makeGap, makeInsights, smallPicture } from '../../../worlds/replies.js'

const form = { question: 'Who?', answer: 'Line one.\n\n- Line <@1> two.', source: 'S', link: 'https://a.example/', date: '2025-01-31' }

let server: DiscordServer
let adapter: Adapter
let channel: Channel
let mona: Person
let received: Request[]
let answers: (request: Request) => Reply | Promise<Reply>

beforeEach(async () => {
  server = await startDiscordServer()
  channel = server.addChannel(server.addGuild())
  mona = server.addPerson('mona', { permissions: ['ManageMessages'] })
  received = []
  const { token, apiUrl } = server
  const options = { token, apiUrl, guildId: undefined, moderatorRoles: [], moderatorGuilds: [] }
  adapter = withInbox((deps) => createDiscord({ ...options, ...deps }))
  await adapter.start(
    deskThat(async (request) => {
      received.push(request)
      return answers(request)
    }),
  )
})
afterEach(async () => {
  await adapter.stop()
  await server.stop()
  expect(server.violations).toEqual([])
})

const replied = (to: { readonly replies: readonly Message[] }): Promise<Message> => server.until(() => to.replies[0], 'a reply')
const list = async (): Promise<Message> => {
  answers = () => gapsReply([makeGap()])
  return replied(server.slash(mona, channel, 'gaps'))
}

describe('a form', () => {
  it('opens at once, returns its token and its values unchanged, and is answered privately', async () => {
    const shown = await list()
    answers = () => ({ kind: 'form', values: { question: 'Who?' }, token: 'the-token' })
    const pressed = server.press(mona, shown, 'Answer it')
    await server.until(() => pressed.modal, 'a form')
    expect(pressed.ackType).toBe(9)
    answers = () => ({ kind: 'notice', text: 'Answered.', private: true })
    const { question: _, ...typed } = form
    const reply = await replied(server.submitModal(pressed, typed))
    expect(received.at(-1)).toMatchObject({ kind: 'submit', token: 'the-token', form, moderator: true, name: 'mona' })
    expect(reply.onlyFor).toBe(mona)
    expect(shown.deleted).toBe(false)
  })

  it('opens once if the connection breaks meanwhile', async () => {
    const shown = await list()
    answers = () => ({ kind: 'form', values: {}, token: 'the-token' })
    for (const lose of [server.loseRequestNext, server.loseResponseNext]) {
      lose(/^POST .*callback$/)
      const pressed = server.press(mona, shown, 'Answer it')
      await server.until(() => pressed.modal, 'a form')
      expect(pressed.replies).toEqual([])
    }
  })

  it('does not open if the desk sends a notice instead, and the notice is private', async () => {
    const shown = await list()
    answers = () => ({ kind: 'notice', text: 'Somebody else has answered.', private: true })
    const reply = await replied(server.press(mona, shown, 'Answer it'))
    expect(textsOf(reply.components)).toEqual(['Somebody else has answered.'])
    expect(reply.onlyFor).toBe(mona)
  })

  it('that is refused returns everything that was typed, in as many private messages as needed', async () => {
    const shown = await list()
    answers = () => ({ kind: 'form', values: {}, token: 'the-token' })
    const pressed = server.press(mona, shown, 'Answer it')
    await server.until(() => pressed.modal, 'a form')
    const long = { ...form, question: '*'.repeat(300), answer: '_'.repeat(2_000) }
    answers = (request) => ({
      kind: 'refused form',
      problems: [{ field: 'date', text: 'No.' }],
      form: request.kind === 'submit' ? request.form : form,
      edit: 'e',
    })
    const submitted = server.submitModal(pressed, long)
    const texts = (): string => submitted.replies.flatMap(({ components }) => textsOf(components)).join('')
    await server.until(() => texts().includes('2025-01-31'), 'all of it')
    expect(texts().split('\\_')).toHaveLength(2_001)
    expect(submitted.replies.length).toBeGreaterThan(1)
    expect(submitted.replies.every(({ onlyFor }) => onlyFor === mona)).toBe(true)
  })
})

describe('a requested digest', () => {
  it.each([
    ['its person alone', false],
    ['all', true],
  ])('is visible to %s with its chart', async (_, share) => {
    answers = () => makeDigestReply()
    const reply = await replied(server.slash(mona, channel, 'digest', { action: 'now', share }))
    expect(received.at(-1)).toMatchObject({ kind: 'command', name: 'digest', options: { action: 'now', share: String(share) } })
    expect(reply.attachments.map(({ filename }) => filename)).toEqual(['questions.png'])
    expect(reply.onlyFor).toBe(share ? null : mona)
  })

  it('is visible to its person alone, with its chart, also as insights', async () => {
    answers = () => ({ kind: 'insights', insights: makeInsights(), chart: { png: smallPicture, svg: '<svg/>', alt: 'A chart.' } })
    const reply = await replied(server.slash(mona, channel, 'insights'))
    expect(received.at(-1)).toMatchObject({ kind: 'command', name: 'insights' })
    expect(reply.attachments.map(({ filename }) => filename)).toEqual(['questions.png'])
    expect(reply.onlyFor).toBe(mona)
  })

  it('has its chart even if it took long', async () => {
    let give: (reply: Reply) => void = () => {}
    answers = () =>
      new Promise((resolve) => {
        give = resolve
      })
    const asked = server.slash(mona, channel, 'digest', { action: 'now' })
    await server.until(() => asked.deferred, 'a deferred reply')
    give(makeDigestReply())
    expect((await replied(asked)).attachments).toHaveLength(1)
  })
})

describe('the address for a later answer', () => {
  it('is passed on if everyone who saw the question would see it, and never for a private question', async () => {
    answers = () => ({ kind: 'notice', text: 'One moment.' })
    const thread = server.addThread(channel)
    const direct = server.dm(mona)
    const later = async (place: Channel, options: Record<string, boolean>): Promise<string | undefined> => {
      await replied(server.slash(mona, place, 'ask', { question: 'Who?', ...options }))
      return received.at(-1)?.answerTo
    }
    expect(await later(thread, {})).toBe(thread.id)
    expect(await later(direct, {})).toBe(direct.id)
    expect(await later(channel, {})).toBeUndefined()
    for (const place of [thread, direct, channel]) expect(await later(place, { private: true })).toBeUndefined()
  })
})
