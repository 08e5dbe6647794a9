import type { KnowledgeDocument, Problem } from '../knowledge/document.js'

/** A state of a file in which it can be used, with the text that it was read from. */
export interface Version {
  readonly document: KnowledgeDocument
  /** Kept, as a file that has changed cannot be read as it was. */
  readonly content: string
  readonly idLine: number
}

/** The reason why a file's present state is not used. */
export interface Fault {
  /** The SHA-256 of what stands in it, or the code of the error if it cannot be read. */
  readonly state: string
  /** The id that it asks for and another file has, if that is all that is wrong. */
  readonly taken: string | null
  readonly problems: readonly Problem[]
}

/** What the library knows about a file. */
export interface Entry {
  /** The version that answers; null if none can be used, or the file is gone. */
  readonly version: Version | null
  /** Null if the version is what the file says. */
  readonly fault: Fault | null
  /** As the source gave it when the file was looked at last. */
  readonly stamp: string | null
}

/** How many documents are new, changed and gone. */
export interface Changes {
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** What is newly wrong; the last good version of such a file goes on answering. */
  readonly problems: readonly Problem[]
}
