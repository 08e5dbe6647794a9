import type { BodyTrouble } from '../broken-body.js'
import type { Pace } from '../pace.js'
import type { Channel, Guild, Interaction, Message, Person } from './model.js'

/** A request of the bot, and its response. */
export interface RequestRecord {
  readonly method: string
  /** Without `/api/v10` and query. */
  readonly path: string
  readonly query: string
  readonly body: unknown
  /** 0 before the response, and for a response that was lost. */
  status: number
  /** Discord’s error code, if it was refused. */
  code: number | null
}

/** A failure of the next matching requests. */
export interface Fault {
  readonly kind: 'rate-limit' | 'status' | 'lost-answer' | 'lost-request' | 'no-answer' | 'broken-body'
  readonly on: RegExp | string
  readonly status: number
  /** Seconds. */
  /** Seconds; null to omit it. */
  readonly retryAfter: number | null
  readonly global: boolean
  /** How a connection breaks: it is reset, or closed. */
  readonly reset: boolean
  readonly code: number
  readonly trouble: BodyTrouble
  times: number
}

/** A list of commands that the bot registered. */
export interface Registration {
  /** Null for all guilds. */
  readonly guildId: string | null
  readonly commands: readonly StoredCommand[]
}

/** A command as Discord returns it. */
export interface StoredCommand {
  readonly id: string
  readonly type: number
  readonly name: string
  readonly [key: string]: unknown
}

export interface Dispatch {
  readonly t: string
  readonly d: object
}

/** All data of the look-alike, shared by its routes and the tests’ functions. */
export interface State {
  readonly token: string
  readonly applicationId: string
  readonly bot: Person
  readonly limits: Limits
  /** Intents that the application may request, as bits. */
  readonly allowedIntents: number
  readonly guilds: Guild[]
  readonly channels: Map<string, Channel>
  readonly people: Map<string, Person>
  readonly messages: Message[]
  readonly interactions: Map<string, Interaction>
  readonly requests: RequestRecord[]
  readonly violations: string[]
  /** By guild, '' for all. */
  readonly commands: Map<string, readonly StoredCommand[]>
  readonly registrations: Registration[]
  readonly faults: Fault[]
  /** How many messages a channel accepts; null for any number. */
  pace: Pace | null
  /** How many sessions the bot may still start, until a time; null for any number. */
  sessionsLeft: { readonly remaining: number; readonly resetAfterMs: number; until: number | null } | null
  /** People who accept no direct messages. */
  readonly closedTo: Map<string, 'creation' | 'message'>
  readonly typing: { readonly channel: Channel }[]
  /** Send an event to the sessions that it concerns. */
  dispatch(event: Dispatch, about: About): void
  /** Something changed: waiting conditions are checked again. */
  changed(): void
  gatewayUrl(): string
}

/** The place of an event, and its required intents. */
export interface About {
  readonly guildId: string | null
  readonly intents: number
  /** What sessions without the Message Content intent get instead. */
  readonly withheld?: object
}

/** Durations in milliseconds. */
export interface Limits {
  /** How long an interaction may stay unacknowledged. */
  readonly ackWithinMs: number
  /** How long an interaction’s token is valid. */
  readonly tokenLifetimeMs: number
  /** How long a nonce is remembered. */
  readonly nonceWindowMs: number
  readonly heartbeatMs: number
  /** With this many guilds a connection is refused. */
  readonly mostGuilds: number
  /** It recommends one shard for this many guilds. */
  readonly guildsAShard: number
  /** So many shards may identify at once … */
  readonly maxConcurrency: number
  /** … and again after this time. */
  readonly identifyEveryMs: number
}

/** Discord's gateway intents that are known here. */
export const intents = {
  guilds: 1,
  members: 2,
  presences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  content: 1 << 15,
} as const

let last = 0n

/** An id like Discord’s: ordered by time, and unique. */
export function makeId(): string {
  const now = BigInt(Date.now() - 1_420_070_400_000) << 22n
  last = now > last ? now : last + 1n
  return String(last)
}
