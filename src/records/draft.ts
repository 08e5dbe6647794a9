import type { NoteForm } from '../commands/commands.js'
import type { Note } from './note.js'

/** What a moderator has filled in to answer a gap, kept from the moment it comes in until its note is written. */
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
  /** The note to be written: once it stands here it will be, whatever happens in between. Null until the draft has been found valid. */
  readonly note: Note | null
}
