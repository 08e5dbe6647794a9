import type { ChannelSettings } from '../contract/reply.js'
import type { Memory } from '../store/memory.js'

/** A channel without settings. */
export const customary: ChannelSettings = { answers: null, private: null, language: 'en' }

/** A channel whose settings are unknown: answers stay private. */
const unknown: ChannelSettings = { ...customary, private: true }

/** Where the settings stand that count for every channel of a server without its own: no platform has a channel of that name. */
export const serverWide = (server: string): string => `server ${server}`

/**
 * How a channel wants its answers, as its moderators have set it, or for the whole server.
 * @param channel undefined if something was done in none
 * @param server whose channel it is; undefined if it has none
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
