import type { BodyTrouble } from '../broken-body.js'
import type { Pace } from '../pace.js'
import type { Deliveries, Payload } from './delivery.js'
import type { Channel, Message, Modal, Person, UploadedFile, View } from './model.js'

/** A request of the bot, and what it was answered. */
export interface RequestRecord {
  /** The method's name, or `response_url`. */
  readonly method: string
  /** The arguments; what came as JSON within a form is parsed. */
  body: Readonly<Record<string, unknown>>
  token: string | null
  /** 0 until answered, and for an answer that was lost on the way. */
  status: number
  /** Slack's name for what is wrong. */
  error: string | null
}

/** Something that goes wrong with the next requests of a method. */
export interface Fault {
  readonly kind: 'rate-limit' | 'failure' | 'lost-answer' | 'no-answer' | 'broken-body'
  /** A method's name, or `response_url`. */
  readonly on: string
  /** Null if Slack does not say. */
  readonly seconds: number | null
  readonly status: number
  readonly error: string
  readonly trouble: BodyTrouble
  times: number
}

/** An address that came with a command or an interaction. */
export interface ResponseUrl {
  readonly id: string
  readonly person: Person
  readonly channel: Channel
  /** The bot's message that it belongs to. */
  readonly original: Message | null
  readonly until: number
  uses: number
  /** What was made by it. */
  readonly replies: Message[]
}

/** Durations in milliseconds. */
export interface Limits {
  /** How long an envelope may stay unacknowledged. */
  readonly ackWithinMs: number
  readonly responseUrlMs: number
  /** How long a trigger opens a modal. */
  readonly triggerMs: number
  /** How long Slack works on an uploaded picture. */
  readonly fileReadyMs: number
}

/** What comes with a command or an interaction, and opens one modal. */
export interface Trigger {
  readonly person: Person
  readonly until: number
  used: boolean
}

export type { Payload }

export interface StatusCall {
  readonly channel: string
  readonly threadTs: string
  readonly status: string
}
export interface TitleCall {
  readonly channel: string
  readonly threadTs: string
  readonly title: string
}
export interface PromptsCall {
  readonly channel: string
  readonly prompts: readonly { readonly title: string; readonly message: string }[]
}

/** A workspace besides the first, where the app can be installed. */
export interface Team {
  readonly id: string
  readonly name: string
  readonly botUserId: string
  readonly botId: string
  /** The app's token there; null if it is not installed. */
  token: string | null
}

/** All that the look-alike knows; the routes and the test's side work on it. */
export interface State {
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly verificationToken: string
  readonly appId: string
  readonly teamId: string
  readonly foreignTeamId: string
  readonly botUserId: string
  readonly botId: string
  readonly clientId: string
  readonly clientSecret: string
  /** The workspaces that the app can be installed in, by their ids; the first one too. */
  readonly teams: Map<string, Team>
  /** Codes that Slack gave to who allowed the app, by the code: for which workspace. Each is good once. */
  readonly codes: Map<string, { readonly team: string; readonly isOrganization: boolean }>
  /** Tokens that no longer work. */
  readonly revoked: Set<string>
  readonly limits: Limits
  readonly scopes: readonly string[]
  /** The events that the app is subscribed to. */
  readonly events: readonly string[]
  readonly people: Map<string, Person>
  readonly channels: Map<string, Channel>
  readonly messages: Message[]
  readonly homes: Map<string, View>
  /** User groups by their ids. */
  readonly groups: Map<string, readonly Person[]>
  readonly triggers: Map<string, Trigger>
  /** In the order they were opened. */
  readonly modals: Modal[]
  readonly files: Map<string, UploadedFile>
  readonly responseUrls: Map<string, ResponseUrl>
  /** Tickets for connections that were not used yet. */
  readonly tickets: Set<string>
  readonly requests: RequestRecord[]
  readonly violations: string[]
  readonly alive: string[]
  /** Events that were not delivered as the app lacks the scope for them. */
  readonly withheld: string[]
  readonly faults: Fault[]
  /** How many messages a channel takes; null for any. */
  pace: Pace | null
  readonly statuses: StatusCall[]
  readonly titles: TitleCall[]
  readonly prompts: PromptsCall[]
  readonly deliveries: Deliveries
  /** Without a slash at the end. */
  origin(): string
  /** Something changed: those who wait look again. */
  changed(): void
}
