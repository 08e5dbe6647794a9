import type { Command, CommandName } from './commands.js'
import type { KnowledgeDocument, Source } from './knowledge/document.js'

/** What came in by one of the doors. */
export interface Incoming {
  /** Unique for the platform: the same event delivered twice has the same id. */
  readonly id: string
  /** The adapter's name. */
  readonly platform: string
  readonly command: CommandName
  /** The question, as typed; empty for commands that take none. */
  readonly text: string
}

/** *answered*: the excerpts answer. *related*: they do not, they are the closest passages. *none*: there is nothing close. */
export type Status = 'answered' | 'related' | 'none'

/** One or more whole sentences of a passage, word for word, with where they stand. */
export interface Excerpt {
  /** The plain text of the file's slice `start..end`. */
  readonly text: string
  /** Ranges of `text` (UTF-16, end not included) that match the question's terms. */
  readonly highlights: readonly (readonly [number, number])[]
  /** `document#n` */
  readonly passage: string
  /** The headings above it, joined by " › "; empty where there is none. */
  readonly heading: string
  /** Which paragraph of its document it is in, counted from 1. */
  readonly paragraph: number
  /** First and last line in the file, counted from 1. */
  readonly lines: readonly [number, number]
  /** UTF-16 offsets into the file as decoded. */
  readonly start: number
  readonly end: number
  readonly document: {
    readonly id: string
    readonly title: string
    readonly file: string
    readonly sha256: string
    /** YYYY-MM-DD; null where the document does not say. */
    readonly asOf: string | null
  }
  /** The primary sources that the passage names. */
  readonly sources: readonly Source[]
  /** How well it fits, higher is better; comparable within one answer only. */
  readonly score: number
}

export interface Answer {
  /** The question as the desk understood it: cleaned and bounded. */
  readonly question: string
  readonly status: Status
  /** The probability, 0 to 1, that the first excerpt answers the question. */
  readonly confidence: number
  /** Best first, from different passages, at most three; every one proven against its file. */
  readonly excerpts: readonly Excerpt[]
  /** Questions near what was asked that the desk can answer; only where this one was not answered. */
  readonly suggestions: readonly string[]
}

/** What goes out. An adapter draws it; nothing else decides what is said. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'sources'; readonly documents: readonly Omit<KnowledgeDocument, 'passages'>[] }
  | { readonly kind: 'help'; readonly commands: readonly Command[]; readonly samples: readonly string[] }
  | { readonly kind: 'notice'; readonly text: string }

/** The one way into the desk. `null`: stay silent. */
export type Handle = (incoming: Incoming) => Promise<Reply | null>

/** A platform's door. */
export interface Adapter {
  readonly name: string
  /** Begin to receive. Resolves when the adapter is ready; the console, when its input has ended. */
  start(handle: Handle): Promise<void>
  stop(): Promise<void>
}
