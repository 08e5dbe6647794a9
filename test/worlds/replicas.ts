import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Bot, startBot } from '../fakes/bot-process.js'
import { settingsFor as discordSettings } from '../fakes/discord/desk.js'
import { type Channel, type Message, startDiscordServer } from '../fakes/discord/index.js'
import { settingsFor as slackSettings } from '../fakes/slack/desk.js'
import { type Person, type Message as SlackMessage, startSlackServer } from '../fakes/slack/index.js'

export type Replicas = Awaited<ReturnType<typeof openReplicas>>

/** A question that somebody asked. @property answers the present number of answers */
export interface Asked {
  readonly platform: 'discord' | 'slack'
  readonly answers: () => number
}

const slackChannels = 8
const lookEveryMs = 100

/**
 * Several processes of one desk on one database. Each has its own folder, a shard of Discord, and a connection to Slack.
 * @param env settings of each, in addition to the connections
 */
export async function openReplicas(count: number, databaseUrl: string, env: Readonly<Record<string, string>> = {}) {
  const discord = await startDiscordServer({ maxConcurrency: 16, identifyEveryMs: 0 })
  const slack = await startSlackServer()
  const folder = await mkdtemp(join(tmpdir(), 'replicas-'))
  /** A channel on each shard. */
  const rooms: readonly Channel[] = Array.from({ length: count }, (_, index) =>
    discord.addChannel(discord.addGuild({ shard: [index, count] })),
  )
  const places = Array.from({ length: slackChannels }, () => slack.addChannel())
  const start = async (index: number): Promise<Bot> => {
    const shards = { DISCORD_SHARD_IDS: String(index), DISCORD_SHARD_COUNT: String(count) }
    const own = { DATA_DIR: join(folder, String(index)), DATABASE_URL: databaseUrl, ...shards, ...env }
    const bot = startBot({ ...discordSettings(discord), ...slackSettings(slack, 'socket', 0), ...own })
    for (const ready of [/ready on discord/, /ready on slack/]) await bot.saying(ready)
    return bot
  }
  const bots = await Promise.all(Array.from({ length: count }, (_, index) => start(index)))

  const onDiscord = (person: string, question: string, shard: number): Asked & { readonly said: Message } => {
    const said = discord.say(discord.addPerson(person), rooms[shard % count] as Channel, question, { mentionBot: true })
    return {
      platform: 'discord',
      said,
      answers: () => discord.botMessages(said.channel).filter(({ referenced }) => referenced === said).length,
    }
  }
  const onSlack = (person: Person, question: string, place: number): Asked & { readonly said: SlackMessage } => {
    const channel = places[place % slackChannels] as (typeof places)[number]
    const said = slack.say(person, channel, question, { mentionBot: true })
    return {
      platform: 'slack',
      said,
      answers: () => slack.messagesIn(channel.id, said.ts).filter(({ byBot, onlyFor }) => byBot && onlyFor === null).length,
    }
  }
  return {
    ...{ discord, slack, rooms, places, bots, folder, onDiscord, onSlack },
    /** End a process at once, like a crash of its machine. */
    async kill(index: number): Promise<void> {
      const bot = bots[index] as Bot
      bot.signal('SIGKILL')
      await bot.ended
    },
    async start(index: number): Promise<void> {
      bots[index] = await start(index)
    },
    async close(): Promise<void> {
      await Promise.all(bots.map((bot) => bot.stop()))
      await Promise.all([discord.stop(), slack.stop()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Resolves when each has an answer, or after a timeout. An answered question is not checked again. @returns the unanswered ones */
export async function waitForAnswers(asked: readonly Asked[], withinMs: number): Promise<readonly Asked[]> {
  const until = Date.now() + withinMs
  let open = asked
  for (; Date.now() < until; await pause(lookEveryMs)) {
    open = open.filter(({ answers }) => answers() === 0)
    if (open.length === 0) break
  }
  return open
}
