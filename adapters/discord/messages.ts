import { ChannelType, type Message, type PartialMessage } from 'discord.js'
import type { Desk, Inbox, Json } from '../../src/contract/adapter.js'
import type { AskRequest, CommandRequest } from '../../src/contract/request.js'
import type { ToCorrection } from './correcting.js'
import { isDirect } from './parse/actor.js'
import { isHidden, parseCorrection, parseEdit, parseMessage, parseUnasked } from './parse/request.js'
import { hiddenKey, type ToMessage } from './to-message.js'

export interface AcceptDeps {
  readonly desk: Desk
  readonly inbox: Inbox
  /** The server that a message of a guild belongs to, or a direct one. */
  readonly serverOf: (guild: string | null) => string | undefined
  /** Whether Discord delivers messages that name nobody. */
  readonly readChannels: boolean
}

/** Accepts messages that are meant for the desk; others are left alone. */
export function createAccept({ desk, inbox, serverOf, readChannels }: AcceptDeps) {
  const keep = (
    request: AskRequest | CommandRequest,
    message: Message,
    to: Omit<ToMessage, 'kind' | 'channel' | 'message' | 'inServer'>,
  ) => {
    const { guildId, id, channelId, url } = message
    const inServer = !isDirect(message.channel)
    const server = serverOf(guildId)
    const where = { ...(server === undefined ? {} : { server }), ...(inServer ? { message: url } : {}) }
    const kept: ToMessage = { kind: 'message', channel: channelId, message: id, inServer, ...to }
    return inbox.accept({ ...request, ...where }, kept as unknown as Json)
  }

  /** A message that names nobody is kept only if its channel listens and it reads as a question. */
  const hear = async (message: Message, ownId: string): Promise<void> => {
    const said = parseUnasked(message, ownId)
    const heard = said && (await desk.hear(said.overheard))
    if (said === null || heard === null) return
    await keep({ ...said.request, ...heard }, message, { opensThread: holdsThreads(message), unasked: true })
  }

  /** The question was edited: its answer is corrected. */
  const correct = async (before: Message | PartialMessage, message: Message, ownId: string): Promise<void> => {
    const request = parseCorrection(before, message, ownId)
    if (request === null) return
    const { id, channelId, editedTimestamp, guildId } = message
    const server = serverOf(guildId)
    const to: ToCorrection = { kind: 'correction', channel: channelId, message: id, editedAt: editedTimestamp ?? 0 }
    await inbox.accept({ ...request, ...(server === undefined ? {} : { server }) }, to as unknown as Json)
  }

  /** @param before what an edited message was; null for a new one */
  return async (before: Message | PartialMessage | null, message: Message): Promise<void> => {
    const ownId = message.client.user.id
    const read = before === null ? parseMessage(message, ownId) : parseEdit(before, message, ownId)
    if (read === null) {
      if (before !== null) return correct(before, message, ownId)
      return readChannels ? hear(message, ownId) : undefined
    }
    const { id, channelId } = message
    if (isHidden(message, ownId)) {
      // An edit may make a question of it, which is another request.
      await keep({ ...read, id: hiddenKey(id) }, message, { opensThread: false, hidden: true })
      return
    }
    const opensThread =
      read.kind === 'ask' && holdsThreads(message) && (await desk.settings(channelId, serverOf(message.guildId))).answers === 'thread'
    // A thread has the id of the message that it begins at.
    const edited = before === null ? {} : { edited: true }
    await keep(opensThread ? { ...read, thread: id, answerTo: id } : read, message, { opensThread, ...edited })
  }
}

/** Whether threads can be begun at messages there. */
const holdsThreads = ({ channel }: Message): boolean =>
  channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement
