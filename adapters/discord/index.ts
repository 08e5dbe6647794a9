import { Client, DefaultRestOptions, Events, GatewayIntentBits, Partials } from 'discord.js'
import type { Adapter } from '../../src/contract/adapter.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import { createTellOnce, type Log } from '../../src/lib/log.js'
import { callDeadlineMs, createUnderWay, pause, safely } from '../shared/lifecycle.js'
import { createSendQueue } from '../shared/send-queue.js'
import { createAcknowledging } from './acknowledging.js'
import { awaitGateway, logIn, watchConnection } from './connection.js'
import { createDeleted } from './deleted.js'
import { createInteractions } from './interactions.js'
import { acceptMessage } from './messages.js'
import { createNotify } from './notify.js'
import type { DiscordOptions, Shards } from './options.js'
import type { ModeratorRules } from './parse/actor.js'
import { registerCommands } from './registration.js'
import { hindranceOf, patiently } from './sending.js'
import { clientShards } from './shards.js'
import { createToInteraction, type ToInteraction } from './to-interaction.js'
import { createToMessage, type ToMessage } from './to-message.js'
import { explainServer, forLog } from './trouble.js'

/** What is being read may take this long to be accepted when the desk is stopped. */
const stopWithinMs = 1_000
const goodbyeWithinMs = 500

/** The desk's door on Discord. It reads what is addressed to it and asks for no privileged intent. */
export function createDiscord(options: DiscordOptions & AdapterDeps): Adapter {
  const { token, guildId, apiUrl, moderatorRoles, moderatorGuilds, shards, log, inbox, onConnection, onLost } = options
  const client = createClient(apiUrl, shards)
  const tellOnce = createTellOnce(log)
  const acknowledging = createAcknowledging()
  const deleted = createDeleted()
  const queue = createSendQueue(hindranceOf)
  const stopping = new AbortController()
  const underWay = createUnderWay((error) => log.error({ error: forLog(error) }, 'Discord: an event could not be worked on'))
  const moderators = (): ModeratorRules => {
    // The only server is the operator's own; of several, any may be one that a stranger has invited the desk to. Who holds some of the shards
    // knows some of the servers.
    const only = holdsAll(client) && client.guilds.cache.size === 1 ? [...client.guilds.cache.keys()] : []
    return { roles: moderatorRoles, guilds: moderatorGuilds.length > 0 ? moderatorGuilds : only }
  }
  let toMessage: ReturnType<typeof createToMessage> | null = null
  let toInteraction: ReturnType<typeof createToInteraction> | null = null

  return {
    name: 'discord',
    async start(desk) {
      const safe = safely(desk)
      const onInteraction = createInteractions({ desk: safe, inbox, acknowledging, moderators, log, tellOnce })
      toMessage = createToMessage({ client, queue, deleted, desk, log, tellOnce })
      toInteraction = createToInteraction({ client, queue, acknowledging, desk, log, tellOnce })
      client.on(Events.MessageCreate, (message) => underWay.run(() => acceptMessage(null, message, safe, inbox)))
      client.on(Events.MessageUpdate, (before, message) => underWay.run(() => acceptMessage(before, message, safe, inbox)))
      client.on(Events.InteractionCreate, (interaction) => underWay.run(() => onInteraction(interaction)))
      client.on(Events.MessageDelete, ({ id }) => deleted.note(id))
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
      // It is done once: every process would find the same commands missing.
      if (client.ws.shards.has(0)) await register(client, guildId, log)
      log.info({}, 'Discord: ready')
    },
    async deliver(accepted, handle) {
      const to = accepted.to as unknown as ToMessage | ToInteraction
      if (to.kind === 'message') return toMessage?.(accepted, to, handle)
      return toInteraction?.(accepted, to, handle)
    },
    notify: createNotify(client, queue),
    async stop() {
      stopping.abort()
      await underWay.finish(stopWithinMs)
      // Where the other side has gone silent, it would wait for its goodbye.
      await Promise.race([client.destroy(), pause(goodbyeWithinMs)])
    },
  }
}

/** Whether every server is known here. */
const holdsAll = ({ ws, options, readyAt }: Client): boolean => readyAt !== null && ws.shards.size === options.shardCount

/** Without its commands the desk still answers mentions and direct messages. @throws DeskError where a setting is wrong */
async function register(client: Client, guildId: string | undefined, log: Log): Promise<void> {
  try {
    const { changed, count } = await patiently(() => registerCommands(client.rest, client.application?.id ?? '', guildId), { retries: 3 })
    log.info({ commands: count, changed }, 'Discord: commands registered')
  } catch (error) {
    const wrong = guildId === undefined ? null : explainServer(error)
    if (wrong) throw wrong
    log.warn({ error: forLog(error) }, 'Discord: the commands could not be registered; start again, or: mission-desk discord register')
  }
}

function createClient(apiUrl: string | undefined, shards: Shards | undefined): Client {
  return new Client({
    ...clientShards(shards),
    // Without the content of messages: Discord gives that of those addressed to the desk.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message comes in a channel that was never seen before, and a message that is deleted or edited may have been said before the start.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    // A 429 that does not say how long is repeated by discord.js at once, without end: we wait and try again ourselves.
    rest: {
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
      ...{ retries: 0, timeout: callDeadlineMs, rejectOnRateLimit: () => true },
      // The library's own time is for the headers alone.
      makeRequest: (url, init) => DefaultRestOptions.makeRequest(url, { ...init, bodyTimeout: callDeadlineMs } as typeof init),
    },
  })
}
