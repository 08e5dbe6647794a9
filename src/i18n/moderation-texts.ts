import type { NoteField } from '../commands/commands.js'
import type { Language } from '../contract/reply.js'
import type { GapReason } from '../records/gap.js'

/** What moderators are shown and told in one language, and those whose question can be answered now. */
export interface ModerationTexts {
  readonly gaps: {
    readonly none: string
    readonly waiting: (count: number) => string
    readonly asked: (count: number) => string
    readonly last: (date: string) => string
    readonly reasons: Readonly<Record<GapReason, string>>
  }
  readonly form: {
    /** Slack takes 24 characters for each of these three. */
    readonly title: string
    readonly submit: string
    readonly close: string
    /** Discord takes 45 characters for a label, and 100 for a hint. */
    readonly fields: Readonly<Record<NoteField, { readonly label: string; readonly hint: string }>>
    readonly refused: string
    readonly kept: string
    /** What is wrong with a field, and what to do about it. */
    readonly missing: Readonly<Record<NoteField, string>>
    readonly tooLong: (label: string, length: number, most: number) => string
    readonly noText: string
  }
  readonly place: {
    readonly now: string
    readonly fromNowOn: string
    readonly inThread: string
    readonly inChannel: string
    readonly toAsker: string
    readonly toAll: string
    /** Stands behind what was not set. @param sentence without its full stop */
    readonly unset: (sentence: string) => string
    readonly words: (language: string) => string
    readonly languages: Readonly<Record<Language, string>>
  }
  readonly told: (question: string, date: string) => string
  readonly toldMore: string
  readonly moderation: {
    readonly noMemory: string
    readonly away: string
    readonly void: string
    readonly notAChannel: string
    readonly ended: string
    readonly unwritten: string
    readonly answered: (question: string) => string
    readonly dismissed: (question: string) => string
    readonly endedBefore: string
  }
  /** What is wrong with an option of a command. Names and values are typed in English everywhere. */
  readonly options: {
    /** Without a full stop. */
    readonly wrong: (name: string, allowed: string) => string
    readonly either: (values: readonly string[]) => string
    readonly weekday: (values: string) => string
    readonly whole: (least: number, most: number) => string
    readonly zone: string
    readonly day: string
    /** What is allowed, and what was typed instead. */
    readonly butNot: (allowed: string, typed: string) => string
  }
}
