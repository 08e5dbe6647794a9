import type { Status } from '../adapter.js'

/** What a person thought of an answer. Of the same person and answer only the last rating counts. */
export interface Rating {
  readonly platform: string
  /** The platform's id of who rated. */
  readonly person: string
  /** The platform's id of the channel; null where it has none. */
  readonly place: string | null
  readonly at: Date
  readonly good: boolean
  readonly status: Status
  /** The question, where the platform shows it with the answer. */
  readonly question: string | null
  /** Which excerpts were shown, as the answer's buttons carry them. */
  readonly answer: string
}

/** What must outlive a restart. */
export interface Store {
  rate(rating: Rating): Promise<void>
  ratings(): Promise<readonly Rating[]>
  close(): Promise<void>
}
