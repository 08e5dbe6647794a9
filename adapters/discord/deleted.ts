import { LRUCache } from 'lru-cache'

/** A deleted question may still wait for its answer for so many milliseconds. */
const keptMs = 30 * 60_000
const mostKept = 10_000

/** Knows which messages were deleted: they are not answered. */
export type Deleted = ReturnType<typeof createDeleted>

export function createDeleted() {
  const seen = new LRUCache<string, true>({ max: mostKept, ttl: keptMs })
  return {
    note: (message: string): void => void seen.set(message, true),
    isNoted: (message: string): boolean => seen.has(message),
  }
}
