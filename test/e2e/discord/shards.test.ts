import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../../src/store/open-store.js'
import { startBotHere } from '../../fakes/bot-here.js'
import type { Bot } from '../../fakes/bot-process.js'
import { settingsFor } from '../../fakes/discord/desk.js'
import { type Channel, type DiscordServer, type DiscordServerOptions, type Message, startDiscordServer } from '../../fakes/discord/index.js'
import { collectLog } from '../../worlds/desks.js'

const question = 'Where did Ruto speak?'
/** A bot in many servers may open many connections at once. */
const many = { maxConcurrency: 16, identifyEveryMs: 5_000 }

async function startServer(options: DiscordServerOptions): Promise<DiscordServer> {
  const server = await startDiscordServer(options)
  onTestFinished(server.stop)
  return server
}
async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'shards-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}
/** @param dataDir one that several processes share */
async function start(server: DiscordServer, env: Readonly<Record<string, string>>, dataDir?: string): Promise<Bot> {
  const bot = startBotHere({ ...settingsFor(server), DATA_DIR: dataDir ?? (await folder()), ...env })
  onTestFinished(async () => void (await bot.stop()))
  await bot.saying(/ready on discord/)
  return bot
}
/** One channel on each shard. */
const channelsOn = (server: DiscordServer, count: number): Channel[] =>
  Array.from({ length: count }, (_, index) => server.addChannel(server.addGuild({ shard: [index, count] })))
const answersTo = (server: DiscordServer, said: Message): Message[] =>
  server.botMessages(said.channel).filter(({ referenced }) => referenced === said)

async function expectAnswers(server: DiscordServer, channels: readonly Channel[]): Promise<void> {
  const person = server.addPerson('ana')
  const said = [...channels, server.dm(person)].map((channel) => server.say(person, channel, question, { mentionBot: true }))
  const asked = channels.map((channel) => server.slash(person, channel, 'ask', { question }))
  await server.until(() => said.every((one) => answersTo(server, one).length > 0), 'answers to all mentions')
  await server.until(() => asked.every(({ replies }) => replies.length > 0), 'answers to all commands')
  expect(said.map((one) => answersTo(server, one).length)).toEqual(said.map(() => 1))
  expect(server.violations).toEqual([])
}

describe('a desk with shards', () => {
  it('opens as many as Discord recommends in one process, and answers in every server and by direct message', async () => {
    const server = await startServer({ ...many, guildsAShard: 1, mostGuilds: 1 })
    const channels = channelsOn(server, 3)
    await start(server, { DISCORD_SHARDS: 'auto' })
    expect(server.shards).toEqual(['0 of 3', '1 of 3', '2 of 3'])
    await expectAnswers(server, channels)
    expect(server.registrations).toHaveLength(1)
  })

  it('opens them one after the other if Discord asks for it', async () => {
    const server = await startServer({ maxConcurrency: 1, identifyEveryMs: 4_900 })
    const channels = channelsOn(server, 2)
    await start(server, { DISCORD_SHARDS: '2' })
    expect([server.shards, server.earlyIdentifies]).toEqual([['0 of 2', '1 of 2'], 0])
    await expectAnswers(server, channels)
  })

  it('answers everything once over three processes, and registers its commands once', async () => {
    const server = await startServer({ ...many, mostGuilds: 1 })
    const channels = channelsOn(server, 3)
    const dataDir = await folder()
    for (const id of [2, 0, 1]) await start(server, { DISCORD_SHARD_IDS: String(id), DISCORD_SHARD_COUNT: '3' }, dataDir)
    await expectAnswers(server, channels)
    expect(server.registrations).toHaveLength(1)
  })

  it('distinguishes the operator from strangers even if a process sees only one server’s events', async () => {
    const server = await startServer(many)
    const [, channel] = channelsOn(server, 2) as [Channel, Channel]
    await start(server, { DISCORD_SHARD_IDS: '1', DISCORD_SHARD_COUNT: '2' })
    const stranger = server.addPerson('eve', { permissions: ['ManageMessages'] })
    const asked = server.slash(stranger, channel, 'gaps', {}, { widened: true })
    await server.until(() => asked.replies.length > 0, 'a reply')
    expect(JSON.stringify(asked.replies[0]?.components)).toContain('moderators')
  })

  it('delivers what another process left, in a thread and unasked, to servers of other shards', async () => {
    const server = await startServer(many)
    const [, channel] = channelsOn(server, 2) as [Channel, Channel]
    const dataDir = await folder()
    const store = await openStore({ dataDir, databaseUrl: undefined, log: collectLog().log })
    onTestFinished(store.close)
    const twoWeeksAgo = new Date(Date.now() - 14 * 86_400_000)
    const rhythm = { every: 'daily', day: 'monday', hour: 9, zone: 'UTC' } as const
    await store.saveSchedule({ ...rhythm, platform: 'discord', channel: channel.id, since: twoWeeksAgo, before: {}, next: twoWeeksAgo })
    const person = server.addPerson('ana')
    const said = server.say(person, channel, question, { mentionBot: true })
    const request = {
      kind: 'ask',
      id: said.id,
      platform: 'discord',
      text: question,
      channel: channel.id,
      thread: said.id,
      person: person.id,
    }
    const to = { kind: 'message', channel: channel.id, message: said.id, opensThread: true, inServer: true }
    const left = { id: `discord ${said.id}`, platform: 'discord', person: person.id, at: new Date() }
    await store.keepRequest({ ...left, matter: JSON.stringify({ request, to }) }, new Date(0))
    await start(server, { DISCORD_SHARD_IDS: '0', DISCORD_SHARD_COUNT: '2' }, dataDir)
    const isDigest = ({ components }: Message): boolean => JSON.stringify(components).includes('Digest: ')
    await server.until(() => server.botMessages(channel).some(isDigest), 'the digest')
    const thread = await server.until(() => server.channels().find(({ id, type }) => id === said.id && type === 11), 'a thread')
    await server.until(() => server.botMessages(thread).length > 0, 'the answer in it')
    expect(server.violations).toEqual([])
  })

  it('says what to set when it is in more servers than its connections may hold', async () => {
    const server = await startServer({ mostGuilds: 1 })
    channelsOn(server, 2)
    const bot = startBotHere({ ...settingsFor(server), DATA_DIR: await folder() })
    expect(await bot.ended).toBe(2)
    expect(bot.stderr()).toMatch(/too many servers.*DISCORD_SHARDS=auto.*DISCORD_SHARD_COUNT/)
    expect(server.closes).toEqual([4011])
  })

  it('waits if Discord allows fewer sessions today than it has shards', async () => {
    const server = await startServer(many)
    const channels = channelsOn(server, 3)
    server.leaveSessions(2, 600)
    const bot = await start(server, { DISCORD_SHARDS: '3' })
    expect(bot.stderr()).toContain('Discord lets the desk connect no more until')
    await expectAnswers(server, channels)
  })
})
