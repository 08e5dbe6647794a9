import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Gap } from '../../src/records/gap.js'
import { openStore } from '../../src/store/open-store.js'
import { type Bot, startBot } from '../fakes/bot-process.js'
import { startDiscordServer } from '../fakes/discord/index.js'
import { settingsFor } from '../fakes/slack/desk.js'
import { startSlackServer } from '../fakes/slack/index.js'
import { run } from '../support/run.js'
import { createWaiting } from '../support/waiting.js'
import { collectLog } from '../worlds/desks.js'
import { ferries } from '../worlds/ferries.js'
import { withFolder } from '../worlds/knowledge-files.js'

type Closers = (() => Promise<unknown>)[]

/** A platform on which the desk tells people by direct message. */
interface Platform {
  readonly name: string
  readonly env: Readonly<Record<string, string>>
  /** Two people, by the platform's ids. */
  readonly people: readonly [string, string]
  /** How many messages each was told in. */
  told(): readonly [number, number]
  /** What is sent from now on arrives, and the desk is never told so. */
  loseReceipts(): void
  /** What is sent next is taken and never arrives. */
  swallowNext(): void
  heal(): void
  /** How often something was sent, arrived or not. */
  sends(): number
}

async function discord(closers: Closers): Promise<Platform> {
  const server = await startDiscordServer()
  closers.push(server.stop)
  server.addGuild()
  const people = [server.addPerson('ana'), server.addPerson('ben')] as const
  const sending = /^POST \/channels\/\d+\/messages/
  return {
    name: 'discord',
    env: { DISCORD_TOKEN: server.token, DISCORD_API_URL: server.apiUrl },
    people: [people[0].id, people[1].id],
    told: () => [server.botMessages(server.dm(people[0])).length, server.botMessages(server.dm(people[1])).length],
    loseReceipts: () => server.loseResponseNext(sending, { times: 100 }),
    swallowNext: () => server.ignoreNext(sending),
    heal: server.heal,
    sends: () => server.requests.filter(({ method, path }) => sending.test(`${method} ${path.replace('/api/v10', '')}`)).length,
  }
}

async function slack(closers: Closers): Promise<Platform> {
  const server = await startSlackServer()
  closers.push(server.stop)
  const people = [server.addPerson('ana'), server.addPerson('ben')] as const
  const messages = (person: (typeof people)[number]): number => server.botMessages(server.openDm(person)).length
  return {
    name: 'slack',
    env: settingsFor(server, 'socket', 0),
    people: [people[0].id, people[1].id],
    told: () => [messages(people[0]), messages(people[1])],
    loseReceipts: () => server.dropAfter('chat.postMessage', 100),
    swallowNext: () => server.ignoreNext('chat.postMessage'),
    heal: server.heal,
    sends: () => server.requests.filter(({ method }) => method === 'chat.postMessage').length,
  }
}

const { until } = createWaiting(() => '(see the log)')
const question = 'How many horses does the harbour have?'
const note = [
  ...['--answer', 'The harbour has 40 horses.', '--source-title', 'The stables', '--publisher', 'Oreby Gazette'],
  ...['--url', 'https://gazette.example/1', '--date', '2026-03-01', '--by', 'Ana Holm'],
]

// Both wait most of the time, until whoever began a letter has surely stopped.
describe.concurrent.each([
  ['Discord', discord],
  ['Slack', slack],
])('on %s, who asked is told once', (_, makePlatform) => {
  it('also where the desk is killed after a letter has arrived and before it knows, and again before the next has arrived', ({
    onTestFinished,
  }) =>
    withFolder(ferries, async (knowledge) => {
      const closers: Closers = []
      onTestFinished(async () => {
        for (const close of closers.reverse()) await close()
      })
      const dataDir = await mkdtemp(join(tmpdir(), 'killed-'))
      closers.push(() => rm(dataDir, { recursive: true, force: true }))
      const platform = await makePlatform(closers)
      const store = await openStore({ dataDir, databaseUrl: undefined, log: collectLog().log })
      closers.push(store.close)
      for (const [i, person] of platform.people.entries()) {
        const gap: Gap = {
          id: `gap-${i}`,
          platform: platform.name,
          channel: null,
          person,
          answerTo: null,
          at: new Date(),
          reason: 'none',
          question,
        }
        await store.recordGap(gap)
      }
      const answered = await run(['gaps', 'answer', 'gap-0', ...note, '--knowledge', knowledge], { env: { DATA_DIR: dataDir } })
      expect(answered).toMatchObject({ code: 0, stderr: '' })

      const start = async (): Promise<Bot> => {
        const bot = startBot({ ...platform.env, DATA_DIR: dataDir, KNOWLEDGE_DIR: knowledge })
        closers.push(bot.stop)
        await bot.saying(/ready on/)
        return bot
      }
      const kill = async (bot: Bot): Promise<void> => {
        bot.signal('SIGKILL')
        await bot.ended
        platform.heal()
      }
      const told = (): number => platform.told()[0] + platform.told()[1]

      platform.loseReceipts()
      const first = await start()
      await until(() => told() === 1, 'a letter that has arrived')
      await kill(first)

      platform.swallowNext()
      const before = platform.sends()
      const second = await start()
      await until(() => platform.sends() > before, 'a letter on its way')
      await kill(second)
      expect(told()).toBe(1)

      await start()
      const anHourOn = (): Date => new Date(Date.now() + 3_600_000)
      const waiting = async (): Promise<number> => (await store.waitingRecords([platform.name], anHourOn())).length
      await expect.poll(waiting, { timeout: 100_000 }).toBe(0)
      expect(platform.told()).toEqual([1, 1])
    }))
})
