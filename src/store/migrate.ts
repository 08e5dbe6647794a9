import { type Kysely, Migrator, sql } from 'kysely'
import pRetry from 'p-retry'
import { migrations } from './schema.js'

/**
 * Bring the tables to how they are now, or leave them so.
 * @param wanted of the migrations; without it all
 * @throws if the database fails, or has had a migration that this version does not know
 */
export async function migrate<Any>(db: Kysely<Any>, wanted: (name: string) => boolean = () => true): Promise<void> {
  const chosen = Object.fromEntries(Object.entries(migrations).filter(([name]) => wanted(name)))
  // Their order is that of their names. When each ran says nothing: a clock may have been set back.
  const migrator = new Migrator({ db, provider: { getMigrations: async () => chosen }, allowUnorderedMigrations: true })
  const run = async (): Promise<void> => {
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
  }
  // Another process makes the same file ready: what it has done is read at the next try.
  await pRetry(run, { retries: 5, minTimeout: 50, shouldRetry: ({ error }) => isBusy(error) })
}

/** Whether another process holds the file: nothing was changed, and the next try may do it. */
export const isBusy = (error: unknown): boolean => (error as { readonly code?: string }).code?.startsWith('SQLITE_BUSY') === true

/** The migrations that a database has had. */
export async function migrationNames<Any>(db: Kysely<Any>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** Whether a migration is of a later version than this one. @example isLater('999-later') // true */
export const isLater = (name: string): boolean => /^\d{3}-/.test(name) && name > (Object.keys(migrations).sort().at(-1) ?? '')
