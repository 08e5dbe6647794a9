import type { ButtonName, CommandName, NoteForm } from '../commands/commands.js'
import type { Completed } from '../commands/options.js'
import type { TypedOptions } from '../commands/values.js'

/** What came in from a platform. */
export type Request = AskRequest | CommandRequest | PressRequest | SubmitRequest

export interface AskRequest extends Came {
  readonly kind: 'ask'
  /** As typed. */
  readonly text: string
  /** It was said in the thread without naming the desk: it is for the desk only if the thread began with it. */
  readonly overheard?: boolean
  /** The message names nobody and is in a channel that listens: without an answer, the desk says nothing. */
  readonly unasked?: true
  /** What the desk's message is about that this one replies to. */
  readonly earlier?: Earlier
}

/** Any other command. */
export interface CommandRequest extends Came {
  readonly kind: 'command'
  readonly name: Exclude<CommandName, 'ask'>
  readonly options: TypedOptions
}

/** A press on one of the desk's buttons. */
export interface PressRequest extends Came {
  readonly kind: 'press'
  readonly button: ButtonName
  readonly token: string
  /** What the message is about that the button stands under. */
  readonly earlier?: Earlier
}

export interface SubmitRequest extends Came {
  readonly kind: 'submit'
  /** The form's. */
  readonly token: string
  readonly form: NoteForm
}

/** The question that one of the desk's messages is about. */
export interface Earlier {
  readonly question: string
  /** The words of an earlier question that it was read together with; null if it stood alone. */
  readonly topic: string | null
}

/** Who did something, and where. */
export interface Came {
  /** Unique for the platform: the same event delivered twice has the same id. */
  readonly id: string
  /** The adapter's name. */
  readonly platform: string
  /** It was accepted before, by a process that could not send the reply, so it has already passed the guards. */
  readonly again?: true
  /** Who it was, by the platform's id. Absent if there is only one person. */
  readonly person?: string
  /** What the person is called, where what they do is signed with it. */
  readonly name?: string
  /** Whether the platform says that they are a moderator. */
  readonly moderator?: boolean
  /** The language that the person has chosen on the platform (BCP 47), if it is known. */
  readonly locale?: string
  /** The person alone will see the reply. */
  readonly alone?: boolean
  readonly channel?: string
  /** The server or workspace, by the platform's id: its moderators are asked where the desk has no answer. */
  readonly server?: string
  /** The platform can write to nobody later, and has no channel for moderators: those of another platform are asked. */
  readonly unreachable?: true
  /** The platform says that the desk may not post in the channel. */
  readonly mayPost?: false
  /** Whether the desk gets what is written in the channel, and may answer it in threads, if that is another matter than posting there. */
  readonly mayRead?: boolean
  /** The thread or direct conversation, where a question may carry on the one before. */
  readonly thread?: string
  /** Where all who see the question would see a later answer to it; by direct message, where absent. The platform's own address. */
  readonly answerTo?: string
  /** Which message it is, or stands under, where others see it: a link, or what the adapter makes one of. */
  readonly message?: string
}

/** Something that was said in a channel, to nobody. */
export interface Overheard {
  readonly channel: string
  /** Of a post in a forum. */
  readonly title?: string
  readonly text: string
}

/** An option's value while it is being typed. */
export type Typing = { readonly text: string; readonly completes: Completed; readonly person?: string }
