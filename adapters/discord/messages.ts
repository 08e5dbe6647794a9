import { ChannelType, type Message, type PartialMessage, type SendableChannels } from 'discord.js'
import { LRUCache } from 'lru-cache'
import { clip, visible } from '../../src/cards/drawing.js'
import type { Desk } from '../../src/contract/adapter.js'
import type { Reply } from '../../src/contract/reply.js'
import { words, wordsFor } from '../../src/i18n/words.js'
import { createTellOnce, type Log } from '../../src/lib/log.js'
import { isHidden, parseEdit, parseMessage } from './parse/request.js'
import { renderReply } from './render/reply.js'
import { filesOf, once, sendable, sendSafely } from './sending.js'
import { hasThreadAlready, mayNotWrite, wasRefused } from './trouble.js'

/** From here on the person sees that the desk is at work. */
const typingAfterMs = 2_000
const aMinute = 60_000
const closedText =
  'Discord lets the desk not write in this channel: give it View Channel, Read Message History, Send Messages and Send Messages in Threads there; until then it answers by direct message'

const noThreadText =
  'Discord lets the desk not answer in a thread, as this channel is set to: give it Create Public Threads and Send Messages in Threads there; until then it answers in the channel'

/** Answers messages that are meant for the desk, new ones and edited ones: of these `before` is what they were. */
export function createMessages(log: Log): (before: Message | PartialMessage | null, message: Message, desk: Desk) => Promise<void> {
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
  const toChannel = async (message: Message, reply: Reply, nonce = message.id): Promise<void> => {
    try {
      await sendSafely(() => message.reply({ ...bodyOf(reply, nonce), failIfNotExists: false }))
    } catch (error) {
      if (!mayNotWrite(error)) throw error
      tellOnce(message.channelId, { channel: message.channelId }, closedText)
      if (message.inGuild()) await toPerson(message, reply)
    }
  }

  /** @returns false where Discord does not let the desk begin a thread, or not write in it */
  const toThread = async (message: Message, question: string, reply: Reply): Promise<boolean> => {
    const thread = await openThread(message, question, wordsFor(reply).form.fields.question.label)
    if (thread === null) return false
    try {
      await sendSafely<unknown>(() => thread.send(bodyOf(reply, message.id)))
      return true
    } catch (error) {
      if (!mayNotWrite(error)) throw error
      return false
    }
  }

  return async (before, message, desk) => {
    const ownId = message.client.user.id
    const read = before === null ? parseMessage(message, ownId) : parseEdit(before, message, ownId)
    if (read === null) return
    if (isHidden(message, ownId)) {
      const { language } = await desk.settings(read.channel)
      // An edit may make a question of it, whose answer is another message.
      return await toChannel(message, { kind: 'notice', text: words[language].hidden }, `${message.id}h`)
    }
    const question =
      read.kind === 'ask' && holdsThreads(message) && (await desk.settings(message.channelId)).answers === 'thread' ? read.text : null
    // A thread has the id of the message that it begins at.
    const request = question === null ? read : { ...read, thread: message.id, answerTo: message.id }
    const timer = setTimeout(() => {
      if ('sendTyping' in message.channel) message.channel.sendTyping().catch(() => {})
    }, typingAfterMs)
    // Not while the reply is being sent: where Discord slows the desk down, it would only add to what waits.
    const reply = await desk.handle(request).finally(() => clearTimeout(timer))
    if (reply === null) return
    if (reply.kind !== 'notice' || reply.private !== true) {
      if (question !== null && (await toThread(message, question, reply))) return
      if (question !== null) tellOnce(`thread ${message.channelId}`, { channel: message.channelId }, noThreadText)
      return await toChannel(message, reply)
    }
    if (told.has(message.author.id)) return
    told.set(message.author.id, true)
    await toPerson(message, reply)
  }
}

/** @param nonce a send that is repeated because its answer was lost is drawn once only */
function bodyOf(reply: Reply, nonce: string) {
  // Whatever a message can ask for is drawn as one.
  const [drawn] = renderReply(reply)
  const { components, flags } = drawn
  return { components: [...components], flags, ...filesOf(drawn), ...once(nonce), allowedMentions: { parse: [], repliedUser: false } }
}

const longestThreadName = 100

/** Whether threads can be begun at messages there. */
const holdsThreads = ({ channel }: Message): boolean =>
  channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement

/**
 * Begin a thread at a message, named by its question.
 * @param unnamed its name where the question has nothing to show
 * @returns null where Discord does not let the desk
 */
async function openThread(message: Message, question: string, unnamed: string): Promise<SendableChannels | null> {
  const name = clip(visible(question).trim(), longestThreadName) || unnamed
  try {
    return await sendSafely(() => (message.hasThread ? sendable(message.client, message.id) : message.startThread({ name })))
  } catch (error) {
    if (hasThreadAlready(error)) return sendable(message.client, message.id)
    if (wasRefused(error)) return null
    throw error
  }
}
