import type { KnowledgeDocument, Shape, Source } from '../knowledge/document.js'
import type { DocumentCard, Excerpt } from './reply.js'

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

/** A whole passage as it is in its document, proven against its file just now. */
export interface ReadPassage {
  /** `document#n` */
  readonly id: string
  readonly text: string
  /** Absent where it is prose. */
  readonly shape?: Shape
  /** Which paragraph of its document it is, counted from 1. */
  readonly paragraph: number
  /** The headings above it, joined by " › "; empty if there is none. */
  readonly heading: string
  /** First and last line in the file, counted from 1. */
  readonly lines: readonly [number, number]
  /** UTF-16 offsets into the file as decoded. */
  readonly start: number
  readonly end: number
  readonly sources: readonly Source[]
  /** The day up to which it is known: YYYY, YYYY-MM or YYYY-MM-DD; null if nobody can tell. */
  readonly date: string | null
}

/** A passage with its document, and the ids of the passages before and after it. */
export interface PlacedPassage {
  readonly passage: ReadPassage
  readonly document: Excerpt['document']
  readonly previous: string | null
  readonly next: string | null
}

/** A document with its passages; one that cannot be proven is not among them. */
export interface ReadDocument {
  readonly card: DocumentCard
  readonly passages: readonly ReadPassage[]
}

/** A document that came or changed. */
export interface Lately {
  readonly document: KnowledgeDocument
  readonly change: 'added' | 'changed'
  readonly at: Date
}

/** The documents, for platforms that show whole documents. Ids are only looked up in the index, and never become a path. */
export interface Reader {
  /** As the desk knows them now, in the order of their files' names. */
  documents(): readonly KnowledgeDocument[]
  document(id: string): KnowledgeDocument | undefined
  /** Those that came or changed, the latest first. */
  lately(): Promise<readonly Lately[]>
  /** All documents, also those whose broken files are fixed by now. */
  list(): Promise<readonly DocumentCard[]>
  /** Look for an excerpt in a document as it is now, and prove it. @returns null if there is no such document. */
  look(id: string, mark: Mark): Promise<Looked | null>
  /** A document with its passages, each proven. @returns null if there is no document of this id. */
  read(id: string): Promise<ReadDocument | null>
  /** A passage, proven. @param id `document#n`. @returns null if there is no such passage, or it cannot be proven. */
  passage(id: string): Promise<PlacedPassage | null>
}
