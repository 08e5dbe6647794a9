import {
  ActivityType,
  Client,
  DefaultRestOptions,
  Events,
  GatewayIntentBits,
  type Message,
  Partials,
  type RESTOptions,
  type WebSocketOptions,
} from 'discord.js'
import type { Adapter } from '../../src/contract/adapter.js'
import type { Meter } from '../../src/contract/meter.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import { createTellOnce, type Log } from '../../src/lib/log.js'
import { callDeadlineMs, createUnderWay, pause, safely } from '../shared/lifecycle.js'
import { createSendQueue } from '../shared/send-queue.js'
import { wholeAnswer } from '../shared/whole-answer.js'
import { createAcknowledging } from './acknowledging.js'
import { awaitGateway, logIn, watchConnection } from './connection.js'
import { createCorrect, type ToCorrection } from './correcting.js'
import { counting } from './counting.js'
import { createDeleted } from './deleted.js'
import { type GatewayLimits, watchGateway } from './gateway-watch.js'
import { createInteractions } from './interactions.js'
import { createAccept } from './messages.js'
import { createNotify } from './notify.js'
import type { DiscordOptions } from './options.js'
import type { ModeratorRules } from './parse/actor.js'
import { registerCommands } from './registration.js'
import { hindranceOf, patiently } from './sending.js'
import { clientShards } from './shards.js'
import { createToInteraction, type ToInteraction } from './to-interaction.js'
import { createToMessage, type ToMessage } from './to-message.js'
import { explainServer, forLog } from './trouble.js'

/** When the desk stops, messages that are being read get this long to be accepted. */
const stopWithinMs = 1_000
const goodbyeWithinMs = 500

/**
 * The Discord adapter. It reads only messages addressed to the desk. It asks for a privileged intent only if channels are to listen.
 * @param limits how long the gateway may be silent. The default fits Discord's own pace.
 */
export function createDiscord(options: DiscordOptions & AdapterDeps, limits?: GatewayLimits): Adapter {
  const {
    token,
    guildId,
    apiUrl,
    moderatorRoles,
    moderatorGuilds,
    readChannels = false,
    shards,
    log,
    inbox,
    onConnection,
    onLost,
    meter,
  } = options
  const gateway = watchGateway(options, limits)
  const client = createClient({ apiUrl, readChannels, shards }, meter, gateway.ws)
  const tellOnce = createTellOnce(log)
  const acknowledging = createAcknowledging()
  const deleted = createDeleted(inbox)
  const queue = createSendQueue(hindranceOf)
  const stopping = new AbortController()
  const underWay = createUnderWay((error) => log.error({ error: forLog(error) }, 'Discord: an event could not be handled'))
  // The only server is the operator's own; of several, any may be one that a stranger has invited the desk to. Who holds some of the shards
  // knows some of the servers.
  const onlyServer = (): string[] => (holdsAll(client) && client.guilds.cache.size === 1 ? [...client.guilds.cache.keys()] : [])
  /** The server that something belongs to; a direct message, to the only one. */
  const serverOf = (guild: string | null): string | undefined => guild ?? onlyServer()[0]
  const moderators = (): ModeratorRules => {
    const only = onlyServer()
    return { roles: moderatorRoles, guilds: moderatorGuilds.length > 0 ? moderatorGuilds : only }
  }
  const correct = createCorrect(client)
  let toMessage: ReturnType<typeof createToMessage> | null = null
  let toInteraction: ReturnType<typeof createToInteraction> | null = null

  return {
    name: 'discord',
    async start(desk) {
      const safe = safely(desk)
      const onInteraction = createInteractions({ desk: safe, inbox, acknowledging, moderators, serverOf, readChannels, log, tellOnce })
      toMessage = createToMessage({ client, queue, deleted, desk, log, tellOnce })
      toInteraction = createToInteraction({ client, queue, acknowledging, desk, log, tellOnce })
      const accept = createAccept({ desk: safe, inbox, serverOf, readChannels })
      client.on(Events.MessageCreate, (message) => underWay.run(() => accept(null, message)))
      client.on(Events.MessageUpdate, (before, message) => underWay.run(() => accept(before, message)))
      client.on(Events.InteractionCreate, (interaction) => underWay.run(() => onInteraction(interaction)))
      client.on(Events.MessageDelete, ({ id }) => deleted.note(id))
      // A post in a forum has the id of its first message.
      client.on(Events.ThreadDelete, ({ id }) => deleted.note(id))
      client.on(Events.MessageBulkDelete, (messages) => {
        for (const id of messages.keys()) deleted.note(id)
      })
      watchConnection(client, {
        ...{ log, onConnection },
        onLost(lost) {
          if (!stopping.signal.aborted) onLost(lost)
        },
      })
      await awaitGateway(client.rest.setToken(token), shards, stopping.signal, tellOnce)
      await logIn(client, token)
      // Only one process does this: every process would find the same commands missing.
      if (client.ws.shards.has(0)) await register(client, guildId, log)
      log.info({}, 'Discord: ready')
    },
    async deliver(accepted, handle) {
      const to = accepted.to as unknown as ToMessage | ToInteraction | ToCorrection
      if (to.kind === 'correction') return correct(accepted, to, handle)
      if (to.kind === 'message') return toMessage?.(accepted, to, handle)
      return toInteraction?.(accepted, to, handle)
    },
    notify: createNotify(client, queue),
    async stop() {
      stopping.abort()
      gateway.stop()
      await underWay.finish(stopWithinMs)
      // If the other side has gone silent, it would wait for its goodbye.
      await Promise.race([client.destroy(), pause(goodbyeWithinMs)])
    },
  }
}

/** The cache drops messages that name nobody so often; a message is looked up again if somebody replies to it or edits it. */
const sweptEverySeconds = 60
const isOthers = ({ author, client, mentions }: Message): boolean =>
  author?.id !== client.user.id && mentions?.users.has(client.user.id) !== true
/** Whether every server is known here. */
const holdsAll = ({ ws, options, readyAt }: Client): boolean => readyAt !== null && ws.shards.size === options.shardCount

/** Without its commands the desk still answers mentions and direct messages. @throws DeskError if a setting is wrong */
async function register(client: Client, guildId: string | undefined, log: Log): Promise<void> {
  try {
    const { changed, count } = await patiently(() => registerCommands(client.rest, client.application?.id ?? '', guildId), { retries: 3 })
    log.info({ commands: count, changed }, 'Discord: commands registered')
  } catch (error) {
    const wrong = guildId === undefined ? null : explainServer(error)
    if (wrong) throw wrong
    log.warn(
      { error: forLog(error) },
      'Discord: the commands could not be registered; start the desk again, or run: mission-desk discord register',
    )
  }
}

function createClient(
  { apiUrl, readChannels, shards }: Pick<DiscordOptions, 'apiUrl' | 'readChannels' | 'shards'>,
  meter: Meter,
  ws: WebSocketOptions,
): Client {
  return new Client({
    ...clientShards(shards),
    ws,
    // Without the content of messages, Discord gives that of those addressed to the desk.
    intents: [
      ...[GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
      ...(readChannels ? [GatewayIntentBits.MessageContent] : []),
    ],
    // A direct message comes in a channel that was never seen before. A message that is deleted or edited may be older than this process.
    partials: [Partials.Channel, Partials.Message],
    // Sent with each login, so that it is there after every reconnect. Discord puts "Listening to" before it, in each person's language.
    presence: { activities: [{ type: ActivityType.Listening, name: '/ask' }] },
    allowedMentions: { parse: [], repliedUser: false },
    // The library caches messages; nothing of other people's messages may stay.
    ...(readChannels ? { sweepers: { messages: { interval: sweptEverySeconds, filter: () => isOthers } } } : {}),
    // A 429 that does not say how long is repeated by discord.js at once, without end: we wait and try again ourselves.
    rest: {
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
      ...{ retries: 0, timeout: callDeadlineMs, rejectOnRateLimit: () => true },
      makeRequest: counting(requestWhole, meter),
    },
  })
}

/** The library's own time is for the headers alone. */
const requestWhole: RESTOptions['makeRequest'] = async (url, init) => {
  const signals = [AbortSignal.timeout(callDeadlineMs), ...(init.signal ? [init.signal] : [])]
  return wholeAnswer(await DefaultRestOptions.makeRequest(url, { ...init, signal: AbortSignal.any(signals) } as typeof init))
}
