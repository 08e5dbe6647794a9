import { z } from 'zod'
import { checkBody, checkMessage } from './check.js'
import { channelJson, messageForBot } from './json.js'
import { changeMessage, createMessage, removeMessage } from './messages.js'
import type { Channel, Message } from './model.js'
import { allows } from './permissions.js'
import { invalidAt, refusals } from './refusal.js'
import type { Call } from './routes.js'
import type { MessageBody } from './schema-message.js'
import type { State } from './state.js'
import { addThread, directChannel } from './world.js'

const thread = z.strictObject({
  ...{ name: z.string().min(1).max(100), type: z.int().optional() },
  auto_archive_duration: z.union([z.literal(60), z.literal(1_440), z.literal(4_320), z.literal(10_080)]).nullish(),
  rate_limit_per_user: z.int().min(0).max(21_600).nullish(),
})
const recipient = z.strictObject({ recipient_id: z.string() })

/** Open the direct conversation with a person. */
export function openDirect({ state, body }: Call): object {
  const { recipient_id: id } = checkBody(state, 'POST /users/@me/channels', recipient, body)
  const person = state.people.get(id)
  if (!person) throw invalidAt(['recipient_id'], 'USER_INVALID', 'Invalid user')
  if (person.bot || state.closedTo.get(id) === 'creation') throw refusals.closedToMessages()
  return channelJson(directChannel(state, person), state.bot)
}

/** The channel in the path, if the bot sees it. */
function channelOf({ state, ids }: Call): Channel {
  const channel = state.channels.get(ids[0] ?? '')
  if (!channel) throw refusals.unknownChannel()
  const { guild, withBot, botPermissions } = channel
  if (!withBot || (guild && (!guild.hasBot || !allows(botPermissions, 'ViewChannel')))) throw refusals.noAccess()
  return channel
}

/** A channel in which the bot may write. */
function writable(call: Call): Channel {
  const channel = channelOf(call)
  const { type, guild, people, botPermissions, archived, locked } = channel
  if (guild === null && people.some(({ id }) => call.state.closedTo.has(id))) throw refusals.closedToMessages()
  if (guild && !allows(botPermissions, type === 11 ? 'SendMessagesInThreads' : 'SendMessages')) throw refusals.noPermission()
  if (archived && locked) throw refusals.archivedThread()
  if (type === 15) throw refusals.noText()
  return channel
}

/** Ephemeral messages cannot be read through their channel. */
function messageOf({ state, ids }: Call, channel: Channel): Message {
  const message = state.messages.find(({ id }) => id === ids[1])
  if (!message || message.channel !== channel || message.deleted || message.onlyFor) throw refusals.unknownMessage()
  return message
}

const readsHistory = ({ guild, botPermissions }: Channel): boolean => guild === null || allows(botPermissions, 'ReadMessageHistory')

export const show = (call: Call): object => channelJson(channelOf(call), call.state.bot)

export function type(call: Call): void {
  call.state.typing.push({ channel: writable(call) })
}

/** The newest messages first. */
export function listMessages(call: Call): object[] {
  const { state, query } = call
  const channel = channelOf(call)
  const limit = Number(query.get('limit') ?? 50)
  if (!(limit >= 1 && limit <= 100)) throw invalidAt(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.')
  if (!readsHistory(channel)) return []
  const [before, after, around] = ['before', 'after', 'around'].map((name) => query.get(name))
  const all = state.messages.filter((one) => one.channel === channel && !one.deleted && !one.onlyFor)
  const older = all.filter(({ id }) => !before || BigInt(id) < BigInt(before))
  const wanted = older.filter(({ id }) => !after || BigInt(id) > BigInt(after))
  const middle = around ? wanted.findIndex(({ id }) => BigInt(id) >= BigInt(around)) - Math.floor(limit / 2) : 0
  const page = around
    ? wanted.slice(Math.max(0, middle), Math.max(0, middle) + limit)
    : after
      ? wanted.slice(0, limit)
      : wanted.slice(-limit)
  return page.toReversed().map((message) => messageForBot(message, state))
}

export function showMessage(call: Call): object {
  const channel = channelOf(call)
  if (!readsHistory(channel)) throw refusals.noPermission()
  return messageForBot(messageOf(call, channel), call.state)
}

export function postMessage(call: Call): object {
  const { state, body, files } = call
  const channel = writable(call)
  const checked = checkMessage(state, `POST to #${channel.name}`, 'channel', body)
  if (channel.guild && checked.embeds?.length && !allows(channel.botPermissions, 'EmbedLinks')) throw refusals.noPermission()
  if (channel.guild && files.length > 0 && !allows(channel.botPermissions, 'AttachFiles')) throw refusals.noPermission()
  const referenced = repliedTo(state, channel, checked)
  const same = checked.enforce_nonce && checked.nonce !== undefined ? sentBefore(state, channel, checked.nonce) : null
  if (same) return messageForBot(same, state)
  channel.archived = false
  return messageForBot(createMessage(state, channel, checked, files, { referenced }), state)
}

function repliedTo(state: State, channel: Channel, { message_reference: reference }: MessageBody): Message | null {
  if (!reference) return null
  if (!readsHistory(channel)) throw refusals.noHistory()
  const found = state.messages.find(({ id }) => id === reference.message_id)
  const usable = found && found.channel === channel && !found.deleted && !found.onlyFor
  if (usable && ![0, 19, 20, 23].includes(found.type))
    throw invalidAt(['message_reference'], 'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE', 'Cannot reply to a system message')
  if (usable) return found
  if (reference.fail_if_not_exists === false) return null
  throw invalidAt(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message')
}

/** The bot’s message with this nonce. Discord searches all channels, but a nonce belongs to one message in one channel. */
function sentBefore(state: State, channel: Channel, nonce: string | number): Message | null {
  const since = Date.now() - state.limits.nonceWindowMs
  const same = state.messages.filter((one) => one.author === state.bot && String(one.nonce) === String(nonce) && one.createdAt > since)
  if (same.some((one) => one.channel !== channel))
    state.violations.push(`POST to #${channel.name}: nonce ${nonce} was used in another channel`)
  return same.find((one) => one.channel === channel) ?? null
}

/** Start a thread at a message, and give it the message’s id. */
export function startThread(call: Call): object {
  const { state, body } = call
  const channel = channelOf(call)
  const message = messageOf(call, channel)
  if (channel.type !== 0) throw refusals.wrongChannelType()
  if (!allows(channel.botPermissions, 'CreatePublicThreads')) throw refusals.noPermission()
  const { name } = checkBody(state, `thread in #${channel.name}`, thread, body)
  if (name.trim() === '') throw invalidAt(['name'], 'BASE_TYPE_REQUIRED', 'This field is required')
  if (state.channels.has(message.id)) throw refusals.hasThread()
  return channelJson(addThread(state, channel, { id: message.id, name: name.trim() }), state.bot)
}

export function patchMessage(call: Call): object {
  const { state, body, files } = call
  const channel = channelOf(call)
  const message = messageOf(call, channel)
  if (message.author !== state.bot) throw refusals.othersMessage()
  changeMessage(state, message, checkMessage(state, `PATCH in #${channel.name}`, 'edit', body, message), files)
  return messageForBot(message, state)
}

export function deleteMessage(call: Call): void {
  const channel = channelOf(call)
  const message = messageOf(call, channel)
  const own = message.author === call.state.bot
  if (!own && !(channel.guild && allows(channel.botPermissions, 'ManageMessages'))) throw refusals.noPermission()
  removeMessage(call.state, message)
}
