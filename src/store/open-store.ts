import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Log } from '../lib/log.js'
import { createCounter } from './counter.js'
import { postgresEraser } from './erase.js'
import { storeOn } from './queries.js'
import type { Tables } from './schema.js'
import { createSharedNotes, type NotesTable } from './shared-notes.js'
import { openSqlite } from './sqlite.js'
import type { SharedStore, Store } from './store.js'
import { type Change, changesChannel, watchChanges } from './watch.js'

type StoreOptions = { readonly dataDir: string; readonly databaseUrl: string | undefined; readonly log: Log }

/**
 * Open the store: a file in a folder or, if one is named, a PostgreSQL database. If the database is down or the disk is full, the log says so. The desk
 * answers meanwhile, and uses the store as soon as it works.
 * @throws DeskError if the file cannot be used
 */
export async function openStore({ dataDir, databaseUrl, log }: StoreOptions): Promise<Store> {
  const setAside = (file: string, why: string): void =>
    log.error(
      { file, why },
      'the memory was damaged: it was set aside, and the desk goes on with an empty one. Stop the desk and restore a backup, or delete the damaged file',
    )
  const store = databaseUrl === undefined ? await openSqlite(dataDir, setAside) : openPostgres(databaseUrl)
  await store.prepare().catch((error: Error) => {
    const why = (error as NodeJS.ErrnoException).code ?? error.message
    const where = databaseUrl === undefined ? dataDir : 'DATABASE_URL'
    log.error({ why, where }, 'the memory cannot be used: the desk answers questions, but records nothing until it works again')
  })
  return store
}

/** Times are in milliseconds. A question must not wait for a database that does not answer. */
const limits = { connectionTimeoutMillis: 2_000, query_timeout: 3_000, idleTimeoutMillis: 30_000, max: 5 }

/** The store in a PostgreSQL database. It connects when it is first used, and again whenever the connection was lost. */
export function openPostgres(url: string): Store & { readonly shared: SharedStore } {
  const pool = new pg.Pool({ connectionString: url, ...limits })
  // The pool lost an idle connection. The next query opens another.
  pool.on('error', () => {})
  // The pool does not watch a connection in use, between two queries. Without a listener its loss would end the program.
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Tables & NotesTable>({ dialect: new PostgresDialect({ pool }) })
  const store = storeOn(db, postgresEraser(db))
  const { prepare } = store
  return {
    ...store,
    async forgetPerson(platform, person) {
      const count = await store.forgetPerson(platform, person)
      // The person is forgotten here. Other processes forget within an hour.
      await tell(db, { kind: 'forgotten', platform, person }).catch(() => {})
      return count
    },
    shared: {
      counter: createCounter(pool, prepare),
      notes: createSharedNotes(db, prepare),
      watch: (onChange) => watchChanges(url, onChange),
    },
  }
}

/** Tell every process of a change that is seen in no table. */
async function tell(db: Kysely<Tables & NotesTable>, change: Change): Promise<void> {
  await sql`select pg_notify(${changesChannel}, ${JSON.stringify(change)})`.execute(db)
}
