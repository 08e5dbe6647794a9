/** What the look-alike keeps: people, servers, channels, messages. In Discord's own form, as the API gives it. */

export interface User {
  readonly id: string
  readonly username: string
  readonly bot: boolean
}

export interface Channel {
  readonly id: string
  /** 0 text, 1 direct message, 11 public thread. */
  readonly type: 0 | 1 | 11
  readonly guildId: string | null
  readonly parentId: string | null
  readonly name: string
  /** For direct messages: who the bot talks with. */
  readonly recipient: User | null
  /** What the bot may not do here. */
  readonly denied: ReadonlySet<Permission>
}

export type Permission = 'ViewChannel' | 'SendMessages' | 'ReadMessageHistory'

export interface Guild {
  readonly id: string
  readonly name: string
  /** False for a server where only a member has installed the app for themselves. */
  readonly hasBot: boolean
}

export interface Component {
  readonly type: number
  readonly id?: number
  readonly content?: string
  readonly label?: string
  readonly custom_id?: string
  readonly components?: readonly Component[]
}

export interface Message {
  readonly id: string
  readonly channel: Channel
  readonly author: User
  readonly webhookId: string | null
  readonly type: number
  content: string
  components: readonly Component[]
  flags: number
  readonly mentions: readonly User[]
  readonly referenced: Message | null
  readonly nonce: string | null
  /** When it was written, by performance.now(). */
  readonly at: number
  deleted: boolean
  /** Seen by one person alone. */
  readonly ephemeralFor: User | null
}

let last = 0n

/** An id as Discord makes them: by time, never twice. */
export function makeId(): string {
  const now = BigInt(Date.now() - 1_420_070_400_000) << 22n
  last = now > last ? now : last + 1n
  return String(last)
}

export const userJson = ({ id, username, bot }: User) => ({
  ...{ id, username, discriminator: '0', global_name: username, avatar: null, bot, system: false },
})

export const memberJson = (permissions: string) => ({
  ...{ roles: [], joined_at: '2025-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0, avatar: null, nick: null, permissions },
})

export function channelJson({ id, type, guildId, parentId, name, recipient }: Channel) {
  if (type === 1) return { id, type, recipients: recipient === null ? [] : [userJson(recipient)], last_message_id: null }
  const thread = {
    thread_metadata: { archived: false, auto_archive_duration: 60, archive_timestamp: '2025-01-01T00:00:00.000Z', locked: false },
  }
  return {
    ...{
      id,
      type,
      guild_id: guildId,
      name,
      parent_id: parentId,
      position: 0,
      permission_overwrites: [],
      nsfw: false,
      last_message_id: null,
    },
    ...(type === 11 ? { ...thread, owner_id: '1', message_count: 0, member_count: 1 } : {}),
  }
}

/** @param withheld without what Discord keeps from bots that have not the Message Content intent */
export function messageJson(message: Message, withheld: boolean): Record<string, unknown> {
  const { id, channel, author, webhookId, type, content, components, flags, mentions, referenced, nonce } = message
  return {
    ...{ id, type, channel_id: channel.id, author: userJson(author), flags, tts: false, pinned: false },
    ...{ content: withheld ? '' : content, components: withheld ? [] : components, embeds: [], attachments: [] },
    ...{
      mentions: mentions.map(userJson),
      mention_roles: [],
      mention_everyone: false,
      timestamp: '2025-09-08T00:00:00.000Z',
      edited_timestamp: null,
    },
    ...(webhookId === null ? {} : { webhook_id: webhookId }),
    ...(nonce === null ? {} : { nonce }),
    ...(referenced === null
      ? {}
      : { message_reference: { message_id: referenced.id, channel_id: referenced.channel.id }, referenced_message: null }),
  }
}

/** All texts of a message, in order, a line each. */
export function textsOf(components: readonly Component[]): string[] {
  return components.flatMap((component) => [
    ...(component.content === undefined ? [] : [component.content]),
    ...textsOf(component.components ?? []),
  ])
}

/** All buttons of a message, in order. */
export function buttonsOf(components: readonly Component[]): Component[] {
  return components.flatMap((component) => (component.type === 2 ? [component] : buttonsOf(component.components ?? [])))
}
