import { WebClient } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { boltLogger } from '../../../adapters/slack/logger.js'
import { collectLog } from '../../worlds/desks.js'
import { type Channel, type Person, type SlackServer, startSlackServer } from './index.js'

let server: SlackServer
let channel: Channel
let ana: Person
let client: WebClient

const logger = boltLogger(collectLog().log)
const clientWith = (token: string, { apiUrl }: SlackServer): WebClient =>
  new WebClient(token, { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, logger })

beforeEach(async () => {
  server = await startSlackServer({ ackWithinMs: 200 })
  channel = server.addChannel()
  ana = server.addPerson('ana')
  client = clientWith(server.botToken, server)
})
afterEach(() => server.stop())

const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } })
const button = (action_id: string, value = 'x') => ({
  ...{ type: 'button' as const, action_id, value },
  text: { type: 'plain_text' as const, text: 'Press' },
})
const post = (message: object) => client.chat.postMessage({ channel: channel.id, text: 'Hello', unfurl_links: false, ...message })

describe('the look-alike of Slack accepts a message', () => {
  it('within its limits, and shows it', async () => {
    await post({ blocks: [section('x'.repeat(3_000)), { type: 'actions', elements: [button('a')] }] })
    expect(server.botMessages(channel)).toHaveLength(1)
    expect([server.violations, server.alive]).toEqual([[], []])
  })

  it.each<[string, object, string]>([
    ['a section of more than 3,000 characters', { blocks: [section('x'.repeat(3_001))] }, 'invalid_blocks'],
    ['an empty text', { blocks: [section('')] }, 'invalid_blocks'],
    ['more than 50 blocks', { blocks: Array(51).fill({ type: 'divider' }) }, 'invalid_blocks'],
    ['a button whose value is too long', { blocks: [{ type: 'actions', elements: [button('a', 'x'.repeat(2_001))] }] }, 'invalid_blocks'],
    ['a repeated action id', { blocks: [{ type: 'actions', elements: [button('a'), button('a')] }] }, 'invalid_blocks'],
    ['an unknown field', { blocks: [{ ...section('x'), colour: 'red' }] }, 'invalid_blocks'],
    ['too much text in all its blocks together', { blocks: Array(5).fill(section('x'.repeat(2_900))) }, 'msg_blocks_too_long'],
    ['nothing to show', { text: '' }, 'no_text'],
    ['an unknown channel', { channel: 'C0NOWHERE' }, 'channel_not_found'],
  ])('but not %s', async (_, message, error) => {
    await expect(post(message)).rejects.toMatchObject({ data: { ok: false, error } })
    expect(server.botMessages(channel)).toEqual([])
  })

  it('and notes mentions, unfurled links, unknown fields and threads without a parent', async () => {
    await post({ text: 'Look, <!channel>', blocks: [section('and <@U0ANA>')] })
    expect(server.alive).toEqual([expect.stringContaining('<!channel>'), expect.stringContaining('<@U0ANA>')])
    await post({ unfurl_links: true, colour: 'red', thread_ts: '1.1' })
    expect(server.violations).toEqual([
      expect.stringContaining('unknown field colour'),
      expect.stringContaining('unfurl_links'),
      expect.stringContaining('thread_ts 1.1'),
    ])
  })

  it('only with the right token and scope, and where the app may write', async () => {
    const asked = (token: string) => clientWith(token, server).auth.test()
    await expect(asked('xoxb-wrong')).rejects.toMatchObject({ data: { error: 'invalid_auth' } })
    await expect(asked(server.appToken)).rejects.toMatchObject({ data: { error: 'not_allowed_token_type' } })
    channel.member = false
    await expect(post({})).rejects.toMatchObject({ data: { error: 'not_in_channel' } })
    const poor = await startSlackServer({ scopes: [] })
    const poorClient = clientWith(poor.botToken, poor)
    await expect(poorClient.chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write' },
    })
    await poor.stop()
  })
})

describe('the look-alike of Slack over Socket Mode', () => {
  async function connect(): Promise<WebSocket> {
    const { url } = await clientWith(server.appToken, server).apps.connections.open({})
    return new WebSocket(String(url))
  }
  const received = (socket: WebSocket): Record<string, unknown>[] => {
    const all: Record<string, unknown>[] = []
    socket.on('message', (raw) => all.push(JSON.parse(String(raw)) as Record<string, unknown>))
    return all
  }

  it('resends an unacknowledged event three times, and stops after an acknowledgement', async () => {
    const socket = await connect()
    const all = received(socket)
    const { events } = server.say(ana, channel, 'Hello')
    await server.until(() => events[0]?.attempts === 4, 'three more tries')
    expect(server.lateAcks.length).toBeGreaterThanOrEqual(3)
    const tries = () => all.filter(({ type }) => type === 'events_api')
    await server.until(() => tries().length === 4, 'all of them to arrive')
    const sent = tries()
    expect(sent.map(({ retry_attempt }) => retry_attempt)).toEqual([0, 1, 2, 3])
    socket.send(JSON.stringify({ envelope_id: sent[3]?.envelope_id }))
    await server.until(() => events[0]?.acked, 'the acknowledgement')
    socket.send(JSON.stringify({ envelope_id: sent[3]?.envelope_id }))
    await server.until(() => server.violations.length > 0, 'the second acknowledgement to be noted')
    expect(server.violations).toEqual([expect.stringContaining('acknowledged twice')])
    socket.terminate()
  })

  it('accepts a ticket once, and nothing but acknowledgements', async () => {
    const socket = await connect()
    const again = new WebSocket(socket.url)
    const refused = await new Promise((resolve) => again.on('unexpected-response', (_, { statusCode }) => resolve(statusCode)))
    expect(refused).toBe(401)
    await server.until(() => socket.readyState === WebSocket.OPEN, 'the connection')
    socket.send('{"hello":1}')
    await server.until(() => server.violations.length === 2, 'both to be noted')
    socket.terminate()
  })

  it('keeps messages while nobody is connected, and sends them later', async () => {
    server.say(ana, channel, 'Hello')
    const socket = await connect()
    const all = received(socket)
    await server.until(() => all.some(({ type }) => type === 'events_api'), 'the event')
    socket.terminate()
  })
})

describe('a response address of the look-alike', () => {
  const respond = (url: unknown, body: object) => fetch(String(url), { method: 'POST', body: JSON.stringify(body) })
  const address = (): unknown => server.slash(ana, channel, '/ask', 'Who?').payload.response_url

  it('works five times, for one person or for all, and replaces only existing messages', async () => {
    const url = address()
    for (const type of ['ephemeral', 'in_channel', 'ephemeral', 'ephemeral'])
      await respond(url, { text: 'x', response_type: type, unfurl_links: false })
    expect(server.botMessages(channel).map(({ onlyFor }) => onlyFor)).toEqual([ana.id, null, ana.id, ana.id])
    expect((await respond(url, { text: 'x', replace_original: true })).status).toBe(400)
    expect(await (await respond(url, { text: 'x' })).text()).toBe('used_url')
  })

  it('expires after half an hour', async () => {
    const short = await startSlackServer({ responseUrlMs: -1 })
    const { payload } = short.slash(short.addPerson('ana'), short.addChannel(), '/ask')
    expect(await (await respond(payload.response_url, { text: 'x' })).text()).toBe('expired_url')
    await short.stop()
  })
})
