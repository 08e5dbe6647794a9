import type { KnowledgeDocument } from '../knowledge/document.js'
import type { Excerpt } from './reply.js'

/** What a permalink says of an excerpt: where it stood, how long it is, and its text's digest. See `src/cards/permalink.ts`. */
export interface Mark {
  /** The passage's number, counted from 1. */
  readonly passage: number
  /** Of its text, in UTF-16 units. */
  readonly length: number
  /** The first 64 bits of the SHA-256 of its text, in hex. */
  readonly digest: string
}

/** An excerpt that was looked up in a document. */
export interface Found {
  /** The passage's number, and the excerpt's range of its text. */
  readonly passage: number
  readonly start: number
  readonly end: number
  /** First and last line in the file, counted from 1. */
  readonly lines: readonly [number, number]
}

/**
 * Whether a document still says what an excerpt says. *proven*: its file was read again just now and does. *changed*: the document has
 * changed since; `before` is what it said, null if that is not kept. *unreadable*: the file cannot be read now; the desk knows the text.
 */
export type Looked =
  | { readonly kind: 'proven' | 'unreadable'; readonly found: Found }
  | { readonly kind: 'changed'; readonly before: Before | null }

/** What a document said before it changed. */
export interface Before extends Pick<Excerpt['document'], 'sha256' | 'asOf'> {
  readonly text: string
  readonly lines: readonly [number, number]
}

/** The documents, for readers of whole documents. */
export interface Reader {
  /** In the order of their files' names. */
  documents(): readonly KnowledgeDocument[]
  document(id: string): KnowledgeDocument | undefined
  /** Those that came or changed since the desk was started, the latest first. */
  lately(): readonly { readonly document: KnowledgeDocument; readonly change: 'added' | 'changed'; readonly at: Date }[]
  /** Look for an excerpt in a document as it is now, and prove it. @returns null if there is no such document */
  look(id: string, mark: Mark): Promise<Looked | null>
}
