import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWaiting } from '../../support/waiting.js'
import { createFaults } from './faults.js'
import { createGateway, type Presence } from './gateway.js'
import { answerRequest } from './http.js'
import { createActs } from './interact.js'
import type { Interaction, Message } from './model.js'
import { intents, type Limits, makeId, type State } from './state.js'
import { createTalk } from './talk.js'
import { addPerson, createWorld } from './world.js'

export {
  buttonsOf,
  type Channel,
  type Component,
  everyComponent,
  type Guild,
  type Interaction,
  type Message,
  type Person,
  textsOf,
} from './model.js'
export type { Permission } from './permissions.js'
export { intents } from './state.js'

/** How the look-alike differs from its defaults. */
export interface DiscordServerOptions extends Partial<Limits> {
  /** The bot’s token; by default a unique one. */
  readonly token?: string
  readonly botUser?: { readonly name: string }
  /** Intents that the application may request, as bits: by default Guilds, GuildMessages and DirectMessages. */
  readonly allowedIntents?: number
}

export type DiscordServer = Awaited<ReturnType<typeof startDiscordServer>>

const minute = 60_000
const shown = 15

/** Start a local look-alike of Discord: REST and gateway, as strict as Discord. */
export async function startDiscordServer(options: DiscordServerOptions = {}) {
  const people: State['people'] = new Map()
  const bot = addPerson({ people }, options.botUser?.name ?? 'Mission Desk', { bot: true })
  const limits: Limits = {
    ackWithinMs: options.ackWithinMs ?? 3_000,
    tokenLifetimeMs: options.tokenLifetimeMs ?? 15 * minute,
    nonceWindowMs: options.nonceWindowMs ?? 5 * minute,
    heartbeatMs: options.heartbeatMs ?? 5_000,
    mostGuilds: options.mostGuilds ?? 2_500,
    guildsAShard: options.guildsAShard ?? 1_000,
    maxConcurrency: options.maxConcurrency ?? 1,
    // Discord waits five seconds. Tests that start a desk repeatedly would wait for them.
    identifyEveryMs: options.identifyEveryMs ?? 0,
  }
  const http = createServer((request, response) => void answerRequest(state, request, response))
  const port = (): number => (http.address() as AddressInfo).port
  const state: State = {
    // Discord’s tokens begin with the bot’s id, which some libraries check.
    ...{
      token: options.token ?? `${Buffer.from(bot.id).toString('base64url')}.look-alike.${makeId()}`,
      applicationId: bot.id,
      bot,
      people,
      limits,
    },
    ...{ allowedIntents: options.allowedIntents ?? intents.guilds | intents.guildMessages | intents.directMessages },
    ...{ guilds: [], channels: new Map(), messages: [], interactions: new Map(), requests: [], violations: [] },
    ...{ commands: new Map(), registrations: [], faults: [], pace: null, sessionsLeft: null, closedTo: new Map(), typing: [] },
    dispatch(event, about) {
      if (held === null) gateway.dispatch(event, about)
      else held.push(() => gateway.dispatch(event, about))
    },
    changed: () => waiting.changed(),
    gatewayUrl: () => `ws://127.0.0.1:${port()}`,
  }
  /** Delayed events; null if events are not delayed. */
  let held: (() => void)[] | null = null
  const gateway = createGateway(state)
  const waiting = createWaiting(() => describeSeen(state, gateway.sent))
  http.on('upgrade', gateway.upgrade)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')

  return {
    ...createWorld(state),
    ...createTalk(state),
    ...createActs(state),
    ...createFaults(state),
    /** Wait until the condition is true or returns a value. It is checked again whenever something happens. */
    until: waiting.until,
    apiUrl: `http://127.0.0.1:${port()}/api`,
    ...{ token: state.token, bot, applicationId: state.applicationId },
    /** The bot’s requests, in order. */
    requests: state.requests,
    /** What the bot sent that Discord would refuse, or that could do harm. A test expects it to be empty. */
    violations: state.violations,
    registrations: state.registrations,
    /** Where the bot showed that it is typing. */
    typing: state.typing,
    /** The commands as Discord has them, global or of one guild. */
    commands: (guildId?: string) => state.commands.get(guildId ?? '') ?? [],
    /** Gateway sessions with a live connection. */
    get connections(): number {
      return gateway.connections
    },
    /** How often the bot tried to identify, and resumed. */
    get identifies(): number {
      return gateway.counts.identifies
    },
    get resumes(): number {
      return gateway.counts.resumes
    },
    get heartbeats(): number {
      return gateway.counts.heartbeats
    },
    /** The shards with a live connection, such as `1 of 3`. */
    get shards(): readonly string[] {
      return gateway.shards
    },
    /** How often a shard identified before its turn, and had to do so again. */
    get earlyIdentifies(): number {
      return gateway.counts.early
    },
    /** What the bot shows beside its name, by login; null for nothing. */
    presences: gateway.presences as readonly (Presence | null)[],
    /** Codes of the connections that the gateway closed. */
    closes: gateway.closes as readonly number[],
    /** Cut every gateway connection, like a broken network. Later events arrive when the bot resumes. */
    dropConnection: gateway.drop,
    /** Accept nothing more from any gateway connection and send nothing, as if the other end had vanished. */
    stall: gateway.stall,
    /** Send nothing more on the open gateway connections, and answer no heartbeat. */
    muteGateway: gateway.mute,
    /** Start no session for this many tries, but answer heartbeats. */
    ignoreResumes: gateway.ignoreResumes,
    /** Ask the bot to reconnect (op 7). */
    requestReconnect: gateway.requestReconnect,
    /** Forget all sessions: a resume fails with an invalid session. */
    forgetSessions: gateway.forgetSessions,
    /** Hold back events, whose messages can already be read, until the returned function is called. */
    holdEvents(): () => void {
      held ??= []
      return () => {
        for (const send of held?.splice(0) ?? []) send()
        held = null
      }
    },
    /** How many sessions the bot may still start; `resetAfterMs` until all are available again. */
    leaveSessions(remaining: number, resetAfterMs: number): void {
      state.sessionsLeft = { remaining, resetAfterMs, until: null }
    },
    /** Send an event to the bot again, as Discord may. */
    redeliver: (event: Message | Interaction): void =>
      gateway.redeliver(event.id, 'token' in event ? ['INTERACTION_CREATE'] : ['MESSAGE_CREATE']),
    /** Cut all connections and close. */
    async stop(): Promise<void> {
      gateway.close()
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
}

/** Recent events, for the error after a timeout. @param sent names of the events that were sent */
function describeSeen({ requests, violations }: State, sent: readonly string[]): string {
  const lately = requests.slice(-shown).map(({ method, path, status, code }) => `  ${method} ${path} → ${status} ${code ?? ''}`)
  const parts = [`requests (${requests.length}):`, ...lately, `events: ${sent.slice(-shown).join(', ')}`]
  return [...parts, `violations: ${JSON.stringify(violations)}`].join('\n')
}
