import type { ChannelSettings } from '../contract/reply.js'
import type { Memory } from '../store/memory.js'

/** A channel for which nothing was set. */
export const customary: ChannelSettings = { answers: null, private: null, language: 'en' }

/** A channel of which nobody knows what was set: what may have to stay private does. */
const unknown: ChannelSettings = { ...customary, private: true }

/** How a channel wants its answers, as its moderators have set it. @param channel undefined where something was done in none */
export async function settingsIn(
  memory: Pick<Memory, 'channelSettings'> | null,
  platform: string,
  channel: string | undefined,
): Promise<ChannelSettings> {
  if (memory === null || channel === undefined) return customary
  const settings = await memory.channelSettings(platform, channel)
  return settings === 'unknown' ? unknown : (settings ?? customary)
}
