import type { Shape, Source } from '../knowledge/document.js'
import type { DocumentCard, Excerpt } from './reply.js'

/** A whole passage as it stands in its document, proven against its file just now. */
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

/** Documents and passages by their ids, proven. Ids are only looked up in the index, and never become a path. */
export interface ProvenDocuments {
  list(): Promise<readonly DocumentCard[]>
  /** @returns null if there is no document of this id */
  document(id: string): Promise<ReadDocument | null>
  /** @param id `document#n` @returns null if there is no such passage, or it cannot be proven */
  passage(id: string): Promise<PlacedPassage | null>
}
