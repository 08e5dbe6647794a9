import type { ChannelSettings } from '../contract/reply.js'
import type { Memory } from '../store/memory.js'

/** A channel without settings. */
export const customary: ChannelSettings = { answers: null, private: null, language: 'en' }

/** A channel whose settings are unknown: answers stay private. */
const unknown: ChannelSettings = { ...customary, private: true }

/** The name under which the settings of a whole server are kept. They count for every channel without its own. No platform has such a channel. */
export const serverWide = (server: string): string => `server ${server}`

/**
 * How a channel wants its answers, as moderators have set it for this channel or the whole server.
 * @param channel undefined if the request came from none.
 * @param server whose channel it is; undefined if none.
 */
export async function settingsIn(
  memory: Pick<Memory, 'channelSettings'> | null,
  platform: string,
  channel: string | undefined,
  server?: string,
): Promise<ChannelSettings> {
  if (memory === null || channel === undefined) return customary
  const own = await memory.channelSettings(platform, channel)
  const settings = own ?? (server === undefined ? null : await memory.channelSettings(platform, serverWide(server)))
  return settings === 'unknown' ? unknown : (settings ?? customary)
}
