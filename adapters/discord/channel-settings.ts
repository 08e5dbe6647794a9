import type { Interaction, Message } from 'discord.js'
import type { Handle, PlaceSettings } from '../../src/contract/contract.js'
import { type Words, words } from '../../src/i18n/words.js'
import { platform, settingsPlace } from './actor.js'

/** How a channel wants its answers; null where that is not known. */
async function settingsOf(id: string, place: string, handle: Handle): Promise<PlaceSettings | null> {
  const reply = await handle({ id, platform, command: 'place', text: '', place })
  return reply?.kind === 'place' ? reply.settings : null
}

/** Whether questions are answered to who asks alone there, unless they say otherwise. */
export async function isPrivatePlace(interaction: Interaction, handle: Handle): Promise<boolean> {
  const place = settingsPlace(interaction)
  return place !== null && (await settingsOf(interaction.id, place, handle))?.private === true
}

/** The words of the channel's language, for what the adapter says itself; English where that is not known. */
export async function wordsAt(interaction: Interaction, handle: Handle): Promise<Words> {
  const place = settingsPlace(interaction)
  return words[(place === null ? null : await settingsOf(interaction.id, place, handle))?.language ?? 'en']
}

/** Whether mentions are answered in threads there. */
export async function wantsThreads({ id, channelId }: Message, handle: Handle): Promise<boolean> {
  return (await settingsOf(id, channelId, handle))?.answers === 'thread'
}
