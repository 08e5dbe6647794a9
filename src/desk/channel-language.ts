import type { Language } from '../contract/reply.js'
import type { Incoming } from '../contract/request.js'
import type { Memory } from '../store/memory.js'

/** The language of the frame in the channel where something was asked, as its moderators have set it; English where they have not. */
export async function languageIn(memory: Pick<Memory, 'channelSettings'> | null, { platform, channel }: Incoming): Promise<Language> {
  return (channel === undefined ? null : await memory?.channelSettings(platform, channel))?.language ?? 'en'
}
