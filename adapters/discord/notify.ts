import { createHash } from 'node:crypto'
import type { Client, SendableChannels } from 'discord.js'
import type { Letter } from '../../src/contract/contract.js'
import { type Body, findTexts } from './components.js'
import { renderReply } from './render.js'
import { filesOf, once, sendSafely } from './sending.js'
import { mayNotWrite } from './trouble.js'

/** Discord's limit for a nonce. */
const nonceLength = 25
/** So many of a channel's last messages are looked through for one that may be there. */
const lookedThrough = 100

/** Sends letters: in the channel or thread, or where that is closed, or there is none, by direct message. */
export function createPost(client: Client): (letter: Letter) => Promise<boolean> {
  return async (letter) => {
    const { place, person, answerTo } = letter
    const there = person === null ? place : answerTo
    if (there !== null && (await sentTo(() => channelOf(client, there), letter))) return true
    return person !== null && (await sentTo(() => client.users.createDM(person), letter))
  }
}

async function channelOf(client: Client, id: string): Promise<SendableChannels | null> {
  const channel = await client.channels.fetch(id)
  return channel?.isSendable() ? channel : null
}

/** @returns false where the desk can never write there. @throws where it may later */
async function sentTo(open: () => Promise<SendableChannels | null>, letter: Letter): Promise<boolean> {
  try {
    const channel = await sendSafely(open)
    if (channel === null) return false
    const calls = channel.isDMBased() ? null : letter.person
    const [drawn] = renderReply(letter.reply, { private: false, sharedBy: null, ...(calls === null ? {} : { calls }) })
    if (letter.mayBeThere && (await isThere(channel, drawn))) return true
    const nonce = createHash('sha256').update(letter.id).digest('base64url').slice(0, nonceLength)
    const allowedMentions = { parse: [], users: calls === null ? [] : [calls] }
    const { components, flags } = drawn
    await sendSafely<unknown>(() =>
      channel.send({ components: [...components], flags, ...filesOf(drawn), ...once(nonce), allowedMentions }),
    )
    return true
  } catch (error) {
    if (!mayNotWrite(error)) throw error
    const { reply } = letter
    // Where the desk may send no files, the words go alone.
    if (reply.kind !== 'digest' || reply.digest.chart === null) return false
    return sentTo(open, { ...letter, reply: { ...reply, digest: { ...reply.digest, chart: null } } })
  }
}

/** Whether one of the desk's last messages there begins as this one: a nonce is remembered for some minutes only. */
async function isThere(channel: SendableChannels, { components }: Body): Promise<boolean> {
  const [head] = findTexts(components)
  const last = await sendSafely(() => channel.messages.fetch({ limit: lookedThrough }))
  return last.some((message) => {
    const [shown] = message.author.id === channel.client.user.id ? findTexts(message.components.map((one) => one.toJSON())) : []
    return shown !== undefined && shown.trim() === head?.trim()
  })
}
