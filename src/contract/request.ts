import type { ButtonName, CommandName, Completed, NoteForm, OptionName } from '../commands/commands.js'

/** What came in by one of the doors. */
export interface Incoming {
  /** Unique for the platform: the same event delivered twice has the same id. */
  readonly id: string
  /** The adapter's name. */
  readonly platform: string
  /**
   * What is wanted: a command, a press on a button, `complete`: what may be meant by what is being typed, `submit`: to take in a form,
   * or `place`: how this channel wants its answers.
   */
  readonly command: CommandName | ButtonName | 'complete' | 'submit' | 'channel'
  /** The command's argument as typed, or the button's or form's token; empty for commands that take none. */
  readonly text: string
  /** The command's other options, as typed; absent where none are given. */
  readonly options?: Readonly<Partial<Record<OptionName, string>>>
  /** Which option is being typed; the command is `complete`. */
  readonly completing?: Completed
  /** What was filled in; the command is `submit`. */
  readonly form?: NoteForm
  /** What the person is called, where what they do is signed with it. */
  readonly name?: string
  /** Whether the platform says that they are a moderator. */
  readonly moderator?: boolean
  /** Where all who see the question would see a later answer to it; by direct message, where absent. The platform's own address. */
  readonly answerTo?: string
  /** Who asks, by the platform's id. Absent where there is only one person. */
  readonly person?: string
  /** The channel it was asked in. */
  readonly channel?: string
  /** The thread or direct conversation, where a question may carry on the one before. */
  readonly thread?: string
  /** It was said in the thread without naming the desk: it is for the desk only where the thread began with it. */
  readonly overheard?: boolean
  /** The question of the desk's message that this one replies to, or that the button stands under. */
  readonly earlier?: string
  /** What that question was read together with itself. */
  readonly earlierTopic?: string
}
