import type { Clock } from '../lib/clock.js'
import type { Log } from '../lib/log.js'
import type { Memory } from '../store/memory.js'
import type { Spill } from './spill.js'

export interface InboxDeps {
  /** Null if there is nowhere to keep anything. */
  readonly memory: Memory | null
  /** Where requests are kept while the store is slow or away; without it they are in memory alone. */
  readonly spill?: Spill
  readonly log: Log
  /** Called when a reply has arrived. @param at when its request was accepted */
  readonly onDelivered?: (platform: string, at: Date) => void
  readonly clock?: Clock
}

/** The same with its defaults, for the parts of the inbox. */
export type InboxParts = InboxDeps & Required<Pick<InboxDeps, 'onDelivered' | 'clock'>>
