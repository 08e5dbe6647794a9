import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, Migrator, type SqliteDatabase, SqliteDialect, sql } from 'kysely'
import Database from 'libsql'
import { DeskError } from '../errors.js'
import { migrations, type Tables } from './schema.js'
import type { Rating, Store } from './store.js'

/**
 * Open the store in a file, `desk.db` in this folder; both are made where they are missing, readable by their owner only.
 * @throws DeskError where the file cannot be used
 */
export async function openSqlite(folder: string): Promise<Store> {
  const file = join(folder, 'desk.db')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(file) as unknown as SqliteDatabase }) })
    await chmod(file, 0o600)
    await sql`pragma journal_mode = wal`.execute(db)
    // Another process may hold the file for a moment.
    await sql`pragma busy_timeout = 5000`.execute(db)
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest()
    if (error) throw error
    return storeOn(db)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DeskError('CONFIG', `The desk's memory ${file} cannot be opened (${why}). Name a folder it may write to with DATA_DIR.`, {
      cause,
    })
  }
}

function storeOn(db: Kysely<Tables>): Store {
  return {
    async rate({ at, good, ...rating }) {
      const row = { ...rating, at: at.toISOString(), good: good ? 1 : 0 }
      await db
        .insertInto('ratings')
        .values(row)
        .onConflict((same) => same.columns(['platform', 'person', 'answer']).doUpdateSet(row))
        .execute()
    },
    async ratings() {
      const rows = await db.selectFrom('ratings').selectAll().orderBy('at').execute()
      return rows.map(({ at, good, ...rating }): Rating => ({ ...rating, at: new Date(at), good: good === 1 }))
    },
    close: () => db.destroy(),
  }
}
