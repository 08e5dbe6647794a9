import { Client, Events, GatewayIntentBits, Partials } from 'discord.js'
import type { Adapter } from '../../src/contract/adapter.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import type { Log } from '../../src/lib/log.js'
import { createUnderWay, pause, safely } from '../shared/lifecycle.js'
import { createInteractions } from './interactions.js'
import { createMessages } from './messages.js'
import { createNotify } from './notify.js'
import type { DiscordOptions } from './options.js'
import type { ModeratorRules } from './parse/actor.js'
import { registerCommands } from './registration.js'
import { explainClose, explainConnection, explainServer, forLog } from './trouble.js'

/** Replies under way may take this long to be sent when the desk is stopped. */
const stopWithinMs = 4_000
const goodbyeWithinMs = 500

/** The desk's door on Discord. It reads what is addressed to it and asks for no privileged intent. */
export function createDiscord(options: DiscordOptions & AdapterDeps): Adapter {
  const { token, guildId, apiUrl, moderatorRoles, moderatorGuilds, log, onLost } = options
  const client = createClient(apiUrl)
  const moderators = (): ModeratorRules => {
    // The only server is the operator's own; of several, any may be one that a stranger has invited the desk to.
    const only = client.guilds.cache.size === 1 ? [...client.guilds.cache.keys()] : []
    return { roles: moderatorRoles, guilds: moderatorGuilds.length > 0 ? moderatorGuilds : only }
  }
  const underWay = createUnderWay((error) => log.error({ error: forLog(error) }, 'Discord: a reply could not be sent'))
  let stopped = false
  const run = (work: () => Promise<void>): void => {
    if (!stopped) underWay.run(work)
  }

  return {
    name: 'discord',
    async start(desk) {
      const safe = safely(desk)
      const onMessage = createMessages(log)
      const onInteraction = createInteractions(moderators, log)
      client.on(Events.MessageCreate, (message) => run(() => onMessage(null, message, safe)))
      client.on(Events.MessageUpdate, (before, message) => run(() => onMessage(before, message, safe)))
      client.on(Events.InteractionCreate, (interaction) => run(() => onInteraction(interaction, safe)))
      client.on(Events.Error, (error) => log.error({ error: forLog(error) }, 'Discord: connection error; it is tried again'))
      client.on(Events.ShardDisconnect, ({ code }) => {
        const lost = explainClose(code)
        if (lost && !stopped) onLost(lost)
      })
      await connect(client, token)
      await register(client, guildId, log)
      log.info({}, 'Discord: ready')
    },
    notify: createNotify(client),
    async stop() {
      stopped = true
      await underWay.finish(stopWithinMs)
      // Where the other side has gone silent, it would wait for its goodbye.
      await Promise.race([client.destroy(), pause(goodbyeWithinMs)])
    },
  }
}

/** Without its commands the desk still answers mentions and direct messages. @throws DeskError where a setting is wrong */
async function register(client: Client, guildId: string | undefined, log: Log): Promise<void> {
  try {
    const { changed, count } = await registerCommands(client.rest, client.application?.id ?? '', guildId)
    log.info({ commands: count, changed }, 'Discord: commands registered')
  } catch (error) {
    const wrong = guildId === undefined ? null : explainServer(error)
    if (wrong) throw wrong
    log.warn({ error: forLog(error) }, 'Discord: the commands could not be registered; start again, or: mission-desk discord register')
  }
}

function createClient(apiUrl: string | undefined): Client {
  return new Client({
    // Without the content of messages: Discord gives that of those addressed to the desk.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message comes in a channel that was never seen before, and an edit may be of a message from before the start.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    ...(apiUrl === undefined ? {} : { rest: { api: apiUrl } }),
  })
}

/** Log in and wait until Discord is ready. @throws DeskError that tells what to do */
async function connect(client: Client, token: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      client.once(Events.ClientReady, () => resolve())
      client.once(Events.ShardDisconnect, ({ code }) => reject(explainClose(code) ?? new Error(`closed with ${code}`)))
      client.login(token).catch(reject)
    })
  } catch (error) {
    await client.destroy()
    throw error instanceof Error && error.name === 'DeskError' ? error : explainConnection(error)
  }
}
