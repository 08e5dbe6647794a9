import type { Interaction, Message } from 'discord.js'
import type { Desk } from '../../src/contract/adapter.js'
import type { ChannelSettings } from '../../src/contract/reply.js'
import { type Words, words } from '../../src/i18n/words.js'
import { settingsChannel } from './actor.js'

/** How the channel wants its answers in which something was done. */
const settingsAt = (interaction: Interaction, desk: Desk): Promise<ChannelSettings> =>
  desk.settings(settingsChannel(interaction) ?? undefined)

/** Whether questions are answered to who asks alone there, unless they say otherwise. */
export const isPrivateChannel = async (interaction: Interaction, desk: Desk): Promise<boolean> =>
  (await settingsAt(interaction, desk)).private === true

/** The words of the channel's language, for what the adapter says itself. */
export const wordsAt = async (interaction: Interaction, desk: Desk): Promise<Words> => words[(await settingsAt(interaction, desk)).language]

/** Whether mentions are answered in threads there. */
export const wantsThreads = async ({ channelId }: Message, desk: Desk): Promise<boolean> =>
  (await desk.settings(channelId)).answers === 'thread'
