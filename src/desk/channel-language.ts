import type { Incoming, Language } from '../contract/contract.js'
import type { Memory } from '../store/memory.js'

/** The language of the frame in the place where something was asked, as its moderators have set it; English where they have not. */
export async function languageIn(memory: Pick<Memory, 'placeSettings'> | null, { platform, place }: Incoming): Promise<Language> {
  return (place === undefined ? null : await memory?.placeSettings(platform, place))?.language ?? 'en'
}
