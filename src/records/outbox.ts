/** The subject of a record; the reply is made from it when it is sent. */
export type OutboxMatter =
  /** A question that a note answers now. `message`: which message asked it, see `Came.message`. */
  | {
      readonly kind: 'told'
      readonly question: string
      readonly asked: string
      readonly note: string
      readonly file: string
      readonly message?: string
    }
  /** A gap that somebody wants moderators to answer. */
  | { readonly kind: 'passed'; readonly gap: string }
  /**
   * A channel's digest of a span of time. `before` has the documents as they were at the last digest. `after` has them as they were when this one was
   * due, and the next one goes on from there.
   */
  | {
      readonly kind: 'digest'
      readonly from: Date
      readonly until: Date
      readonly zone: string
      readonly before: KnowledgeState
      readonly after: KnowledgeState
    }

/** The documents of a time: of each by its id the passages, as hashes of their text. */
export type KnowledgeState = Readonly<Record<string, readonly number[]>>

/** A record as it waits to be sent. */
export interface OutboxRecord {
  /** The same record has the same id: it waits once, whoever puts it there. */
  readonly id: string
  readonly platform: string
  /** The channel; null if it goes to a person alone. */
  readonly channel: string | null
  /** Who it is for by the platform's id; null if it is for all in the channel. */
  readonly person: string | null
  /** Where the question was asked; see `Came.answerTo`. */
  readonly answerTo: string | null
  readonly at: Date
  readonly matter: OutboxMatter
}
