/** What the look-alike keeps, with references instead of ids, so that tests can read it. */

/** Somebody who writes: a person, the bot, another bot, a webhook. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly bot: boolean
  locale: string
  /** What they may do in guilds, as bits. */
  permissions: bigint
  /** Their roles in all guilds, by id. */
  readonly roles: Set<string>
}

export interface Guild {
  readonly id: string
  readonly name: string
  /** False for a guild that knows the bot only as an app that members have installed for themselves. */
  readonly hasBot: boolean
  /** The role that Discord makes for the bot. */
  readonly botRoleId: string
  /** Roles that people may have, by id with their names. */
  readonly roles: Map<string, string>
  readonly locale: string
}

export interface Channel {
  readonly id: string
  /** 0 text, 1 direct message, 3 group of people, 11 thread, 15 forum. */
  readonly type: 0 | 1 | 3 | 11 | 15
  readonly name: string
  readonly guild: Guild | null
  /** A thread's channel. */
  readonly parent: Channel | null
  /** Who takes part in a direct message, the bot aside. */
  readonly people: readonly Person[]
  /** False for conversations that people have among themselves. */
  readonly withBot: boolean
  /** What the bot may do here, as bits; a thread has its channel's. */
  botPermissions: bigint
  archived: boolean
  locked: boolean
}

/** A component in Discord's own form. */
export interface Component {
  readonly type: number
  readonly id?: number
  readonly custom_id?: string
  readonly label?: string
  readonly content?: string
  readonly style?: number
  readonly url?: string
  readonly disabled?: boolean
  readonly components?: readonly Component[]
  readonly accessory?: Component
  readonly component?: Component
  readonly [key: string]: unknown
}

export interface Attachment {
  readonly id: string
  readonly filename: string
  readonly size: number
  readonly url: string
  readonly [key: string]: unknown
}

/** A message as it is now. */
export interface Message {
  readonly id: string
  readonly channel: Channel
  readonly author: Person
  readonly type: number
  readonly webhookId: string | null
  readonly nonce: string | number | null
  readonly createdAt: number
  readonly referenced: Message | null
  /** What it forwards, as it was then. */
  readonly forwarded: Message | null
  readonly mentionsEveryone: boolean
  readonly mentionedRoles: readonly string[]
  /** The one person who sees it; null if all do. */
  readonly onlyFor: Person | null
  /** What it answers. */
  readonly interaction: Interaction | null
  content: string
  components: readonly Component[]
  embeds: readonly object[]
  attachments: readonly Attachment[]
  flags: number
  mentions: readonly Person[]
  editedAt: number | null
  deleted: boolean
}

/** Discord's flags of messages. */
export const flagBits = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, loading: 1 << 7, silent: 1 << 12, componentsV2: 1 << 15 } as const

/** Discord's types of interactions. */
export const interactionTypes = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const

export interface Choice {
  readonly name: string
  readonly value: string | number
}

/** What somebody did, and what the bot has made of it up to now. */
export interface Interaction {
  readonly id: string
  readonly token: string
  readonly type: 2 | 3 | 4 | 5
  readonly person: Person
  readonly channel: Channel
  readonly createdAt: number
  /** The message that was pressed on, or from which a modal came. */
  readonly on: Message | null
  /** Installed by the person alone: there may be five follow-ups. */
  readonly userInstalled: boolean
  /** How often the bot acknowledged it, refused attempts aside. */
  acks: number
  /** The type of the callback that was accepted. */
  ackType: number | null
  /** Whether the bot let the person wait (types 5 and 6). */
  deferred: boolean
  /** What `@original` is: also while it only tells that the bot is thinking. */
  original: Message | null
  followUps: number
  /** The first answer, once it says something: a new message, or the one pressed on after it was updated. */
  readonly answer: Message | null
  /** New messages that say something, in order, ephemeral ones too, without deleted ones. */
  readonly replies: readonly Message[]
  choices: readonly Choice[] | null
  modal: { readonly custom_id: string; readonly title: string; readonly components: readonly Component[] } | null
}

/** All texts of these components, in order. */
export function textsOf(components: readonly Component[]): string[] {
  return everyComponent(components).flatMap(({ type, content }) => (type === 10 && content !== undefined ? [content] : []))
}

/** All buttons in these components, in order. */
export const buttonsOf = (components: readonly Component[]): Component[] => everyComponent(components).filter(({ type }) => type === 2)

/** These components with all that they contain. */
export function everyComponent(components: readonly Component[]): Component[] {
  return components.flatMap((one) => [
    one,
    ...everyComponent(one.components ?? []),
    ...everyComponent(one.accessory ? [one.accessory] : []),
    ...everyComponent(one.component ? [one.component] : []),
  ])
}
