import { type Kysely, sql } from 'kysely'
import type { Eraser } from './queries/people.js'
import type { Tables } from './schema.js'

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
  return {
    async mark(within) {
      await sql`pragma user_version = 0`.execute(within)
    },
    async erase() {
      try {
        if (await isErased()) return
        await sql`vacuum`.execute(db)
        await emptyLog()
        await sql.raw(`pragma user_version = ${erased}`).execute(db)
      } catch {
        // Another process holds the file, or the disk is full: what is marked is erased by the next one.
      }
    },
  }
}

/**
 * Has PostgreSQL clear away what was deleted, so that it does not wait for autovacuum. Copies may stay in the free space of its pages, in its
 * log of changes and in backups: only who runs the server can erase those.
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
      await sql`vacuum ratings, gaps, outbox, drafts, conversations`.execute(db).catch(() => {})
    },
  }
}
