import type { Log } from '../lib/log.js'
import { openPostgres } from './postgres.js'
import { openSqlite } from './sqlite.js'
import type { Store } from './store.js'

export interface StoreOptions {
  /** The folder of the SQLite file. */
  readonly dataDir: string
  /** A PostgreSQL database to use instead; undefined for the file. */
  readonly databaseUrl: string | undefined
  readonly log: Log
}

/**
 * Open the store. Where the database is away or the disk full, the log says so, and it is used once it can be: the desk answers meanwhile.
 * @throws DeskError where the file cannot be used
 */
export async function openStore({ dataDir, databaseUrl, log }: StoreOptions): Promise<Store> {
  const setAside = (file: string): void => log.error({ file }, 'the memory was damaged and is begun anew; the damaged file was set aside')
  const store = databaseUrl === undefined ? await openSqlite(dataDir, setAside) : openPostgres(databaseUrl)
  await store.prepare().catch((error: Error) => {
    const why = (error as NodeJS.ErrnoException).code ?? error.message
    const where = databaseUrl === undefined ? dataDir : 'DATABASE_URL'
    log.error({ why, where }, 'the memory cannot be used: questions are answered, nothing is recorded until it can be')
  })
  return store
}
