import type { ChannelSettings } from '../contract/reply.js'
import type { Words } from '../i18n/words.js'

/** Who sees a reply. */
export interface Audience {
  /** One person alone, who may then share it. */
  readonly private: boolean
  /** The id of the person who shares a private answer with all; null if nobody does. */
  readonly sharedBy: string | null
  /** The id of whom a message in a thread is for, so that they notice it. */
  readonly calls?: string
}

/** Everybody in the channel. */
export const toAll: Audience = { private: false, sharedBy: null }
/** One person alone. */
export const toOne: Audience = { private: true, sharedBy: null }

/** In what platforms differ by design. */
export interface Platform {
  /** The most characters, before escaping, of: a name; where an excerpt stands; a question by itself; one of a list. */
  readonly longest: { readonly name: number; readonly place: number; readonly question: number; readonly listed: number }
  /** How many documents a list names. */
  readonly mostDocuments: number
  /** What is done where a channel has no settings; `private` is null if that is said of it. */
  readonly custom: { readonly answers: 'thread' | 'channel'; readonly private: ChannelSettings['private'] }
  /** A private answer is shared with the channel it was asked in, and the button says so. */
  readonly sharesInChannel: boolean
  /** The command that all others stand behind, without a slash; absent where each has its own. */
  readonly command?: string
  /** Where people add the desk to a server, or to their own account; absent if they cannot. */
  readonly install?: { readonly server: string; readonly person: string }
  /** The web's own pages link to each other: their address is left out. Absent where the reply says it. */
  readonly site?: ''
  /** For a screen on which commands are typed, and the question stands above its answer: the platform's own commands. */
  readonly typed: readonly { readonly name: string; readonly description: string }[] | null
}

/** Whom a card is composed for. */
export interface To {
  readonly say: Words
  readonly platform: Platform
  readonly audience: Audience
  /** The web's address without a slash at its end, where excerpts can be read in their documents; null if there is none. */
  readonly site: string | null
  /** How many of the reply's items are shown at most. */
  readonly most: number
}
