import type { Message, SendableChannels } from 'discord.js'
import { clip, visible } from '../../src/drawing.js'
import { sendSafely } from './sending.js'
import { hasThreadAlready, wasRefused } from './trouble.js'

const longestName = 100

/** Begin a thread at a message, named by its question. @returns null where Discord does not let the desk */
export async function openThread(message: Message, question: string): Promise<SendableChannels | null> {
  const name = clip(visible(question).trim(), longestName) || 'Question'
  try {
    return await sendSafely(async () => message.thread ?? (await message.startThread({ name })))
  } catch (error) {
    if (hasThreadAlready(error)) return sendable(message)
    if (wasRefused(error)) return null
    throw error
  }
}

async function sendable({ client, id }: Message): Promise<SendableChannels | null> {
  const thread = await client.channels.fetch(id)
  return thread?.isSendable() ? thread : null
}
