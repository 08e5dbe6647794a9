import { LRUCache } from 'lru-cache'
import type { Inbox } from '../../src/contract/adapter.js'
import { growingTo } from '../../src/lib/growing.js'

/** A deleted question may still wait for its answer for this many milliseconds. */
const keptMs = 30 * 60_000
const mostKept = 10_000

/** Knows which messages were deleted: they are not answered. */
export type Deleted = ReturnType<typeof createDeleted>

/** @param inbox tells other processes, and knows what they were told */
export function createDeleted(inbox: Pick<Inbox, 'noteDeleted' | 'wasDeleted'>) {
  const seen = new LRUCache<string, true>({ ...growingTo(mostKept), ttl: keptMs })
  return {
    note(message: string): void {
      seen.set(message, true)
      void inbox.noteDeleted('discord', message)
    },
    isNoted: async (message: string): Promise<boolean> => seen.has(message) || inbox.wasDeleted('discord', message),
  }
}
