/** A request that was accepted and whose reply is not sent yet. */
export interface InboxRecord {
  /** The same request has the same id. */
  readonly id: string
  readonly platform: string
  /** Who asked, by the platform's id. */
  readonly person: string | null
  /** When it was accepted. */
  readonly at: Date
  /** The request and where its reply goes, as JSON. */
  readonly matter: string
}
