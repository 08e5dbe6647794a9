import type { Message } from 'discord.js'
import { LRUCache } from 'lru-cache'
import type { Handle, Reply } from '../../src/adapter.js'
import { createTellOnce, type Log } from '../../src/log.js'
import { parseMessage } from './parse.js'
import { renderReply } from './render.js'
import { sendSafely } from './sending.js'
import { mayNotWrite } from './trouble.js'

/** From here on the person sees that the desk is at work. */
const typingAfterMs = 2_000
const aMinute = 60_000
const closedText =
  'Discord lets the desk not write in this channel: give it View Channel, Read Message History, Send Messages and Send Messages in Threads there; until then it answers by direct message'

/** Answers messages that are meant for the desk. */
export type OnMessage = (message: Message, handle: Handle) => Promise<void>

export function createMessages(log: Log): OnMessage {
  /** Who was told something privately a moment ago: once is enough. */
  const told = new LRUCache<string, true>({ max: 1_000, ttl: aMinute })
  const tellOnce = createTellOnce(log)

  const toPerson = async ({ author, id }: Message, reply: Reply): Promise<void> => {
    try {
      await sendSafely(() => author.send(bodyOf(reply, id)))
    } catch (error) {
      // They take no direct messages: there is no way left to tell them.
      if (!mayNotWrite(error)) throw error
    }
  }
  const toChannel = async (message: Message, reply: Reply): Promise<void> => {
    try {
      await sendSafely(() => message.reply({ ...bodyOf(reply, message.id), failIfNotExists: false }))
    } catch (error) {
      if (!mayNotWrite(error)) throw error
      tellOnce(message.channelId, { channel: message.channelId }, closedText)
      if (message.inGuild()) await toPerson(message, reply)
    }
  }

  return async (message, handle) => {
    const incoming = parseMessage(message, message.client.user.id)
    if (incoming === null) return
    const timer = setTimeout(() => {
      if ('sendTyping' in message.channel) message.channel.sendTyping().catch(() => {})
    }, typingAfterMs)
    // Not while the reply is being sent: where Discord slows the desk down, it would only add to what waits.
    const reply = await handle(incoming).finally(() => clearTimeout(timer))
    if (reply === null) return
    if (reply.kind !== 'notice' || reply.private !== true) return await toChannel(message, reply)
    if (told.has(message.author.id)) return
    told.set(message.author.id, true)
    await toPerson(message, reply)
  }
}

/** @param nonce a send that is repeated because its answer was lost is drawn once only */
function bodyOf(reply: Reply, nonce: string) {
  const { components, flags } = renderReply(reply)
  return { components: [...components], flags, nonce, enforceNonce: true, allowedMentions: { parse: [], repliedUser: false } }
}
