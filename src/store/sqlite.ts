import { chmod, mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { DeskError } from '../lib/errors.js'
import { connectTo } from './connection.js'
import { storeOn } from './queries.js'
import type { Tables } from './schema.js'
import type { Store } from './store.js'

/**
 * Open the store in a file, `desk.db` in this folder; both are made where they are missing, readable by their owner only. A file
 * that is no database any more is set aside under a dated name, and an empty one takes its place.
 * @param onSetAside called with the new name of a file that was set aside
 * @throws DeskError where the file cannot be used
 */
export async function openSqlite(folder: string, onSetAside: (file: string) => void): Promise<Store> {
  const file = join(folder, 'desk.db')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return await openFile(file).catch(async (error: unknown) => {
      if (!isCorrupt(error)) throw error
      const aside = `${file}.corrupt-${new Date().toISOString().replaceAll(':', '-')}`
      await rename(file, aside)
      onSetAside(aside)
      return openFile(file)
    })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DeskError('CONFIG', `The desk's memory ${file} cannot be opened (${why}). Name a folder it may write to with DATA_DIR.`, {
      cause,
    })
  }
}

async function openFile(file: string): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connectTo(file) }) })
  const store = storeOn(db)
  try {
    // Only its owner may read it, from before it holds anything.
    await (await open(file, 'a', 0o600)).close()
    await chmod(file, 0o600)
    await sql`pragma journal_mode = wal`.execute(db)
    const check = await sql<{ readonly quick_check: string }>`pragma quick_check(1)`.execute(db)
    if (check.rows[0]?.quick_check !== 'ok') throw new Error('database disk image is malformed')
    await store.prepare()
    return store
  } catch (error) {
    // What uses the store tries again.
    if (mayPass(error)) return store
    await db.destroy()
    throw error
  }
}

/** The disk is full or ails, or another process holds the file. */
const mayPass = (error: unknown): boolean => /^SQLITE_(?:FULL|IOERR|BUSY)/.test((error as { readonly code?: string }).code ?? '')

const isCorrupt = (error: unknown): boolean => /not a database|malformed/i.test((error as Error).message)
