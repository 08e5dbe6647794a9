import type { ChannelSettings } from '../contract/reply.js'
import type { Memory } from '../store/memory.js'

/** A channel for which nothing was set. */
export const customary: ChannelSettings = { answers: null, private: null, language: 'en' }

/** How a channel wants its answers, as its moderators have set it. @param channel undefined where something was done in none */
export async function settingsIn(
  memory: Pick<Memory, 'channelSettings'> | null,
  platform: string,
  channel: string | undefined,
): Promise<ChannelSettings> {
  return (channel === undefined ? null : await memory?.channelSettings(platform, channel)) ?? customary
}
