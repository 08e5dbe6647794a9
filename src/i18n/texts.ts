import type { ButtonName } from '../commands/commands.js'
import type { Status } from '../contract/reply.js'
import type { CommandTexts } from './command-texts.js'
import type { DigestTexts } from './digest-texts.js'
import type { ModerationTexts } from './moderation-texts.js'

/** The desk's own words in one language. No answer's text comes from here. */
export interface Texts extends ModerationTexts {
  readonly digest: DigestTexts
  readonly commands: CommandTexts
  /** What a person can do with somebody's message: ask it. The answer is private. */
  readonly messageAction: string
  /** BCP 47, for dates and numbers. */
  readonly locale: string
  /** How the first day of a month is written in a date. */
  readonly firstOfMonth: string
  readonly status: Readonly<Record<Status, { readonly mark: string; readonly title: string; readonly text: string }>>
  readonly suggestions: string
  readonly broken: string
  /** For a message that is to be looked for and has no words, such as a picture. */
  readonly noText: string
  /** For a command or button that the desk does not have. */
  readonly unknown: string
  /** Where a form could not be shown in time. */
  readonly formMissed: string
  /** Stands behind the desk’s name while it looks for an answer. */
  readonly atWork: string
  readonly known: (documents: string) => string
  readonly listsAll: (count: number) => string
  readonly help: string
  /** Stands before the question in a reply. */
  readonly question: string
  /** Stands before the words of the earlier question. */
  readonly carried: string
  /** Behind the status. */
  readonly sourcesDiffer: string
  /** @param date of the newest excerpt, written out */
  readonly newest: (date: string) => string
  readonly sharedBy: string
  readonly oneChanged: string
  readonly changed: (count: number) => string
  /** @param length in characters, as it is written in the language */
  readonly tooLong: (length: string) => string
  readonly goesOn: string
  readonly paragraph: (number: number) => string
  readonly asOf: (date: string) => string
  readonly noDate: string
  readonly undated: string
  readonly labelled: (label: string, text: string) => string
  readonly documents: (count: number) => string
  readonly andMore: (count: number) => string
  readonly fromHere: string
  readonly buttons: Readonly<Record<Exclude<ButtonName, 'good' | 'bad' | 'try'>, string>>
  readonly firstExcerpts: string
  readonly firstDocuments: string
  readonly firstGaps: string
  readonly shareInChannel: string
  readonly summary: {
    readonly title: string
    readonly all: string
    readonly within: (topic: string, document: string) => string
    readonly since: (date: string) => string
    readonly held: (points: number, shown: number, read: number) => string
    readonly noTopic: (topic: string, document: string | null) => string
    readonly noDocument: (name: string, all: string, count: number) => string
    readonly nothing: (document: string | null, topic: string | null, since: string | null) => string
  }
  readonly notices: {
    readonly void: string
    readonly gone: string
    readonly changed: (title: string) => string
    readonly allChanged: string
    readonly thanks: string
    readonly forgotten: (count: number) => string
    readonly noMemory: string
    readonly notForgotten: string
    readonly lost: string
    readonly unkept: string
    readonly tooMuch: (seconds: number) => string
    readonly failed: (reference: string) => string
    readonly restarting: string
    readonly moderatorsOnly: string
  }
}
