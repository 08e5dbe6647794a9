import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { storeOn } from './queries.js'
import type { Tables } from './schema.js'
import type { Store } from './store.js'

/** In milliseconds: a question must not wait for a database that does not answer. */
const limits = { connectionTimeoutMillis: 2_000, query_timeout: 3_000, idleTimeoutMillis: 30_000, max: 5 }

/** The store in a PostgreSQL database. It connects when it is first used, and again whenever the connection was lost. */
export function openPostgres(url: string): Store {
  const pool = new pg.Pool({ connectionString: url, ...limits })
  // An idle connection was lost; the next query opens another.
  pool.on('error', () => {})
  // One that is in use, between two queries, is not watched by the pool: unheard, its loss would end the program.
  pool.on('connect', (client) => client.on('error', () => {}))
  return storeOn(new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }))
}
