import type { Interaction, Message } from 'discord.js'
import type { Handle } from '../../src/contract/adapter.js'
import type { ChannelSettings } from '../../src/contract/reply.js'
import { type Words, words } from '../../src/i18n/words.js'
import { platform, settingsChannel } from './actor.js'

/** How a channel wants its answers; null where that is not known. */
async function settingsOf(id: string, own: string, handle: Handle): Promise<ChannelSettings | null> {
  const reply = await handle({ id, platform, command: 'channel', text: '', channel: own })
  return reply?.kind === 'channel' ? reply.settings : null
}

/** Whether questions are answered to who asks alone there, unless they say otherwise. */
export async function isPrivateChannel(interaction: Interaction, handle: Handle): Promise<boolean> {
  const own = settingsChannel(interaction)
  return own !== null && (await settingsOf(interaction.id, own, handle))?.private === true
}

/** The words of the channel's language, for what the adapter says itself; English where that is not known. */
export async function wordsAt(interaction: Interaction, handle: Handle): Promise<Words> {
  const own = settingsChannel(interaction)
  return words[(own === null ? null : await settingsOf(interaction.id, own, handle))?.language ?? 'en']
}

/** Whether mentions are answered in threads there. */
export async function wantsThreads({ id, channelId }: Message, handle: Handle): Promise<boolean> {
  return (await settingsOf(id, channelId, handle))?.answers === 'thread'
}
