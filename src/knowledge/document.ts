import type { GlossedTag } from '../languages/glossed-language.js'

/**
 * A piece of a passage's plain text and where it is in the file. If `text` is absent, the plain text is the file's own characters `start..end`.
 * Otherwise the file has markup or a line break there, and the plain text shows `text` instead.
 */
export interface Segment {
  /** UTF-16 offset in the plain text at which this piece begins. */
  readonly at: number
  /** UTF-16 offsets into the file as decoded. */
  readonly start: number
  readonly end: number
  readonly text?: string
  /** The piece repeats text from another place of the file, as a row repeats the name of a column. */
  readonly elsewhere?: true
}

/** A half-open range of UTF-16 offsets, `start` included, `end` not. */
export type Span = { readonly start: number; readonly end: number }

/** A primary source that a passage names by a footnote. `date` is YYYY, YYYY-MM or YYYY-MM-DD; null when undated. */
export type Source = { readonly publisher: string; readonly title: string; readonly url: string; readonly date: string | null }

/**
 * The form of a passage or excerpt that is not prose, and the position of its parts in its text.
 * *row*: a row of a table, with its cells that are not empty; `name` is the column's, null if it has none.
 * *code*: `code` is the block; what introduces it stands before.
 */
export type Shape =
  | { readonly kind: 'row'; readonly cells: readonly { readonly name: Span | null; readonly cell: Span }[] }
  | { readonly kind: 'code'; readonly code: Span }

/** One paragraph, list item, block quote, table row or code block of a document. */
export interface Passage {
  /** `document#n`, where n counts the document's passages from 1. */
  readonly id: string
  readonly number: number
  /** The headings above it, outermost first; empty before the first heading. */
  readonly headings: readonly string[]
  /** What is searched and shown: no markup, no footnote marks. */
  readonly text: string
  readonly segments: readonly Segment[]
  /** Absent where it is prose. */
  readonly shape?: Shape
  /** Whole sentences as ranges of `text`. A row is one; a code block is one with the sentence that introduces it. */
  readonly sentences: readonly Span[]
  /** UTF-16 offsets into the file as decoded; of a row, without the names of its columns. */
  readonly start: number
  readonly end: number
  /** First and last line in the file, counted from 1. */
  readonly lines: readonly [number, number]
  /** Offsets into the file at which its second and further lines begin; empty if it stands on one line. */
  readonly lineStarts: readonly number[]
  readonly sources: readonly Source[]
  /** Questions in English that it answers, in people's own words. They help to find it and are never shown. */
  readonly asked: readonly string[]
  /** The same in other languages than English; absent if there are none. */
  readonly askedIn?: Readonly<Partial<Record<GlossedTag, readonly string[]>>>
}

export type DocumentKind = 'article' | 'background' | 'note'

/** What the front matter says. Null if a file has none. */
export interface Provenance {
  readonly publisher: string | null
  readonly url: string | null
  /** YYYY-MM-DD */
  readonly published: string | null
  /** The day up to which the document's facts are known, YYYY-MM-DD. */
  readonly asOf: string | null
  readonly language: string
  readonly kind: DocumentKind
  readonly license: string | null
  readonly origin: string | null
  /** Ids of documents, and of passages as `document#n`, that it replaces. */
  readonly supersedes: readonly string[]
  /** Who has approved it as an answer to the question that is its title, and on which day (YYYY-MM-DD); null if nobody has. */
  readonly approved: { readonly by: string; readonly at: string } | null
}

/** One knowledge file, read. */
export interface KnowledgeDocument extends Provenance {
  readonly id: string
  readonly title: string
  /** The file's name inside the knowledge folder. */
  readonly file: string
  /** SHA-256 of the file's bytes, in hex. */
  readonly sha256: string
  readonly passages: readonly Passage[]
}

/** Something wrong with a knowledge file, in words that let an operator fix it. */
export interface Problem {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** What is wrong and what to do about it, on one line. */
  readonly message: string
}

/**
 * Something wrong in a file that can still be used: a link or a footnote that leads nowhere, questions that belong to no paragraph, or front matter
 * that does not end. A `relative` link leads to another place of the folder.
 */
export interface Remark extends Problem {
  readonly kind: 'link' | 'relative' | 'footnote' | 'asked' | 'front-matter'
}
