import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDiscord } from '../../../../adapters/discord/index.js'
import type { Adapter, OutboxMessage } from '../../../../src/contract/adapter.js'
import type { Reply } from '../../../../src/contract/reply.js'
import { type Channel, type DiscordServer, type Message, type Person, startDiscordServer, textsOf } from '../../../fakes/discord/index.js'
import { deskThat } from '../../../worlds/desks.js'
import { withInbox } from '../../../worlds/inboxes.js'
import { makeDigestReply, makeExcerpt } from '../../../worlds/replies.js'

const told: Reply = { kind: 'told', question: 'Who opened the bridge?', asked: '2025-03-01', excerpts: [makeExcerpt({ highlights: [] })] }
const line = 'You asked “Who opened the bridge?” on 1 March 2025. Now there is an answer:'

let server: DiscordServer
let adapter: Adapter
let channel: Channel
let thread: Channel
let ana: Person
let messages = 0

beforeEach(async () => {
  // Discord forgets a nonce soon, for example before a message is sent again after a restart.
  server = await startDiscordServer({ nonceWindowMs: 0 })
  channel = server.addChannel(server.addGuild())
  thread = server.addThread(channel)
  ana = server.addPerson('ana')
  adapter = await open()
})
afterEach(async () => {
  await adapter.stop()
  await server.stop()
  expect(server.violations).toEqual([])
})

async function open(): Promise<Adapter> {
  const { token, apiUrl } = server
  const options = { token, apiUrl, guildId: undefined, moderatorRoles: [], moderatorGuilds: [] }
  const opened = withInbox((deps) => createDiscord({ ...options, ...deps }))
  await opened.start(deskThat(async () => null))
  return opened
}
const letterTo = (changes: Partial<OutboxMessage>): OutboxMessage => {
  const addressed = { channel: channel.id, person: ana.id, answerTo: null, reply: told, mayBeThere: false }
  return { id: `told 123e4567-e89b-12d3-a456-42661417${1000 + messages++}`, ...addressed, ...changes }
}
const notify = (message: OutboxMessage): Promise<boolean> => adapter.notify?.(message) ?? Promise.reject(new Error('no notify'))
const textOf = ({ components }: Message): string => textsOf(components).join('\n')

describe('a notification to the asker', () => {
  it('arrives in their thread, and mentions them', async () => {
    expect(await notify(letterTo({ answerTo: thread.id }))).toBe(true)
    const [message] = server.botMessages(thread)
    expect(message && textOf(message)).toContain(`<@${ana.id}> ${line}`)
    expect(message && textOf(message)).toContain('> On 12 May 1931 Mayor Ida Holm opened the bridge.')
    expect(message?.mentions).toEqual([ana])
    expect(server.botMessages(server.dm(ana))).toEqual([])
  })

  it('arrives by direct message outside threads, and nothing appears in the channel', async () => {
    expect(await notify(letterTo({}))).toBe(true)
    expect(server.botMessages(server.dm(ana)).map(textOf)).toEqual([expect.stringContaining(line)])
    expect(server.botMessages(channel)).toEqual([])
  })

  it('arrives by direct message if the thread is closed, locked or gone', async () => {
    const closed = server.addChannel(channel.guild ?? server.addGuild())
    const inside = server.addThread(closed)
    server.setPermissions(closed, { denied: ['ViewChannel'] })
    const locked = server.addThread(channel, { archived: true, locked: true })
    for (const answerTo of [inside.id, locked.id, '123456789012345678']) expect(await notify(letterTo({ answerTo }))).toBe(true)
    expect(server.botMessages(server.dm(ana))).toHaveLength(3)
  })

  it('fails for good if the person takes no messages', async () => {
    for (const at of ['creation', 'message'] as const) {
      const ben = server.addPerson('ben')
      server.closeDms(ben, at)
      expect(await notify(letterTo({ person: ben.id }))).toBe(false)
    }
  })

  it('is sent once if its receipt is lost, or if it arrived before the desk stopped', async () => {
    for (const answerTo of [thread.id, null]) {
      const message = letterTo({ answerTo })
      const there = answerTo === null ? server.dm(ana) : thread
      expect(await notify(message)).toBe(true)
      await adapter.stop()
      adapter = await open()
      server.say(ana, there, 'Thank you')
      expect(await notify({ ...message, mayBeThere: true })).toBe(true)
      expect(server.botMessages(there)).toHaveLength(1)
    }
  })

  it('is sent if its sending was begun but it never arrived, whatever else the desk wrote there', async () => {
    await notify(letterTo({ answerTo: thread.id, reply: { ...told, question: 'Who closed it?' } as Reply }))
    await notify(letterTo({ answerTo: thread.id, mayBeThere: true }))
    expect(server.botMessages(thread)).toHaveLength(2)
  })

  it('is retried if the connection breaks, and postponed if it stays broken', async () => {
    server.loseRequestNext(/^POST .*\/messages$/)
    expect(await notify(letterTo({ answerTo: thread.id }))).toBe(true)
    server.failNext(/^POST .*\/messages$/, 503, 0, 20)
    await expect(notify(letterTo({ answerTo: thread.id, reply: { ...told, question: 'Who closed it?' } as Reply }))).rejects.toThrow()
    expect(server.botMessages(thread)).toHaveLength(1)
  })
})

describe('a digest', () => {
  const digestTo = (changes: Partial<OutboxMessage> = {}) => letterTo({ person: null, reply: makeDigestReply(), ...changes })

  it('arrives in its channel with its chart, and mentions nobody', async () => {
    expect(await notify(digestTo())).toBe(true)
    const [message] = server.botMessages(channel)
    expect(message && textOf(message)).toContain('**Digest: 1 March 2025 – 7 March 2025**')
    expect(message?.attachments.map(({ filename }) => filename)).toEqual(['questions.png'])
    expect(message?.mentions).toEqual([])
  })

  it('arrives as text if the desk may send no files, and never if it may not write', async () => {
    server.setPermissions(channel, { denied: ['AttachFiles'] })
    expect(await notify(digestTo())).toBe(true)
    expect(server.botMessages(channel).map(({ attachments }) => attachments.length)).toEqual([0])
    server.setPermissions(channel, { denied: ['SendMessages'] })
    expect(await notify(digestTo())).toBe(false)
  })

  it('is sent once if it may have arrived before', async () => {
    const message = digestTo()
    await notify(message)
    await notify({ ...message, mayBeThere: true })
    expect(server.botMessages(channel)).toHaveLength(1)
  })
})
