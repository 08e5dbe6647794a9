import { ChannelType, type Message } from 'discord.js'
import type { Desk, Inbox, Json } from '../../src/contract/adapter.js'
import { isDirect } from './parse/actor.js'
import { parseMessage } from './parse/request.js'
import type { ToMessage } from './to-message.js'

/** Accept a message that is meant for the desk; others are left alone. */
export async function acceptMessage(message: Message, desk: Desk, inbox: Inbox): Promise<void> {
  const read = parseMessage(message, message.client.user.id)
  if (read === null) return
  const { id, channelId } = message
  const opensThread = read.kind === 'ask' && holdsThreads(message) && (await desk.settings(channelId)).answers === 'thread'
  // A thread has the id of the message that it begins at.
  const request = opensThread ? { ...read, thread: id, answerTo: id } : read
  const to: ToMessage = { kind: 'message', channel: channelId, message: id, opensThread, inServer: !isDirect(message.channel) }
  await inbox.accept(request, to as unknown as Json)
}

/** Whether threads can be begun at messages there. */
const holdsThreads = ({ channel }: Message): boolean =>
  channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement
