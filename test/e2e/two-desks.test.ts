import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../src/store/open-store.js'
import { type Bot, startBot } from '../fakes/bot-process.js'
import { settingsFor as discordSettings } from '../fakes/discord/desk.js'
import { startDiscordServer } from '../fakes/discord/index.js'
import { type Postgres, startPostgres, wantsPostgres } from '../fakes/postgres.js'
import { settingsFor } from '../fakes/slack/desk.js'
import { startSlackServer } from '../fakes/slack/index.js'
import { collectLog } from '../worlds/desks.js'

const questions = ['Where did Ruto speak?', 'Who is Barbecue?', 'How many officers did Jamaica send?', 'What is BINUH?']

// Without PostgreSQL these tests are skipped; on a build machine they fail.
describe.runIf(await wantsPostgres())('two desks with one database', () => {
  let postgres: Postgres
  let dataDir: string
  beforeAll(async () => {
    postgres = await startPostgres()
    dataDir = await mkdtemp(join(tmpdir(), 'two-'))
  })
  afterAll(async () => {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function startTwo(env: Readonly<Record<string, string>>, database?: string): Promise<readonly Bot[]> {
    const url = database ?? (await postgres.makeDatabase())
    const both = [1, 2].map(() => startBot({ ...env, DATABASE_URL: url, DATA_DIR: dataDir }))
    for (const bot of both) {
      onTestFinished(async () => void (await bot.stop()))
      await bot.saying(/ready on/)
    }
    return both
  }

  it('answer each Discord message once, though both receive it', async () => {
    const server = await startDiscordServer()
    onTestFinished(server.stop)
    const channel = server.addChannel(server.addGuild())
    await startTwo({ ...discordSettings(server) })
    const said = questions.map((question) => server.say(server.addPerson('ana'), channel, question, { mentionBot: true }))
    const asked = questions.map((question) => server.slash(server.addPerson('ben'), channel, 'ask', { question }))
    const answered = () => said.every((one) => server.botMessages(channel).some(({ referenced }) => referenced === one))
    await server.until(() => answered() && asked.every(({ replies }) => replies.length > 0), 'all replies')
    const sends = server.requests.filter(({ method, path }) => method === 'POST' && /\/messages$|\/callback$/.test(path))
    expect(sends).toHaveLength(2 * questions.length)
    expect(server.connections).toBe(2)
  })

  it('answer each Slack message once, though one receives the mention and the other the message', async () => {
    const server = await startSlackServer()
    onTestFinished(server.stop)
    const channel = server.addChannel()
    await startTwo(settingsFor(server, 'socket', 0))
    expect(server.connections).toBe(2)
    const ana = server.addPerson('ana')
    const said = questions.map((question) => server.say(ana, channel, question, { mentionBot: true }))
    for (const one of said) server.redeliver(one, 2)
    const thread = (ts: string) => server.messagesIn(channel.id, ts)
    await server.until(() => said.every(({ ts }) => thread(ts).length > 1), 'all replies')
    const last = server.say(ana, channel, 'Who is Barbecue?', { mentionBot: true })
    await server.until(() => thread(last.ts).length > 1, 'the last reply')
    expect(said.map(({ ts }) => thread(ts).length)).toEqual(said.map(() => 2))
  })

  it('do not answer a Slack message that was deleted while its answer waits, whichever desk learns of it', async () => {
    const server = await startSlackServer()
    onTestFinished(server.stop)
    const channel = server.addChannel()
    await startTwo(settingsFor(server, 'socket', 0))
    server.rateLimit('chat.postMessage', { seconds: 2, times: 100 })
    const ana = server.addPerson('ana')
    const said = questions.map((question) => server.say(ana, channel, question, { mentionBot: true }))
    const sends = () => server.requests.filter(({ method }) => method === 'chat.postMessage').length
    await server.until(() => sends() > 0, 'a send that is refused')
    for (const one of said) server.remove(ana, channel, one)
    await server.until(() => server.unacknowledged().length === 0, 'the deletions to be known')
    server.heal()
    const last = server.say(ana, server.addChannel(), 'Who is Barbecue?', { mentionBot: true })
    await server.until(() => server.messagesIn(last.channel, last.ts).length > 1, 'the last reply')
    expect(said.map(({ ts }) => server.messagesIn(channel.id, ts).filter(({ byBot }) => byBot).length)).toEqual(said.map(() => 0))
  })

  it('post a missed digest once', async () => {
    const server = await startDiscordServer()
    onTestFinished(server.stop)
    const channel = server.addChannel(server.addGuild())
    const url = await postgres.makeDatabase()
    const store = await openStore({ dataDir, databaseUrl: url, log: collectLog().log })
    onTestFinished(store.close)
    const twoWeeksAgo = new Date(Date.now() - 14 * 86_400_000)
    const rhythm = { every: 'daily', day: 'monday', hour: 9, zone: 'America/Port-au-Prince' } as const
    await store.saveSchedule({ ...rhythm, platform: 'discord', channel: channel.id, since: twoWeeksAgo, before: {}, next: twoWeeksAgo })
    await startTwo({ ...discordSettings(server) }, url)
    await server.until(() => server.botMessages(channel).length > 0, 'a digest')
    const next = await store.schedule('discord', channel.id)
    expect(next?.next.getTime()).toBeGreaterThan(Date.now())
    // A second message from the other desk would be waiting, or would be sent.
    while ((await store.waitingRecords(['discord'], new Date(Date.now() + 3_600_000))).length > 0) await setImmediate()
    const asked = server.slash(server.addPerson('ana'), channel, 'ask', { question: 'Where did Ruto speak?' })
    await server.until(() => asked.replies.length > 0, 'a reply')
    expect(server.botMessages(channel).filter(({ components }) => JSON.stringify(components).includes('Digest: '))).toHaveLength(1)
    expect(server.violations).toEqual([])
  })

  it('answer while the database is unavailable, and tell the operator', async () => {
    const server = await startDiscordServer()
    onTestFinished(server.stop)
    const channel = server.addChannel(server.addGuild())
    const [bot] = await startTwo({ ...discordSettings(server) })
    await postgres.halt()
    const asked = server.slash(server.addPerson('ana'), channel, 'ask', { question: 'Where did Ruto speak?' })
    await server.until(() => asked.replies.length > 0, 'a reply')
    await bot?.saying(/memory cannot be used: the desk answers questions/)
    await postgres.start()
  })
})
