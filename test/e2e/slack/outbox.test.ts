import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSlack } from '../../../adapters/slack/index.js'
import type { Adapter, OutboxMessage } from '../../../src/contract/adapter.js'
import type { Digest, Reply } from '../../../src/contract/reply.js'
import { see } from '../../fakes/slack/desk.js'
import {
  type Channel,
  everyBlock,
  type Message,
  type Person,
  type SlackServer,
  type SlackServerOptions,
  startSlackServer,
} from '../../fakes/slack/index.js'
import { collectLog, deskThat, type LogLine } from '../../worlds/desks.js'
import { withInbox } from '../../worlds/inboxes.js'
import { makeDigestReply, makeExcerpt, smallPicture } from '../../worlds/replies.js'

const told: Reply = { kind: 'told', question: 'Who opened the bridge?', asked: '2026-03-04', excerpts: [makeExcerpt()] }

describe('a message in Slack', () => {
  let server: SlackServer
  let adapter: Adapter
  let channel: Channel
  let person: Person
  let lines: readonly LogLine[]
  let count = 0

  const open = async (options: SlackServerOptions = {}): Promise<void> => {
    server = await startSlackServer(options)
    const { log, lines: logged } = collectLog()
    const { botToken, appToken, apiUrl } = server
    const connection = { mode: 'socket', appToken } as const
    const slack = { botToken, connection, apiUrl, moderators: [], moderatorGroup: undefined }
    adapter = withInbox((deps) => createSlack({ ...slack, ...deps }), log)
    await adapter.start(deskThat(async () => null))
    lines = logged
    channel = server.addChannel()
    person = server.addPerson('ana')
  }
  const close = async (): Promise<void> => {
    await adapter.stop()
    await server.stop()
  }
  const reopen = async (options: SlackServerOptions): Promise<void> => {
    await close()
    await open(options)
  }
  const notify = (message: Partial<OutboxMessage>): Promise<boolean> | undefined =>
    adapter.notify?.({ id: `message ${count++}`, channel: null, person: null, answerTo: null, reply: told, mayBeThere: false, ...message })
  const inThread = (root: Message) => server.messagesIn(channel.id, root.ts).filter(({ byBot }) => byBot)
  const inDirect = () => server.botMessages(server.openDm(person))
  const ask = (): Message => server.say(person, channel, 'Who opened the bridge?')
  const addressOf = ({ ts }: Message): string => `${channel.id}:${ts}`

  beforeEach(() => open())
  afterEach(async () => {
    await close()
    expect(server.violations).toEqual([])
  })

  it('notifies the asker in the thread, with the excerpts that answer', async () => {
    const asked = ask()
    expect(await notify({ person: person.id, channel: channel.id, answerTo: addressOf(asked) })).toBe(true)
    const [message, ...more] = inThread(asked)
    expect(more).toEqual([])
    const { text } = see(message as Message)
    expect(text).toMatch(/You asked “Who opened the bridge\?” on 4 March 2026\. Now there is an answer:/)
    expect(text).toContain('On 12 May 1931 Mayor Ida Holm opened the bridge.')
    expect(server.alive.splice(0)).toEqual([expect.stringContaining(person.id)])
    expect(inDirect()).toEqual([])
  })

  it('arrives by direct message if there is no thread that the desk can write in', async () => {
    expect(await notify({ person: person.id, channel: channel.id })).toBe(true)
    expect(inDirect()).toHaveLength(1)
    const asked = ask()
    channel.archived = true
    expect(await notify({ person: person.id, channel: channel.id, answerTo: addressOf(asked) })).toBe(true)
    expect(inThread(asked)).toEqual([])
    expect(inDirect()).toHaveLength(2)
    expect(server.alive).toEqual([])
  })

  it('fails for good if the person is gone, or the channel is closed', async () => {
    channel.archived = true
    person.deactivated = true
    expect(await notify({ person: person.id, answerTo: addressOf(ask()) })).toBe(false)
    expect(await notify({ channel: channel.id, reply: makeDigestReply() })).toBe(false)
    expect(await notify({})).toBe(false)
  })

  it('that may have arrived before is looked for in thread, conversation and channel, and sent once', async () => {
    const asked = ask()
    const messages = [
      { id: 'one', person: person.id, answerTo: addressOf(asked) },
      { id: 'two', person: person.id },
      { id: 'three', channel: channel.id, reply: makeDigestReply({ chart: null }) },
    ]
    for (const message of messages) {
      expect(await notify(message)).toBe(true)
      expect(await notify({ ...message, mayBeThere: true })).toBe(true)
    }
    expect(inThread(asked)).toHaveLength(1)
    expect(inDirect()).toHaveLength(1)
    expect(server.botMessages(channel).filter(({ threadTs }) => threadTs === null)).toHaveLength(1)
    expect(await notify({ ...messages[1], id: 'never begun', mayBeThere: true })).toBe(true)
    expect(inDirect()).toHaveLength(2)
    server.alive.splice(0)
  })

  it('is sent once if its receipt is lost, and is found among hundreds of replies', async () => {
    const asked = ask()
    const message = { id: 'one', person: person.id, answerTo: addressOf(asked) }
    for (let i = 0; i < 250; i++) server.say(person, channel, `reply ${i}`, { thread: asked })
    server.dropAfter('chat.postMessage')
    expect(await notify(message)).toBe(true)
    expect(inThread(asked)).toHaveLength(1)
    server.alive.splice(0)
  })

  it('is sent later if Slack fails, or cannot be searched for it', async () => {
    server.failNext('conversations.open', { error: 'fatal_error', times: 9 })
    await expect(notify({ person: person.id })).rejects.toThrow()
    server.failNext('conversations.replies', { error: 'service_unavailable', times: 20 })
    await expect(notify({ person: person.id, answerTo: addressOf(ask()), mayBeThere: true })).rejects.toThrow()
    expect(inDirect()).toEqual([])
  })

  it('reaches the person without im:write too, and the operator learns once what is missing', async () => {
    await reopen({ scopes: ['chat:write', 'im:history'] })
    for (const _ of [1, 2]) expect(await notify({ person: person.id })).toBe(true)
    expect(inDirect()).toHaveLength(2)
    expect(lines.filter(({ msg }) => msg.includes('im:write'))).toHaveLength(1)
  })

  describe('with a digest', () => {
    const send = async (changes: Partial<Digest> = {}): Promise<Message> => {
      expect(await notify({ channel: channel.id, reply: makeDigestReply(changes) })).toBe(true)
      const [message, ...more] = server.botMessages(channel)
      expect(more).toEqual([])
      return message as Message
    }
    const pictures = ({ blocks }: Message) => everyBlock(blocks).filter(({ type }) => type === 'image')

    it('shows counts, chart and its words, subjects, open gaps and news in one message', async () => {
      const message = await send()
      const { text } = see(message)
      for (const part of [
        ...['Digest: 1 March 2025 – 7 March 2025', '3 questions were asked: 2 answered', 'The bridge of Oreby › Bridges · 2 times'],
        ...['1 question waits for an answer', 'Who paid for the bridge? · once', 'Changed: The bridge of Oreby (as of 1 March 2025)'],
        'On 12 May 1931 Mayor Ida Holm opened the bridge.',
      ])
        expect(text).toContain(part)
      const [picture] = pictures(message)
      expect(picture?.alt_text).toBe('A chart of 3 questions.')
      const { id = '' } = (picture?.slack_file ?? {}) as { readonly id?: string }
      expect(server.files.get(id)?.bytes?.equals(Buffer.from(smallPicture))).toBe(true)
      expect(server.alive).toEqual([])
    })

    it('arrives without its chart if Slack refuses it, and the operator learns it once', async () => {
      await reopen({ scopes: ['chat:write', 'channels:history'] })
      expect(pictures(await send())).toEqual([])
      expect(lines.filter(({ msg }) => /without its chart.*files:write/.test(msg))).toHaveLength(1)
    })

    it('arrives without its chart if Slack never finishes processing the picture', async () => {
      await reopen({ fileReadyMs: 60_000 })
      const message = await send()
      expect(pictures(message)).toEqual([])
      expect(see(message).text).toContain('3 questions were asked')
    })
  })
})
