import { type Kysely, Migrator } from 'kysely'
import { migrations, type Tables } from './schema.js'
import type { Rating, Store } from './store.js'

/** The store on a database that Kysely speaks to, SQLite or PostgreSQL alike. */
export function storeOn(db: Kysely<Tables>): Store {
  let ready: Promise<void> | null = null
  const prepare = (): Promise<void> => {
    // Where it failed, the next one tries again.
    ready ??= migrate(db).catch((error: unknown) => {
      ready = null
      throw error
    })
    return ready
  }
  return {
    prepare,
    async see(event, at) {
      await prepare()
      const row = { event, at: at.toISOString() }
      const { numInsertedOrUpdatedRows: made } = await db
        .insertInto('events')
        .values(row)
        .onConflict((same) => same.column('event').doNothing())
        .executeTakeFirstOrThrow()
      return made === 1n
    },
    async rate({ at, good, ...rating }) {
      await prepare()
      const row = { ...rating, at: at.toISOString(), good: good ? 1 : 0 }
      await db
        .insertInto('ratings')
        .values(row)
        .onConflict((same) => same.columns(['platform', 'person', 'answer']).doUpdateSet(row))
        .execute()
    },
    async ratings() {
      await prepare()
      const rows = await db.selectFrom('ratings').selectAll().orderBy('at').execute()
      return rows.map(({ at, good, ...rating }): Rating => ({ ...rating, at: new Date(at), good: good === 1 }))
    },
    async forgetEvents(before) {
      await prepare()
      await db.deleteFrom('events').where('at', '<', before.toISOString()).execute()
    },
    close: () => db.destroy(),
  }
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest()
  if (error) throw error
}
