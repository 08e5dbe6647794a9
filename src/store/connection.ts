import type { SqliteDatabase, SqliteStatement } from 'kysely'
import Database from 'libsql'

/** Another process may hold the file for a moment; while this one waits for it, it does nothing else. In milliseconds. */
const busyTimeout = 500

/**
 * A connection to an SQLite file. Where another process held the file for too long, libsql leaves the statement that failed in progress, and
 * nothing that is written by that connection afterwards is committed (tursodatabase/libsql-js#238): it is replaced by a new one.
 */
export function connectTo(file: string): SqliteDatabase {
  const connect = (): Database.Database => {
    const made = new Database(file)
    // With a write-ahead log a crash of the machine may lose the last moments, never the file.
    made.exec(`pragma synchronous = normal; pragma busy_timeout = ${busyTimeout}`)
    return made
  }
  /** Made when it is first needed; where that fails, the next use tries again. */
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
      const statement = connection.prepare(sql) as unknown as SqliteStatement
      return {
        reader: statement.reader,
        all: (parameters) => guarded(() => statement.all(parameters)),
        run: (parameters) => guarded(() => statement.run(parameters)),
        iterate: (parameters) => statement.iterate(parameters),
      }
    },
    close: () => connection?.close(),
  }
}
