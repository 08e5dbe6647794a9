import type { Client, SendableChannels } from 'discord.js'
import { toAll } from '../../src/cards/to.js'
import type { OutboxMessage } from '../../src/contract/adapter.js'
import { outboxRetries } from '../shared/patience.js'
import type { SendQueue } from '../shared/send-queue.js'
import { messagesIn } from './looking.js'
import { type Body, findTexts } from './render/components.js'
import { renderReply } from './render/reply.js'
import { fieldsOf, once, patiently, sendable } from './sending.js'
import { mayNotWrite } from './trouble.js'

/** This many of a channel's last messages are looked through for one that may be there. */
const lookedThrough = 100

/** Sends messages: in the channel or thread, or if that is closed, or there is none, by direct message. */
export function createNotify(client: Client, queue: SendQueue): (message: OutboxMessage) => Promise<boolean> {
  return async (message) => {
    const { channel, person, answerTo } = message
    const there = person === null ? channel : answerTo
    if (there !== null && (await sentTo(() => sendable(client, there), message, queue))) return true
    return person !== null && (await sentTo(() => client.users.createDM(person), message, queue))
  }
}

/** @returns false if the desk can never write there. @throws if it may later */
async function sentTo(open: () => Promise<SendableChannels | null>, message: OutboxMessage, queue: SendQueue): Promise<boolean> {
  try {
    const channel = await patiently(open, { retries: outboxRetries })
    if (channel === null) return false
    const calls = channel.isDMBased() ? null : message.person
    const [drawn] = renderReply(message.reply, { ...toAll, ...(calls === null ? {} : { calls }) })
    if (message.mayBeThere && (await isThere(channel, drawn))) return true
    const allowedMentions = { parse: [], users: calls === null ? [] : [calls] }
    const body = { ...fieldsOf(drawn), ...once(message.id, channel.id), allowedMentions }
    await queue.send<unknown>(channel.id, () => channel.send(body), { retries: outboxRetries })
    return true
  } catch (error) {
    if (!mayNotWrite(error)) throw error
    const { reply } = message
    // If the desk may send no files, the words go alone.
    if (reply.kind !== 'digest' || reply.digest.chart === null) return false
    return sentTo(open, { ...message, reply: { ...reply, digest: { ...reply.digest, chart: null } } }, queue)
  }
}

/** Whether one of the desk's last messages there begins as this one: a nonce is remembered for some minutes only. */
async function isThere(channel: SendableChannels, { components }: Body): Promise<boolean> {
  const [head] = findTexts(components)
  const { rest, user } = channel.client
  const last = await messagesIn(rest, channel.id, { limit: lookedThrough })
  return last.some((message) => {
    const [shown] = message.author.id === user.id ? findTexts(message.components ?? []) : []
    return shown !== undefined && shown.trim() === head?.trim()
  })
}
