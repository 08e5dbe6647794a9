import { type Kysely, Migrator } from 'kysely'
import type { Gap } from '../gaps/gap.js'
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
    async recordGap({ at, ...gap }) {
      await prepare()
      await db
        .insertInto('gaps')
        .values({ ...gap, at: at.toISOString(), ended: null, note: null })
        .execute()
    },
    async openGaps() {
      await prepare()
      const rows = await db.selectFrom('gaps').selectAll().where('ended', 'is', null).orderBy('at').orderBy('id').execute()
      return rows.map(({ at, ended: _, note: __, ...gap }): Gap => ({ ...gap, at: new Date(at) }))
    },
    async endGaps(ids, end, note) {
      await prepare()
      if (ids.length === 0) return []
      const ended = await db
        .updateTable('gaps')
        .set({ ended: end, note })
        .where('id', 'in', ids)
        .where('ended', 'is', null)
        .returning('id')
        .execute()
      return ended.map(({ id }) => id)
    },
    async forgetAskers(before) {
      await prepare()
      await db.updateTable('gaps').set({ person: null }).where('at', '<', before.toISOString()).execute()
    },
    async forgetPerson(platform, person) {
      await prepare()
      const removed = await Promise.all(
        (['ratings', 'gaps'] as const).map((table) =>
          db.deleteFrom(table).where('platform', '=', platform).where('person', '=', person).executeTakeFirstOrThrow(),
        ),
      )
      return removed.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
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
