import type { NoteForm } from '../commands/commands.js'

/** Why a question is a gap: nothing was found, nothing answers, somebody rated the answer down, or wants to ask a person. */
export type GapReason = 'none' | 'related' | 'disliked' | 'asked'

/** A question that got no answer. */
export interface Gap {
  readonly id: string
  readonly platform: string
  /** The platform's id of the channel; null if it has none. */
  readonly channel: string | null
  /** The server or workspace it was asked in; see `Came.server`. */
  readonly server?: string
  /** The platform's id of the person who asked, so that they can get the answer; null once it was dropped. */
  readonly person: string | null
  /** Where it was asked, for an answer later; see `Came.answerTo`. */
  readonly answerTo: string | null
  /** Which message asked it, where others see it; see `Came.message`. */
  readonly message?: string
  /** When it was passed on to the moderators' channel, if it was. */
  readonly passed?: Date
  readonly at: Date
  readonly reason: GapReason
  /** What was asked, without anything that could identify a person. */
  readonly question: string
}

/** The possible ends of a gap. */
export type GapEnd = 'answered' | 'dismissed'

/** A note as a knowledge file. */
export interface Note {
  readonly id: string
  /** Inside the knowledge folder. */
  readonly file: string
  readonly content: string
}

/** A moderator's filled form that answers a gap, kept from its arrival until its note is written. */
export interface Draft {
  readonly id: string
  /** The gap it answers. */
  readonly gap: string
  readonly form: NoteForm
  /** Who published the source. */
  readonly publisher: string
  /** Who fills it in, as a person's name. */
  readonly by: string
  readonly at: Date
  /** The note to be written. Once it is here, it will be written, whatever happens in between. Null until the draft is found valid. */
  readonly note: Note | null
}
