import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBotHere } from '../bot-here.js'
import { type Bot, startBot } from '../bot-process.js'
import { type Seen, seenOf } from '../platform.js'
import {
  buttonsOf,
  type Channel,
  type DiscordServer,
  type DiscordServerOptions,
  type Guild,
  type Interaction,
  type Message,
  type Person,
  startDiscordServer,
  textsOf,
} from './index.js'
import { readMarkdown } from './read-markdown.js'

export const see = (message: Message): Seen<Message> =>
  seenOf({
    message,
    lines: textsOf(message.components).flatMap(readMarkdown),
    labels: buttonsOf(message.components).map((b) => b.label ?? ''),
    onlyFor: message.onlyFor?.id ?? null,
  })

type Settings = Readonly<Record<string, string>>

export interface DeskOptions extends DiscordServerOptions {
  /** The program’s settings; if they depend on the server, they are computed for each start. */
  readonly env?: Settings | ((guild: Guild, server: DiscordServer) => Settings)
  /** Start a process, for tests that need one. */
  readonly ownProcess?: boolean
}

/** The look-alike with the program connected to it, and with a server, a channel and a member. */
export interface DiscordDesk {
  readonly server: DiscordServer
  readonly guild: Guild
  readonly channel: Channel
  readonly person: Person
  readonly dataDir: string
  bot: Bot
  /** Start the program again, like an operator after an update. */
  restart(): Promise<void>
  /** The reply to an interaction, as soon as there is one. */
  replyTo(interaction: Interaction): Promise<Seen<Message>>
  /** The desk's reply to a message. */
  answerTo(said: Message): Promise<Seen<Message>>
  close(): Promise<void>
}

/** The settings that connect the program to the look-alike. */
export const settingsFor = ({ token, apiUrl }: DiscordServer): Settings => ({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl })

/** Start both and wait until the program is ready. */
export async function openDiscord(options: DeskOptions = {}): Promise<DiscordDesk> {
  const server = await startDiscordServer(options)
  const dataDir = await mkdtemp(join(tmpdir(), 'discord-'))
  const guild = server.addGuild()
  const channel = server.addChannel(guild)
  const person = server.addPerson('ana')
  const { env = {} } = options
  const settings = (): Settings => (typeof env === 'function' ? env(guild, server) : env)
  const startOne = options.ownProcess ? startBot : startBotHere
  const start = async (): Promise<Bot> => {
    const bot = startOne({ ...settingsFor(server), DATA_DIR: dataDir, ...settings() })
    await bot.saying(/ready on discord/)
    return bot
  }
  const desk: DiscordDesk = {
    ...{ server, guild, channel, person, dataDir },
    bot: await start(),
    async restart() {
      await desk.bot.stop()
      desk.bot = await start()
    },
    replyTo: async (interaction) => {
      const shown = (): Message | undefined => interaction.replies[0] ?? interaction.answer ?? undefined
      return see(await server.until(shown, 'a reply to an interaction'))
    },
    answerTo: async (said) => {
      const reply = (): Message | undefined => server.botMessages(said.channel).find(({ referenced }) => referenced === said)
      return see(await server.until(reply, `a reply to "${said.content}"`))
    },
    async close() {
      await desk.bot.stop()
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return desk
}
