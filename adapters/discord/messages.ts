import { ChannelType, type Message, type PartialMessage } from 'discord.js'
import type { Desk, Inbox, Json } from '../../src/contract/adapter.js'
import { isDirect } from './parse/actor.js'
import { isHidden, parseEdit, parseMessage } from './parse/request.js'
import { hiddenKey, type ToMessage } from './to-message.js'

/** Accept a message that is meant for the desk; others are left alone. @param before what an edited message was; null for a new one */
export async function acceptMessage(before: Message | PartialMessage | null, message: Message, desk: Desk, inbox: Inbox): Promise<void> {
  const ownId = message.client.user.id
  const read = before === null ? parseMessage(message, ownId) : parseEdit(before, message, ownId)
  if (read === null) return
  const { id, channelId } = message
  const inServer = !isDirect(message.channel)
  if (isHidden(message, ownId)) {
    const to: ToMessage = { kind: 'message', channel: channelId, message: id, opensThread: false, inServer, hidden: true }
    // An edit may make a question of it, which is another request.
    await inbox.accept({ ...read, id: hiddenKey(id) }, to as unknown as Json)
    return
  }
  const opensThread = read.kind === 'ask' && holdsThreads(message) && (await desk.settings(channelId)).answers === 'thread'
  // A thread has the id of the message that it begins at.
  const request = opensThread ? { ...read, thread: id, answerTo: id } : read
  const to: ToMessage = { kind: 'message', channel: channelId, message: id, opensThread, inServer }
  await inbox.accept(request, to as unknown as Json)
}

/** Whether threads can be begun at messages there. */
const holdsThreads = ({ channel }: Message): boolean =>
  channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement
