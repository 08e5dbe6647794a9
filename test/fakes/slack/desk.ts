import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBotHere } from '../bot-here.js'
import { type Bot, startBot } from '../bot-process.js'
import { freePort } from '../free-port.js'
import { type Seen, seenOf } from '../platform.js'
import {
  buttonsOf,
  type Channel,
  type Delivery,
  type Message,
  type Modal,
  type Person,
  type SlackServer,
  type SlackServerOptions,
  startSlackServer,
} from './index.js'
import { readBlocks } from './read-blocks.js'

/** How Slack reaches the desk. */
export type Mode = 'socket' | 'http'
export const modes: readonly Mode[] = ['socket', 'http']

export const see = (message: Message): Seen<Message> =>
  seenOf({
    message,
    lines: readBlocks(message.blocks),
    labels: buttonsOf(message.blocks).map((button) => button.text.text),
    onlyFor: message.onlyFor,
  })

export interface DeskOptions extends SlackServerOptions {
  readonly mode?: Mode
  /** Settings in addition to the connection; they may name people of the look-alike. */
  readonly env?: Readonly<Record<string, string>> | ((server: SlackServer) => Readonly<Record<string, string>>)
  /** Start a process, for tests that need one. */
  readonly ownProcess?: boolean
}

/** The look-alike with the program connected to it, and with a channel and a member. */
export interface SlackDesk {
  readonly server: SlackServer
  readonly channel: Channel
  readonly person: Person
  readonly dataDir: string
  /** Where the program listens, in HTTP mode. */
  readonly address: string
  bot: Bot
  /** Start the program again, like an operator after an update. */
  restart(): Promise<void>
  /** The reply to a command, shortcut or press. */
  replyTo(delivery: Delivery): Promise<Seen<Message>>
  /** The desk’s reply in the thread that a message starts or belongs to. @param nth counted from 1 */
  answerTo(message: Message, nth?: number): Promise<Seen<Message>>
  /** The form that a press opens. */
  formOf(press: Delivery): Promise<Modal>
  close(): Promise<void>
}

/** The settings that connect the program to the look-alike. */
export function settingsFor(server: SlackServer, mode: Mode, port: number): Readonly<Record<string, string>> {
  const common = { SLACK_BOT_TOKEN: server.botToken, SLACK_API_URL: server.apiUrl }
  if (mode === 'socket') return { ...common, SLACK_APP_TOKEN: server.appToken }
  return { ...common, SLACK_SIGNING_SECRET: server.signingSecret, PORT: String(port) }
}

/** Start both and wait until the program is ready. */
export async function openSlack(options: DeskOptions = {}): Promise<SlackDesk> {
  const { mode = 'socket' } = options
  const server = await startSlackServer(options)
  const dataDir = await mkdtemp(join(tmpdir(), 'slack-'))
  const port = mode === 'http' ? await freePort() : 0
  const address = `http://127.0.0.1:${port}`
  if (mode === 'http') server.sendTo(address)
  const env = typeof options.env === 'function' ? options.env(server) : options.env
  const startOne = options.ownProcess ? startBot : startBotHere
  const start = async (): Promise<Bot> => {
    const bot = startOne({ ...settingsFor(server, mode, port), DATA_DIR: dataDir, ...env })
    await bot.saying(/ready on slack/)
    return bot
  }
  const desk: SlackDesk = {
    ...{ server, dataDir, address, channel: server.addChannel(), person: server.addPerson('ana') },
    bot: await start(),
    async restart() {
      await desk.bot.stop()
      desk.bot = await start()
    },
    replyTo: async (delivery) => see(await server.until(() => delivery.replies[0], `a reply to ${delivery.name}`)),
    answerTo: async ({ channel, ts, threadTs, text }, nth = 1) => {
      const inThread = () => server.messagesIn(channel, threadTs ?? ts).filter(({ byBot, ts: at }) => byBot && at > ts)
      return see(await server.until(() => inThread()[nth - 1], `reply ${nth} to "${text}"`))
    },
    async formOf({ payload }) {
      const person = (payload.user as { readonly id: string }).id
      return server.until(() => server.modals.findLast((one) => one.person.id === person && one.open), 'a form')
    },
    async close() {
      await desk.bot.stop()
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return desk
}
