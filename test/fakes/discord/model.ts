/** The data of the look-alike, with references instead of ids, so that tests can read it. */

/** An author: a person, the bot, another bot, a webhook. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly bot: boolean
  locale: string
  /** Their permissions in guilds, as bits. */
  permissions: bigint
  /** Their roles in all guilds, by id. */
  readonly roles: Set<string>
}

export interface Guild {
  readonly id: string
  readonly name: string
  /** False for a guild that knows the bot only as an app that members installed for themselves. */
  readonly hasBot: boolean
  /** The role that Discord creates for the bot. */
  readonly botRoleId: string
  /** Available roles, by id with their names. */
  readonly roles: Map<string, string>
  readonly locale: string
}

export interface Channel {
  readonly id: string
  /** 0 text, 1 direct message, 3 group of people, 11 thread, 15 forum. */
  readonly type: 0 | 1 | 3 | 11 | 15
  readonly name: string
  readonly guild: Guild | null
  /** The channel of a thread. */
  readonly parent: Channel | null
  /** The members of a direct message, without the bot. */
  readonly people: readonly Person[]
  /** False for conversations between people. */
  readonly withBot: boolean
  /** The bot’s permissions here, as bits; a thread has those of its channel. */
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

/** The present state of a message. */
export interface Message {
  readonly id: string
  readonly channel: Channel
  readonly author: Person
  readonly type: number
  readonly webhookId: string | null
  readonly nonce: string | number | null
  readonly createdAt: number
  readonly referenced: Message | null
  /** The forwarded message, as it was then. */
  readonly forwarded: Message | null
  readonly mentionsEveryone: boolean
  readonly mentionedRoles: readonly string[]
  /** The one person who sees it; null if everybody does. */
  readonly onlyFor: Person | null
  /** The message that it replies to. */
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

/** An action of a person, and the bot’s reactions so far. */
export interface Interaction {
  readonly id: string
  readonly token: string
  readonly type: 2 | 3 | 4 | 5
  readonly person: Person
  readonly channel: Channel
  readonly createdAt: number
  /** The message with the button, or the one from which a modal was opened. */
  readonly on: Message | null
  /** Installed by the person alone: only five follow-ups are allowed. */
  readonly userInstalled: boolean
  /** How often the bot acknowledged it, without refused attempts. */
  acks: number
  /** The type of the callback that was accepted. */
  ackType: number | null
  /** Whether the bot deferred its answer (types 5 and 6). */
  deferred: boolean
  /** The present `@original`, even if it only shows that the bot is thinking. */
  original: Message | null
  followUps: number
  /** The first answer with content: a new message, or the pressed message after an update. */
  readonly answer: Message | null
  /** New messages with content, in order, including ephemeral ones, without deleted ones. */
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

/** These components with everything inside them. */
export function everyComponent(components: readonly Component[]): Component[] {
  return components.flatMap((one) => [
    one,
    ...everyComponent(one.components ?? []),
    ...everyComponent(one.accessory ? [one.accessory] : []),
    ...everyComponent(one.component ? [one.component] : []),
  ])
}
