import { LRUCache } from 'lru-cache'
import type { SearchIndex } from '../../search/index.js'

interface Kept<T> {
  readonly revision: number
  readonly value: T
}

/** One question is looked at several times on its way; with that of others meanwhile. */
const mostKept = 100

/** Reads a text against an index; `hint` is what else the reading depends on. */
type Read<T> = (text: string, index: SearchIndex, hint?: string) => T

/**
 * Keep what was read of a text against an index, until the index changes.
 * @param read a pure function of its parameters
 * @example const readOnce = keptFor(read); readOnce('Who leads it?', index)
 */
export function keptFor<T>(read: Read<T>): Read<T> {
  const byIndex = new WeakMap<SearchIndex, LRUCache<string, Kept<T>>>()
  return (text, index, hint = '') => {
    const known = byIndex.get(index) ?? new LRUCache({ max: mostKept })
    byIndex.set(index, known)
    const { revision } = index
    const key = `${hint}\n${text}`
    const found = known.get(key)
    if (found?.revision === revision) return found.value
    const value = read(text, index, hint)
    known.set(key, { revision, value })
    return value
  }
}
