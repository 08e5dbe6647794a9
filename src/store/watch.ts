import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** What another process may have changed. `all`: for a while nobody could hear what happened. */
export type Change =
  | { readonly kind: 'notes' | 'all' }
  | { readonly kind: 'channel'; readonly platform: string; readonly channel: string }
  | { readonly kind: 'forgotten'; readonly platform: string; readonly person: string }

export interface Watching {
  close(): Promise<void>
}

/** The channel on which the database reports changes. Triggers of migration 009 speak on it too. */
export const changesChannel = 'desk'
/** The time between the end of a connection and the next try, in milliseconds. */
const reconnectMs = 1_000
const connectWithinMs = 5_000

/**
 * Hear on a connection of its own (`LISTEN`) what any process changes in a PostgreSQL database. The connection is opened again whenever it breaks.
 * Behind a pooler that shares connections nothing may be heard. So callers also look for changes now and then.
 * @param onChange never throws
 * @example const watching = watchChanges(url, (change) => change.kind === 'notes' && look())
 */
export function watchChanges(url: string, onChange: (change: Change) => void): Watching {
  const stopping = new AbortController()
  const stopped = new Promise((resolve) => stopping.signal.addEventListener('abort', resolve))
  const say = (change: Change): void => {
    if (!stopping.signal.aborted) onChange(change)
  }
  const hear = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectWithinMs, keepAlive: true })
    const ended = new Promise((resolve) => client.once('end', resolve))
    // The end is handled above. Without this listener, the error would end the program.
    client.on('error', () => {})
    client.on('notification', ({ payload }) => say(changeIn(payload)))
    const begin = async (): Promise<void> => {
      await client.connect()
      await client.query(`listen ${changesChannel}`)
      say({ kind: 'all' })
      await ended
    }
    // One that is being opened, or whose other side has gone silent, would not say that it has ended.
    await Promise.race([begin(), stopped]).finally(() => void client.end().catch(() => {}))
  }
  const hearOn = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await hear().catch(() => {})
      await wait(reconnectMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  }
  const hearing = hearOn()
  return {
    async close() {
      stopping.abort()
      await hearing
    },
  }
}

/** A later version may report something else. */
function changeIn(payload: string | undefined): Change {
  try {
    const change = JSON.parse(payload ?? '') as Change
    return ['notes', 'channel', 'forgotten'].includes(change.kind) ? change : { kind: 'all' }
  } catch {
    return { kind: 'all' }
  }
}
