import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startBot } from '../../fakes/bot-process.js'
import { freePort } from '../../fakes/free-port.js'
import { type Mode, openSlack, settingsFor } from '../../fakes/slack/desk.js'
import { type SlackServer, startSlackServer } from '../../fakes/slack/index.js'
import { heldQuestion, makeHeldKnowledge } from '../../worlds/held-knowledge.js'

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function start(): Promise<{ server: SlackServer; dataDir: string }> {
  const server = await startSlackServer()
  const dataDir = await mkdtemp(join(tmpdir(), 'slack-'))
  closers.push(server.stop, () => rm(dataDir, { recursive: true, force: true }))
  return { server, dataDir }
}

/** Start with settings of which some are wrong. @returns how it ended, and what it said */
async function startWrong(wrong: Readonly<Record<string, string>>, mode: Mode = 'socket') {
  const { server, dataDir } = await start()
  const bot = startBot({ ...settingsFor(server, mode, await freePort()), DATA_DIR: dataDir, ...wrong })
  const code = await bot.ended
  return { code, lines: bot.stderr().trim().split('\n') }
}

describe('the operator is told in one line, and the desk ends with 2, where', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['the bot token is wrong', { SLACK_BOT_TOKEN: 'xoxb-wrong' }, /Slack refused SLACK_BOT_TOKEN \(invalid_auth\).*OAuth & Permissions/],
    ['the app token is wrong', { SLACK_APP_TOKEN: 'xapp-wrong' }, /Slack refused SLACK_APP_TOKEN \(invalid_auth\).*connections:write/],
    ['Slack cannot be reached', { SLACK_API_URL: 'http://127.0.0.1:9/api/' }, /Slack cannot be reached \(bad port\).*SLACK_API_URL/],
  ])('%s', async (_, wrong, said) => {
    expect(await startWrong(wrong)).toEqual({ code: 2, lines: [expect.stringMatching(said)] })
  })

  it.each<[string, RegExp]>([
    ['missing_scope', /SLACK_APP_TOKEN has not the scope connections:write.*Make a new one/],
    ['token_revoked', /Slack refused SLACK_APP_TOKEN \(token_revoked\)/],
    ['not_allowed_token_type', /Slack refused SLACK_APP_TOKEN \(not_allowed_token_type\)/],
  ])('Socket Mode is refused with %s, though Slack’s own client would go on trying', async (error, said) => {
    const { server, dataDir } = await start()
    server.failNext('apps.connections.open', { error, times: 50 })
    const bot = startBot({ ...settingsFor(server, 'socket', 0), DATA_DIR: dataDir })
    expect(await bot.ended).toBe(2)
    expect(bot.stderr().trim().split('\n')).toEqual([expect.stringMatching(said)])
  })

  it('the port is taken', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    closers.push(() => new Promise((resolve) => taken.close(resolve)))
    const { port } = taken.address() as { port: number }
    const ended = await startWrong({ PORT: String(port) }, 'http')
    expect(ended).toEqual({ code: 2, lines: [expect.stringMatching(/Port \d+ cannot be listened on \(EADDRINUSE\).*PORT/)] })
  })

  it('settings do not go together', async () => {
    const { code, lines } = await startWrong({ SLACK_APP_TOKEN: '' })
    expect(code).toBe(2)
    expect(lines).toEqual([expect.stringContaining('settings are wrong'), expect.stringContaining('SLACK_APP_TOKEN is missing')])
  })

  it.each([
    ['token_revoked', /Slack refused SLACK_APP_TOKEN \(token_revoked\)/],
    ['team_disabled', /Slack cannot be reached \(team_disabled\)/],
  ])('Slack says %s while the desk runs, and it has to connect anew', async (error, said) => {
    const d = await openSlack({ ownProcess: true })
    closers.push(d.close)
    d.server.failNext('apps.connections.open', { error, times: 5 })
    d.server.dropConnection()
    expect(await d.bot.ended).toBe(2)
    expect(d.bot.stderr()).toMatch(said)
  })
})

describe('a request that is not Slack’s', () => {
  it('is turned away without being read, and the operator is told once, whatever else is asked', async () => {
    const d = await openSlack({ mode: 'http', env: { LOG_LEVEL: 'debug' } })
    closers.push(d.close)
    const url = `${d.address}/slack/events`
    const body = { type: 'event_callback', event: { type: 'app_mention', text: 'zebraword' } }
    const told = () => d.bot.stderr().match(/a request was turned away: [^"]*SLACK_SIGNING_SECRET/g) ?? []
    expect((await fetch(`${d.address}/healthz`)).status).toBe(200)
    expect((await fetch(`${d.address}/elsewhere`)).status).toBe(404)
    expect(told()).toEqual([])
    expect((await d.server.post(url, body, { signature: 'v0=0123' })).status).toBe(401)
    await d.bot.saying(/a request was turned away/)
    expect((await d.server.post(url, body, { timestamp: 1_000_000_000 })).status).toBe(401)
    await d.answerTo(d.server.say(d.person, d.channel, 'Where did Ruto speak?', { mentionBot: true }))
    expect(told()).toHaveLength(1)
    expect(d.bot.stderr()).not.toContain('zebraword')
  })
})

describe('a platform that is away for a while', () => {
  it('is connected to again, though it answers nothing but errors meanwhile', async () => {
    const d = await openSlack({ ownProcess: true })
    closers.push(d.close)
    d.server.failNext('apps.connections.open', { times: 2 })
    d.server.dropConnection()
    const said = d.server.say(d.person, d.channel, 'Where did Ruto speak?', { mentionBot: true })
    await d.answerTo(said)
    expect(d.server.connects).toBe(2)
    expect(d.bot.stderr().match(/Slack cannot be reached; the desk goes on trying/g)).toHaveLength(1)
  })

  it('does not keep the desk from ending: what is under way is sent', async () => {
    const held = await makeHeldKnowledge()
    const d = await openSlack({ ownProcess: true, env: { KNOWLEDGE_DIR: held.folder } })
    closers.push(held.remove, d.close)
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
