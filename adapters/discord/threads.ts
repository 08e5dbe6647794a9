import { ChannelType, type Message, type SendableChannels } from 'discord.js'
import { clip, visible } from '../../src/cards/drawing.js'
import { sendable, sendSafely } from './sending.js'
import { hasThreadAlready, wasRefused } from './trouble.js'

const longestName = 100

/** Whether threads can be begun at messages there. */
export const holdsThreads = ({ channel }: Message): boolean =>
  channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement

/**
 * Begin a thread at a message, named by its question.
 * @param unnamed its name where the question has nothing to show
 * @returns null where Discord does not let the desk
 */
export async function openThread(message: Message, question: string, unnamed: string): Promise<SendableChannels | null> {
  const name = clip(visible(question).trim(), longestName) || unnamed
  try {
    return await sendSafely(() => (message.hasThread ? sendable(message.client, message.id) : message.startThread({ name })))
  } catch (error) {
    if (hasThreadAlready(error)) return sendable(message.client, message.id)
    if (wasRefused(error)) return null
    throw error
  }
}
