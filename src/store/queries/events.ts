import DataLoader from 'dataloader'
import type { Kysely } from 'kysely'
import { changed, type Eraser, forgetting, rowsOf } from '../erase.js'
import type { Tables } from '../schema.js'
import type { Store } from '../store.js'

/** PostgreSQL takes 65,535 parameters, SQLite half of them; two are an event's. */
const mostAtOnce = 1_000

/** Events that have come. Those that come in the same moment are written together: one by one they would take a tenth of an answer's time. */
export const eventQueries = (db: Kysely<Tables>, eraser: Eraser) => {
  const forget = forgetting(db, eraser)
  const arrivals = new DataLoader<Tables['events'], boolean>(
    async (rows) => {
      const made = await db
        .insertInto('events')
        .values(rows)
        .onConflict((same) => same.column('event').doNothing())
        .returning('event')
        .execute()
      const fresh = new Set(made.map(({ event }) => event))
      // Of an event that is twice among them, the first is new.
      return rows.map(({ event }) => fresh.delete(event))
    },
    { cache: false, maxBatchSize: mostAtOnce },
  )
  return {
    see: (event, at) => arrivals.load({ event, at: at.toISOString() }),
    async hasCome(event) {
      return (await db.selectFrom('events').select('event').where('event', '=', event).executeTakeFirst()) !== undefined
    },
    async forgetEvents(before) {
      // With them goes what is left of the requests that were answered.
      await forget(async (within) => rowsOf(changed(await within.deleteFrom('events').where('at', '<', before.toISOString()).execute())))
    },
  } satisfies Partial<Store>
}
