import type { Kysely } from 'kysely'
import type { Tables } from '../schema.js'
import type { Store } from '../store.js'

/** Events that have come. */
export const eventQueries = (db: Kysely<Tables>): Pick<Store, 'see' | 'forgetEvents'> => ({
  async see(event, at) {
    const row = { event, at: at.toISOString() }
    const { numInsertedOrUpdatedRows: made } = await db
      .insertInto('events')
      .values(row)
      .onConflict((same) => same.column('event').doNothing())
      .executeTakeFirstOrThrow()
    return made === 1n
  },
  async forgetEvents(before) {
    await db.deleteFrom('events').where('at', '<', before.toISOString()).execute()
  },
})
