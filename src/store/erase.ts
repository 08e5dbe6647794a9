import { type Kysely, sql, type Transaction } from 'kysely'
import pRetry from 'p-retry'
import { isBusy } from './migrate.js'
import type { Tables } from './schema.js'

/** Makes what was deleted unreadable, as far as the database lets us. */
export interface Eraser {
  /** Note, in the transaction that deletes something, that it must be erased; also by the next start. */
  mark(within: Transaction<Tables>): Promise<void>
  /** Erase what was deleted, if there is something. If the database is busy, the next one does it. */
  erase(): Promise<void>
}

/** What was forgotten: how many rows were changed, and how many of them count as records. */
export type Forgotten = { readonly rows: number; readonly count: number }

/** Each row counts. */
export const rowsOf = (rows: number): Forgotten => ({ rows, count: rows })

/** Gives what deletes in one transaction, then erases. It gives how many records were forgotten. */
export const forgetting =
  (db: Kysely<Tables>, { mark, erase }: Eraser) =>
  async (work: (within: Transaction<Tables>) => Promise<Forgotten>): Promise<number> => {
    const { count } = await db.transaction().execute(async (within) => {
      const forgotten = await work(within)
      if (forgotten.rows > 0) await mark(within)
      return forgotten
    })
    await erase()
    return count
  }

type Changed = { readonly numDeletedRows: bigint } | { readonly numUpdatedRows: bigint }

/** How many rows these changes were of. */
export const changed = (results: readonly Changed[]): number =>
  results.reduce((sum, result) => sum + Number('numDeletedRows' in result ? result.numDeletedRows : result.numUpdatedRows), 0)

/** Another process may write for a moment: a second together. */
const whileHeld = { retries: 4, minTimeout: 50, factor: 2 }

/** What `pragma user_version` says of a file in which nothing is left to erase. An earlier version of the desk wrote 0. */
const erased = 1

/**
 * Erases in an SQLite file. What is deleted is overwritten at once (`secure_delete`), but moving rows between pages leaves copies, and the
 * log of changes keeps what stood there. So the file is written again, and the log emptied.
 */
export function sqliteEraser(db: Kysely<Tables>): Eraser {
  const isErased = async (): Promise<boolean> => {
    const { rows } = await sql<{ readonly user_version: number }>`pragma user_version`.execute(db)
    return rows[0]?.user_version === erased
  }
  const emptyLog = async (): Promise<void> => {
    const { rows } = await sql<{ readonly busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy !== 0) throw new Error('another process reads the file')
  }
  const write = async (): Promise<void> => {
    await sql`vacuum`.execute(db)
    await emptyLog()
    await sql.raw(`pragma user_version = ${erased}`).execute(db)
  }
  return {
    async mark(within) {
      await sql`pragma user_version = 0`.execute(within)
    },
    async erase() {
      try {
        if (await isErased()) return
        await pRetry(write, { ...whileHeld, shouldRetry: ({ error }) => isBusy(error) })
      } catch {
        // Another process holds the file, or the disk is full: what is marked is erased by the next one.
      }
    },
  }
}

/**
 * Has PostgreSQL clear away what was deleted, so that it does not wait for autovacuum. Copies may stay in the free space of its pages, in its
 * log of changes and in backups. Only the operator of the server can erase those.
 */
export const postgresEraser = (db: Kysely<Tables>): Eraser => {
  let marked = false
  return {
    async mark() {
      marked = true
    },
    async erase() {
      if (!marked) return
      marked = false
      await sql`vacuum ratings, gaps, outbox, drafts, conversations, inbox, installations`.execute(db).catch(() => {})
    },
  }
}
