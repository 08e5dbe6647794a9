import type { Note } from './gap.js'

/** What is known of a page or feed that the desk follows, from when it was read last. */
export interface FollowedPage {
  readonly link: string
  /** The feed that lists it; null where `sources.yml` does. */
  readonly feed: string | null
  /** What its server gave to ask by whether it has changed. */
  readonly etag: string | null
  readonly modified: string | null
  /** Not read before. */
  readonly next: Date
  /** How often in a row it could not be read, and why it could not be last. */
  readonly failures: number
  readonly trouble: string | null
  /** Since when its site says that it is not there; null where it is. */
  readonly gone: Date | null
}

/** What is new on a page that the desk follows, until a moderator has decided on it. */
export interface SourceChange {
  /** A UUID: a later change of the same page is another one. */
  readonly id: string
  readonly link: string
  readonly kind: 'new' | 'changed' | 'gone'
  readonly title: string
  /** The document as it would be; null where the page is gone. */
  readonly note: Note | null
  /** How many paragraphs came and went, and the first that came. */
  readonly told: ToldChange
  /** The same for the same text, whenever it was read. */
  readonly hash: string
  readonly at: Date
}

export type ToldChange = { readonly added: number; readonly removed: number; readonly sample: string }

export type ChangeEnd = 'accepted' | 'refused'
