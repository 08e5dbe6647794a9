import { type Channel, type Component, type Guild, type Message, makeId, type User } from './world.js'

/** A request the bot sent, and what it got. */
export interface Sent {
  readonly method: string
  readonly path: string
  readonly body: unknown
  status: number
}

/** Something a person did that Discord hands to the bot, and what came of it. */
export interface Interaction {
  readonly id: string
  readonly token: string
  /** 2 command, 3 press, 4 completion. */
  readonly kind: 2 | 3 | 4
  readonly person: User
  readonly channel: Channel
  readonly createdAt: number
  /** The message that was pressed on. */
  readonly on: Message | null
  acks: number
  deferred: boolean
  /** What the first answer became; null until then. */
  original: Message | null
  /** All messages that answered, the original first. */
  readonly replies: Message[]
  choices: readonly { readonly name: string; readonly value: string }[] | null
}

/** A fault to be had once by the next request whose method and path match. */
export interface Fault {
  readonly on: RegExp
  readonly kind: 'rate-limit' | 'lost-answer' | 'no-answer' | 'error'
  readonly status: number
  readonly retryAfter: number
  readonly code: number
}

/** All that the look-alike knows. */
export interface State {
  readonly token: string
  readonly application: { readonly id: string }
  readonly bot: User
  /** Interactions must be acknowledged within this, in ms. */
  readonly ackWithin: number
  readonly guilds: Guild[]
  readonly channels: Map<string, Channel>
  readonly messages: Message[]
  readonly interactions: Map<string, Interaction>
  readonly requests: Sent[]
  /** Whatever the bot sent that Discord would refuse or that could do harm. */
  readonly violations: string[]
  readonly commands: Map<string, unknown[]>
  /** How often commands were written. */
  registrations: number
  readonly faults: Fault[]
  /** People who take no direct messages. */
  readonly closedTo: Set<string>
  readonly typing: string[]
  readonly changed: () => void
}

export function findChannel(state: State, id: string): Channel | undefined {
  return state.channels.get(id)
}

/** Put a message into a channel. */
export function addMessage(state: State, fields: Partial<Message> & Pick<Message, 'channel' | 'author'>): Message {
  const message: Message = {
    ...{ id: makeId(), webhookId: null, type: 0, content: '', components: [] as Component[], flags: 0, mentions: [] },
    ...{ referenced: null, nonce: null, at: performance.now(), deleted: false, ephemeralFor: null },
    ...fields,
  }
  state.messages.push(message)
  return message
}
