import type { Weekday } from '../commands/options.js'
import type { KnowledgeState } from './outbox.js'

/** When a channel gets its digest. */
export interface Rhythm {
  readonly every: 'daily' | 'weekly'
  /** Without meaning if it comes daily. */
  readonly day: Weekday
  /** 0 to 23, in the time zone. */
  readonly hour: number
  /** An IANA time zone. */
  readonly zone: string
}

/** A channel's digests. */
export interface Schedule extends Rhythm {
  readonly platform: string
  readonly channel: string
  /** The time that the last one covered, or the time of scheduling. */
  readonly since: Date
  /** The documents as they were then. */
  readonly before: KnowledgeState
  readonly next: Date
}
