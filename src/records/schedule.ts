import type { Weekday } from '../commands/options.js'
import type { KnowledgeState } from './outbox.js'

/** When a channel gets its digest. */
export interface Rhythm {
  readonly every: 'daily' | 'weekly'
  /** Of no meaning where it comes daily. */
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
  /** Up to when the last one told, or when it was scheduled. */
  readonly since: Date
  /** The documents as they were then. */
  readonly before: KnowledgeState
  readonly next: Date
}
