import type { Note } from './gap.js'

/** What is known of a page or feed that the desk follows, as it was last read. */
export interface FollowedPage {
  readonly link: string
  /** The feed that lists it; null if `sources.yml` does. */
  readonly feed: string | null
  /** What its server gave, so that the desk can ask whether the page has changed. */
  readonly etag: string | null
  readonly modified: string | null
  /** It is not read before this time. */
  readonly next: Date
  /** How often in a row it could not be read, and why it could not be last. */
  readonly failures: number
  readonly trouble: string | null
  /** Since when its site says that it is not there; null if it is. */
  readonly gone: Date | null
}

/** What is new on a page that the desk follows, until a moderator has decided on it. */
export interface SourceChange {
  /** A UUID: a later change of the same page is another one. */
  readonly id: string
  readonly link: string
  readonly kind: 'new' | 'changed' | 'gone'
  readonly title: string
  /** The document as it would be; null if the page is gone. */
  readonly note: Note | null
  /** How many paragraphs came and went, and the first that came. */
  readonly told: ToldChange
  /** The same text has the same one, no matter when it was read. */
  readonly hash: string
  readonly at: Date
}

export type ToldChange = { readonly added: number; readonly removed: number; readonly sample: string }

export type ChangeEnd = 'accepted' | 'refused'
