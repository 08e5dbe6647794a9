import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type DeskOptions, type Mode, modes, openSlack, type SlackDesk } from '../../fakes/slack/desk.js'
import type { Said } from '../../fakes/slack/index.js'
import { heldQuestion, makeHeldKnowledge } from '../../worlds/held-knowledge.js'

const question = 'Where did Ruto speak?'
const other = 'Who is Barbecue?'
async function open(options: DeskOptions = {}): Promise<SlackDesk> {
  const d = await openSlack(options)
  onTestFinished(async () => {
    await d.close()
    expect(d.server.violations).toEqual([])
    expect(d.server.alive).toEqual([])
  })
  return d
}

/** One desk for all tests that neither stop it nor need other settings. Each test has its own person and channel. */
function shared(mode: Mode): () => SlackDesk {
  let d: SlackDesk
  beforeAll(async () => {
    d = await openSlack({ mode })
  })
  afterEach(() => {
    expect([d.server.violations, d.server.alive]).toEqual([[], []])
  })
  afterAll(() => d.close())
  return () => Object.assign(d, { person: d.server.addPerson('ana'), channel: d.server.addChannel() })
}
const desks = { socket: shared('socket'), http: shared('http') }

const mention = (d: SlackDesk, text = question): Said => d.server.say(d.person, d.channel, text, { mentionBot: true })
/** The number of messages in a thread, after all earlier questions were answered. */
async function threadOf(d: SlackDesk, said: Said): Promise<number> {
  await d.answerTo(mention(d, other))
  return d.server.messagesIn(d.channel.id, said.ts).length
}

describe.each(modes)('with requests by %s, one question gets one answer', (mode) => {
  const desk = desks[mode]
  it('if the acknowledgement is lost and Slack delivers again', async () => {
    const d = desk()
    d.server.loseFirstAcks(2)
    const said = mention(d)
    await d.server.until(() => said.events.every(({ acked, attempts }) => acked && attempts >= 2), 'second deliveries')
    await d.answerTo(said)
    d.server.redeliver(said, 3)
    expect(await threadOf(d, said)).toBe(2)
  })

  it.each(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'])('if Slack responds with %s', async (error) => {
    const d = desk()
    d.server.failNext('chat.postMessage', { error })
    const said = mention(d)
    await d.answerTo(said)
    expect(await threadOf(d, said)).toBe(2)
  })

  it('if the desk was down, and Slack delivers again later', async () => {
    const d = desk()
    await d.bot.stop()
    const said = mention(d)
    const back = d.restart()
    if (mode === 'http') {
      await back
      d.server.redeliver(said)
    }
    await d.answerTo(said)
    await back
    expect(await threadOf(d, said)).toBe(2)
  })

  it('if the store was unavailable, and Slack delivers again to the next process', async () => {
    const d = await open({ mode, ownProcess: true })
    const holder = new Database(join(d.dataDir, 'desk.db'))
    holder.exec('begin immediate')
    const said = mention(d)
    await d.answerTo(said)
    d.bot.signal('SIGKILL')
    await d.bot.ended
    holder.close()
    await d.restart()
    d.server.redeliver(said)
    expect(await threadOf(d, said)).toBe(2)
  })

  it('if Slack is too busy (429), as soon as Slack takes messages again', async () => {
    const d = desk()
    d.server.rateLimit('chat.postMessage')
    const said = mention(d)
    await d.answerTo(said)
    expect(await threadOf(d, said)).toBe(2)
    const posts = d.server.requests.filter(({ method }) => method === 'chat.postMessage').map(({ status }) => status)
    expect(posts.slice(posts.indexOf(429), posts.indexOf(429) + 2)).toEqual([429, 200])
  })
})

describe('requests over HTTP', () => {
  const desk = desks.http
  it('are accepted only with a valid signature that is at most five minutes old', async () => {
    const d = desk()
    const url = `${d.address}/slack/events`
    const body = { type: 'url_verification', challenge: 'a-challenge', token: 'x' }
    const good = await d.server.post(url, body)
    expect([good.status, await good.text()]).toEqual([200, expect.stringContaining('a-challenge')])
    const now = Math.floor(Date.now() / 1_000)
    const forged = [
      await d.server.post(url, body, { signature: `v0=${'0'.repeat(64)}` }),
      await d.server.post(url, body, { timestamp: now - 301 }),
      await d.server.post(url, body, { timestamp: now + 330 }),
      await d.server.post(url, 'null', { signature: `v0=${'0'.repeat(64)}` }),
      await d.server.post(url, body, { timestamp: Number.NaN }),
      await fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    ]
    for (const response of forged) expect([response.status, await response.text()]).toEqual([401, ''])
    await d.bot.saying(/signature does not match SLACK_SIGNING_SECRET/)
    expect(d.bot.stderr().match(/SLACK_SIGNING_SECRET/g)).toHaveLength(1)
    expect(d.bot.stderr()).not.toContain(d.server.signingSecret)
  })

  it('that are signed but hold no object are refused, and break nothing', async () => {
    const d = desk()
    const url = `${d.address}/slack/events`
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    for (const body of ['null', '5', '"x"', '[]', '', '{', 'true']) expect((await d.server.post(url, body)).status).toBe(400)
    expect((await d.server.post(url, 'payload=null', { headers: form })).status).toBe(400)
    await d.answerTo(mention(d, other))
    expect(d.bot.stderr()).not.toMatch(/TypeError|unhandled/i)
  })

  it('get an answer at /healthz, and at no other path', async () => {
    const d = desk()
    const health = await fetch(`${d.address}/healthz`)
    expect([health.status, await health.text()]).toEqual([200, 'ok\n'])
    const others = ['/', '/slack/events', '/slack/install', '/metrics', '/healthz/x'].map((path) => fetch(d.address + path))
    for (const response of await Promise.all(others)) expect([response.status, await response.text()]).toEqual([404, ''])
    expect((await fetch(`${d.address}/healthz`, { method: 'POST' })).status).toBe(404)
  })

  it('from organisation-wide installations, unknown workspaces and of odd shapes break nothing', async () => {
    const d = desk()
    const url = `${d.address}/slack/events`
    const said = mention(d)
    await d.answerTo(said)
    const [delivered] = said.events
    const talk = d.server.say(d.person, d.channel, 'Good morning')
    const payload = delivered?.payload as { readonly event: object }
    const whole = { ...payload, event_id: 'Ev1', team_id: 'T0STRANGE', enterprise_id: 'E0STRANGE' }
    const enterprise = { enterprise_id: 'E0STRANGE', team_id: null, user_id: 'W0STRANGE', is_bot: true, is_enterprise_install: true }
    const { event } = whole
    const odds = [
      { ...whole, authorizations: [enterprise] },
      { ...whole, authorizations: [], event: { ...event, user: 'W0STRANGE', ts: talk.ts } },
      { ...whole, event: { type: 'message', channel: d.channel.id, ts: '2.5' } },
      { ...whole, event: { ...event, text: null, ts: '3.5' } },
      { type: 'event_callback' },
      {},
    ]
    await Promise.all(odds.map((odd) => d.server.post(url, odd)))
    await d.answerTo(mention(d, other))
    expect(d.bot.stderr()).not.toMatch(/TypeError|unhandled/i)
  })
})

describe('without the permission', () => {
  it('to write, the desk tells the operator once what to do, and goes on', async () => {
    const d = desks.socket()
    const archived = d.server.addChannel()
    for (const _ of [1, 2]) {
      archived.archived = true
      d.server.say(d.person, archived, question, { mentionBot: true })
    }
    const refused = () => d.server.requests.filter(({ error }) => error === 'is_archived')
    await d.server.until(() => refused().length === 2, 'two refusals')
    await d.bot.saying(/may not write in this channel/)
    await d.answerTo(mention(d))
    expect(d.bot.stderr().match(/may not write in this channel/g)).toHaveLength(1)
    expect(d.bot.stderr()).toContain('is_archived')
  })

  it('of a scope, the log names the scope once, with what to do', async () => {
    const d = await open({ scopes: ['app_mentions:read', 'channels:history', 'commands', 'im:history'] })
    mention(d)
    mention(d)
    await d.bot.saying(/scope chat:write.*install the app again/)
    await d.replyTo(d.server.slash(d.person, d.channel, '/ask', question))
    expect(d.bot.stderr().match(/scope chat:write/g)).toHaveLength(1)
  })

  it('to read threads, a follow-up is answered only with a mention', async () => {
    const d = await open({ scopes: ['app_mentions:read', 'assistant:write', 'chat:write', 'commands', 'im:history'] })
    const said = mention(d)
    await d.answerTo(said)
    d.server.say(d.person, d.channel, 'and what did he say about the Bahamas?', { thread: said })
    expect(d.server.withheld).toHaveLength(2)
    const again = d.server.say(d.person, d.channel, 'and what did he say about the Bahamas?', { thread: said, mentionBot: true })
    expect((await d.answerTo(again)).text).toMatch(/Read together with what was asked before.*Ruto/)
  })
})

describe.each(modes)('with requests by %s, a rate-limited person', (mode) => {
  it('gets a private notice beside a mention, and a notice in a direct message', async () => {
    const d = desks[mode]()
    await Promise.all(Array.from({ length: 20 }, () => d.replyTo(d.server.slash(d.person, d.channel, '/ask', question))))
    mention(d)
    const told = await d.server.until(() => d.server.botMessages(d.channel)[20], 'a notice')
    expect([told.onlyFor, told.threadTs]).toEqual([d.person.id, null])
    const direct = d.server.say(d.person, d.server.openDm(d.person), question)
    expect((await d.answerTo(direct)).text).toMatch(/ask again in \d+ second/)
  })
})

describe('when Slack is unavailable for a while, or for good', () => {
  it('a token that is revoked ends the desk at its next connection, and the operator learns why', async () => {
    const d = await open({ ownProcess: true })
    d.server.failNext('apps.connections.open', { error: 'token_revoked', times: 5 })
    d.server.dropConnection()
    expect(await d.bot.ended).toBe(2)
    expect(d.bot.stderr()).toMatch(/Slack refused SLACK_APP_TOKEN \(token_revoked\)/)
  })

  it('the desk reconnects, although Slack answers only errors meanwhile', async () => {
    const d = await open()
    d.server.failNext('apps.connections.open', { times: 2 })
    d.server.dropConnection()
    const said = d.server.say(d.person, d.channel, 'Where did Ruto speak?', { mentionBot: true })
    await d.answerTo(said)
    expect(d.server.connects).toBe(2)
    expect(d.bot.stderr().match(/Slack cannot be reached; the desk keeps trying/g)).toHaveLength(1)
  })

  it('a stopping desk ends all the same, and sends replies in progress', async () => {
    const held = await makeHeldKnowledge()
    onTestFinished(held.remove)
    const d = await open({ ownProcess: true, env: { KNOWLEDGE_DIR: held.folder } })
    await held.hold()
    const said = d.server.say(d.person, d.channel, heldQuestion, { mentionBot: true })
    await d.server.until(() => said.events.every(({ acked }) => acked), 'the events to be taken')
    d.server.silenceNext()
    d.server.dropConnection()
    await d.server.until(() => d.server.connects === 2, 'a connection that says nothing')
    d.bot.signal('SIGTERM')
    await held.release()
    await d.answerTo(said)
    expect(await d.bot.ended).toBe(0)
    expect(d.bot.stderr()).not.toMatch(/TypeError|"level":50/)
  })
})
