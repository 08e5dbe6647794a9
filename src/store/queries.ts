import type { Kysely } from 'kysely'
import type { Eraser } from './erase.js'
import type { WhenFree } from './held-file.js'
import { migrate } from './migrate.js'
import { channelQueries } from './queries/channels.js'
import { eventQueries } from './queries/events.js'
import { followedQueries } from './queries/followed.js'
import { gapQueries } from './queries/gaps.js'
import { inboxQueries } from './queries/inbox.js'
import { installationQueries } from './queries/installations.js'
import { outboxQueries } from './queries/outbox.js'
import { peopleQueries } from './queries/people.js'
import { versionQueries } from './queries/versions.js'
import { waitingQueries } from './queries/waiting.js'
import type { Tables } from './schema.js'
import type { Store } from './store.js'

/**
 * The store on a database that Kysely supports: SQLite or PostgreSQL.
 * @param eraser makes deleted data unreadable.
 * @param whenFree runs each query, because another process may hold the database.
 */
export function storeOn(db: Kysely<Tables>, eraser: Eraser, whenFree: WhenFree = (work) => work()): Store {
  let ready: Promise<void> | null = null
  const prepare = (): Promise<void> => {
    // If it failed, the next query tries again.
    ready ??= migrate(db).catch((error: unknown) => {
      ready = null
      throw error
    })
    return ready
  }
  const queries = {
    ...eventQueries(db, eraser),
    ...inboxQueries(db),
    ...peopleQueries(db, eraser),
    ...gapQueries(db),
    ...outboxQueries(db),
    ...channelQueries(db),
    ...versionQueries(db),
    ...waitingQueries(db),
    ...installationQueries(db, eraser),
    ...followedQueries(db),
  }
  return { ...onceReady(queries, prepare, whenFree), shared: null, prepare, close: () => db.destroy() }
}

type Queries = Omit<Store, 'shared' | 'prepare' | 'close'>

/** The same queries, each waiting until the database is ready, and no other process holds it. */
function onceReady(queries: Queries, prepare: () => Promise<void>, whenFree: WhenFree): Queries {
  const waiting = Object.entries(queries).map(([name, query]) => [
    name,
    async (...given: readonly unknown[]) => {
      await prepare()
      return whenFree(() => (query as (...all: readonly unknown[]) => Promise<unknown>)(...given))
    },
  ])
  return Object.fromEntries(waiting)
}
