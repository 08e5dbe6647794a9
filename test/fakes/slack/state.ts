import type { BodyTrouble } from '../broken-body.js'
import type { Pace } from '../pace.js'
import type { Deliveries, Payload } from './delivery.js'
import type { Channel, Message, Modal, Person, UploadedFile, View } from './model.js'

/** A request of the bot, and its response. */
export interface RequestRecord {
  /** The method's name, or `response_url`. */
  readonly method: string
  /** The arguments; JSON inside a form is parsed. */
  body: Readonly<Record<string, unknown>>
  token: string | null
  /** 0 before the response, and for a response that was lost. */
  status: number
  /** Slack’s name for the error. */
  error: string | null
}

/** A failure of the next requests of a method. */
export interface Fault {
  readonly kind: 'rate-limit' | 'failure' | 'lost-answer' | 'no-answer' | 'broken-body'
  /** A method's name, or `response_url`. */
  readonly on: string
  /** Null to omit it. */
  readonly seconds: number | null
  readonly status: number
  readonly error: string
  readonly trouble: BodyTrouble
  times: number
}

/** The address for a command or an interaction. */
export interface ResponseUrl {
  readonly id: string
  readonly person: Person
  readonly channel: Channel
  /** The bot's message that it belongs to. */
  readonly original: Message | null
  readonly until: number
  uses: number
  /** The messages created by it. */
  readonly replies: Message[]
}

/** Durations in milliseconds. */
export interface Limits {
  /** How long an envelope may stay unacknowledged. */
  readonly ackWithinMs: number
  readonly responseUrlMs: number
  /** How long a trigger can open a modal. */
  readonly triggerMs: number
  /** How long Slack processes an uploaded picture. */
  readonly fileReadyMs: number
}

/** The trigger of a command or an interaction, which opens one modal. */
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

/** Another workspace, where the app can be installed. */
export interface Team {
  readonly id: string
  readonly name: string
  readonly botUserId: string
  readonly botId: string
  /** The app’s token there; null if it is not installed. */
  token: string | null
}

/** All data of the look-alike, shared by its routes and the tests’ functions. */
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
  /** The workspaces for installation, by id, including the first one. */
  readonly teams: Map<string, Team>
  /** The workspaces of Slack’s installation codes, by code. Each code is valid once. */
  readonly codes: Map<string, { readonly team: string; readonly isOrganization: boolean }>
  /** Revoked tokens. */
  readonly revoked: Set<string>
  readonly limits: Limits
  readonly scopes: readonly string[]
  /** The app’s event subscriptions. */
  readonly events: readonly string[]
  readonly people: Map<string, Person>
  readonly channels: Map<string, Channel>
  readonly messages: Message[]
  readonly homes: Map<string, View>
  /** User groups, by id. */
  readonly groups: Map<string, readonly Person[]>
  readonly triggers: Map<string, Trigger>
  /** In the order of their opening. */
  readonly modals: Modal[]
  readonly files: Map<string, UploadedFile>
  readonly responseUrls: Map<string, ResponseUrl>
  /** Unused tickets for connections. */
  readonly tickets: Set<string>
  readonly requests: RequestRecord[]
  readonly violations: string[]
  readonly alive: string[]
  /** Events that were not delivered because the app lacks their scope. */
  readonly withheld: string[]
  readonly faults: Fault[]
  /** How many messages a channel accepts; null for any number. */
  pace: Pace | null
  readonly statuses: StatusCall[]
  readonly titles: TitleCall[]
  readonly prompts: PromptsCall[]
  readonly deliveries: Deliveries
  /** Without a slash at the end. */
  origin(): string
  /** Something changed: waiting conditions are checked again. */
  changed(): void
}
