import type { SqliteDatabase, SqliteStatement } from 'kysely'
import Database from 'libsql'
import { asBytes, decodeRow, readAsBytes, type Value } from './safe-text.js'

/** Another process may write at this moment; while SQLite waits for it, this one does nothing else. In milliseconds. See `held-file.ts`. */
const busyTimeout = 10

/** What may fail if the disk is full or another process holds the file. */
function attempt(work: () => void): void {
  try {
    work()
  } catch {
    // The next one that closes does it.
  }
}

/** Of the tables: libsql asks for the names of columns, which must be UTF-8 as well. */
const schemaAsBytes = `select ${['name', 'tbl_name', 'sql'].map(asBytes).join(', ')} from sqlite_schema`

/**
 * A connection to an SQLite file. It keeps the faults of libsql from the desk:
 * - If another process held the file for too long, libsql leaves the failed statement in progress. Nothing that this connection writes afterwards is
 *   committed (tursodatabase/libsql-js#238). So a new connection replaces it.
 * - A text that is no UTF-8 would end the process. Here it is an error, see `readAsBytes`.
 */
export function connectTo(file: string): SqliteDatabase {
  const connect = (): Database.Database => {
    const made = new Database(file)
    try {
      // With a write-ahead log a crash of the machine may lose the last moments, never the file. What is deleted is overwritten.
      made.exec(`pragma synchronous = normal; pragma busy_timeout = ${busyTimeout}; pragma secure_delete = on`)
      for (const row of made.prepare(schemaAsBytes).all() as Record<string, Value>[]) decodeRow(row)
      return made
    } catch (error) {
      made.close()
      throw error
    }
  }
  /** Opened when it is first needed. If that fails, the next use tries again. */
  let connection: Database.Database | null = null
  let spoilt = false
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      spoilt ||= (error as { readonly code?: string }).code === 'SQLITE_BUSY'
      throw error
    }
  }
  /** Of each query, the SQL that is safe to read; the columns of a table change only while it is being made ready. */
  const safe = new Map<string, string>()
  const prepareSafely = (on: Database.Database, sql: string): SqliteStatement => {
    const known = safe.get(sql)
    const statement = on.prepare(known ?? sql) as Database.Statement & { readonly reader: boolean }
    if (known !== undefined || !statement.reader) return statement as unknown as SqliteStatement
    const bytes = readAsBytes(
      sql,
      statement.columns().map(({ name }) => name),
    )
    if (bytes !== sql) safe.set(sql, bytes)
    return on.prepare(bytes) as unknown as SqliteStatement
  }
  return {
    prepare(sql) {
      // A transaction is rolled back on the connection on which it was begun.
      if (connection !== null && spoilt && !connection.inTransaction) {
        const renewed = connect()
        connection.close()
        connection = renewed
        spoilt = false
      }
      connection ??= connect()
      const statement = prepareSafely(connection, sql)
      return {
        reader: statement.reader,
        all: (parameters) => guarded(() => (statement.all(parameters) as Record<string, Value>[]).map(decodeRow)),
        run: (parameters) => guarded(() => statement.run(parameters)),
        *iterate(parameters) {
          for (const row of statement.iterate(parameters)) yield decodeRow(row as Record<string, Value>)
        },
      }
    },
    close() {
      // Statements that nobody has cleared away yet keep libsql from doing so itself.
      attempt(() => connection?.exec('pragma wal_checkpoint(truncate)'))
      connection?.close()
      connection = null
    },
  }
}
