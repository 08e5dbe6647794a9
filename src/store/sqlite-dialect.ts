import { type DialectAdapter, SqliteAdapter, SqliteDialect } from 'kysely'
import { connectTo } from './connection.js'

/**
 * Kysely's way of speaking to SQLite, on a file. Migrations happen whole or not at all, also if the process is killed. Of two processes at
 * once the second is told that the file is busy, and tries again.
 */
export const sqliteDialect = (file: string): SqliteDialect => new OneStepDialect({ database: connectTo(file) })

class OneStepDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new OneStepAdapter()
  }
}

class OneStepAdapter extends SqliteAdapter {
  /** SQLite does; Kysely says that it does not. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
