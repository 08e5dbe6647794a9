import type { Kysely } from 'kysely'
import type { Eraser } from './erase.js'
import { createHeldGate } from './held-file.js'
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

/** The store on a database that Kysely speaks to, SQLite or PostgreSQL alike. @param eraser how it makes what was deleted unreadable */
export function storeOn(db: Kysely<Tables>, eraser: Eraser): Store {
  let ready: Promise<void> | null = null
  const prepare = (): Promise<void> => {
    // Where it failed, the next one tries again.
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
  return { ...onceReady(queries, prepare), shared: null, prepare, close: () => db.destroy() }
}

type Queries = Omit<Store, 'shared' | 'prepare' | 'close'>

/** The same queries, each waiting until the database is ready, and no other process holds it. */
function onceReady(queries: Queries, prepare: () => Promise<void>): Queries {
  const whenFree = createHeldGate()
  const waiting = Object.entries(queries).map(([name, query]) => [
    name,
    async (...given: readonly unknown[]) => {
      await prepare()
      return whenFree(() => (query as (...all: readonly unknown[]) => Promise<unknown>)(...given))
    },
  ])
  return Object.fromEntries(waiting)
}
