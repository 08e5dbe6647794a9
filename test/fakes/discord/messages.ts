import { refuseAll, unattached } from './check.js'
import { channelJson, memberJson, messageFor, rolesIn } from './json.js'
import { type Attachment, type Channel, type Component, everyComponent, flagBits, type Interaction, type Message } from './model.js'
import { allows } from './permissions.js'
import { refusals } from './refusal.js'
import type { MessageBody } from './schema-message.js'
import { type About, intents, makeId, type State } from './state.js'

/** A file that came with a request. */
export interface Upload {
  readonly name: string
  readonly size: number
}

/** Put a message into a channel and notify the bot, if it may know. */
export function addMessage(state: State, fields: Partial<Message> & Pick<Message, 'channel' | 'author'>): Message {
  const message: Message = {
    ...{
      id: makeId(),
      type: 0,
      webhookId: null,
      nonce: null,
      createdAt: Date.now(),
      referenced: null,
      forwarded: null,
      onlyFor: null,
      interaction: null,
    },
    ...{ mentionsEveryone: false, mentionedRoles: [], content: '', components: [], embeds: [], attachments: [], flags: 0, mentions: [] },
    ...{ editedAt: null, deleted: false },
    ...fields,
  }
  state.messages.push(message)
  announce(state, 'MESSAGE_CREATE', message)
  return message
}

/** Notify the bot of a new or changed message. */
export function announce(state: State, t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: Message): void {
  const { channel, author, webhookId, onlyFor } = message
  if (onlyFor !== null || !isSeen(channel)) return
  const { guild } = channel
  const member =
    guild && webhookId === null ? { member: memberJson(author === state.bot ? [guild.botRoleId] : rolesIn(guild, author)) } : {}
  const place = { channel_type: channel.type, ...(guild ? { guild_id: guild.id, ...member } : {}) }
  const d = { ...messageFor(message, state.bot, true), ...place }
  state.dispatch({ t, d }, { ...aboutMessages(channel), withheld: { ...messageFor(message, state.bot, false), ...place } })
}

/** A thread is deleted with its messages: Discord reports only the thread. */
export function removeThread(state: State, thread: Channel): void {
  for (const message of state.messages) if (message.channel === thread) message.deleted = true
  state.channels.delete(thread.id)
  const { id, guild, parent, type } = thread
  const d = { id, type, guild_id: guild?.id, parent_id: parent?.id }
  if (isSeen(thread)) state.dispatch({ t: 'THREAD_DELETE', d }, { guildId: guild?.id ?? null, intents: intents.guilds })
}

/** A message is deleted. */
export function removeMessage(state: State, message: Message): void {
  message.deleted = true
  const { id, channel, onlyFor } = message
  const d = { id, channel_id: channel.id, ...(channel.guild ? { guild_id: channel.guild.id } : {}) }
  if (onlyFor === null && isSeen(channel)) state.dispatch({ t: 'MESSAGE_DELETE', d }, aboutMessages(channel))
}

const aboutMessages = ({ guild }: Channel): About => ({
  guildId: guild?.id ?? null,
  intents: guild ? intents.guildMessages : intents.directMessages,
})

/** Whether the bot receives messages in this channel. */
const isSeen = ({ guild, withBot, botPermissions }: Channel): boolean =>
  withBot && (guild === null || (guild.hasBot && allows(botPermissions, 'ViewChannel')))

/** @throws Refusal if a message with this body would show nothing */
export function refuseEmpty({ content, embeds, components, poll, sticker_ids }: MessageBody, attachments: number): void {
  const something = (content ?? '').trim() !== '' || embeds?.length || components?.length || poll || sticker_ids?.length || attachments > 0
  if (!something) throw refusals.emptyMessage()
}

/** The bot’s message from a checked body. */
export function createMessage(
  state: State,
  channel: Channel,
  body: MessageBody,
  files: readonly Upload[],
  reply: { readonly referenced?: Message | null; readonly interaction?: Interaction; readonly onlyFor?: Message['onlyFor'] } = {},
): Message {
  refuseEmpty(body, files.length)
  refuseAll(state, `message in #${channel.name}`, unattached(body.components, files))
  return addMessage(state, {
    ...{ channel, author: state.bot, content: (body.content ?? '').trim(), embeds: body.embeds ?? [], nonce: body.nonce ?? null },
    ...{ components: withIds((body.components ?? []) as Component[]), attachments: files.map((file) => attachmentOf(channel, file)) },
    ...{ flags: body.flags ?? 0, referenced: reply.referenced ?? null, interaction: reply.interaction ?? null },
    ...{ type: reply.referenced ? 19 : reply.interaction?.type === 2 ? 20 : 0, onlyFor: reply.onlyFor ?? null },
    webhookId: reply.interaction ? state.applicationId : null,
    mentions: mentionedIn(state, body, reply.referenced ?? null),
  })
}

/** Change a message by an edit; fields that it does not name stay. @throws Refusal if nothing would be left */
export function changeMessage(state: State, message: Message, body: MessageBody, files: readonly Upload[]): void {
  const present = [...files, ...message.attachments.map(({ filename }) => ({ name: filename }))]
  refuseAll(state, `edit in #${message.channel.name}`, unattached(body.components, present))
  const kept = body.attachments?.map(({ id }) => String(id)) ?? null
  const next = {
    content: body.content === undefined ? message.content : (body.content ?? '').trim(),
    embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []),
    components: body.components === undefined ? message.components : withIds((body.components ?? []) as Component[]),
    attachments: [
      ...message.attachments.filter(({ id }) => kept === null || kept.includes(id)),
      ...files.map((file) => attachmentOf(message.channel, file)),
    ],
  }
  refuseEmpty({ ...next, embeds: [...next.embeds], components: [...next.components], attachments: null }, next.attachments.length)
  Object.assign(message, next)
  const { suppressEmbeds, componentsV2, loading } = flagBits
  const settable = suppressEmbeds | componentsV2
  const asked = body.flags ?? message.flags
  const wasLoading = (message.flags & loading) !== 0
  message.flags = (message.flags & ~settable & ~loading) | (asked & settable)
  if (!wasLoading) message.editedAt = Date.now()
  message.mentions = mentionedIn(state, body, null)
  announce(state, 'MESSAGE_UPDATE', message)
}

const attachmentOf = (channel: Channel, { name, size }: Upload): Attachment => {
  const id = makeId()
  const url = `https://cdn.discordapp.com/attachments/${channel.id}/${id}/${name}`
  return { id, filename: name, size, url, proxy_url: url }
}

/** Discord numbers components without an id. */
export function withIds(components: readonly Component[]): Component[] {
  const taken = new Set(everyComponent(components).flatMap(({ id }) => (id ? [id] : [])))
  let next = 1
  const number = (one: Component): Component => {
    while (taken.has(next)) next++
    const id = one.id || next++
    const inside = one.components ? { components: one.components.map(number) } : {}
    const beside = one.accessory ? { accessory: number(one.accessory) } : {}
    return { ...one, id, ...inside, ...beside, ...(one.component ? { component: number(one.component) } : {}) }
  }
  return components.map(number)
}

function mentionedIn(state: State, body: MessageBody, referenced: Message | null): Message['mentions'] {
  const { parse, users, replied_user: pings } = body.allowed_mentions ?? { parse: ['users'], replied_user: true }
  const texts = [body.content ?? '', ...everyComponent((body.components ?? []) as Component[]).map(({ content }) => content ?? '')]
  const named = texts.flatMap((text) => [...text.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? ''))
  const mentioned = named.filter((id) => parse?.includes('users') || users?.includes(id)).flatMap((id) => state.people.get(id) ?? [])
  return [...new Set([...mentioned, ...(pings && referenced ? [referenced.author] : [])])]
}

/** A channel's events for the bot. */
export function announceChannel(state: State, t: string, channel: Channel, more: object = {}): void {
  if (!channel.guild?.hasBot) return
  if (channel.type === 11 && !isSeen(channel)) return
  state.dispatch({ t, d: { ...channelJson(channel, state.bot), ...more } }, { guildId: channel.guild.id, intents: intents.guilds })
}
