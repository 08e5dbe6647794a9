import DataLoader from 'dataloader'
import type { Kysely } from 'kysely'
import type { Tables } from '../schema.js'
import type { Store } from '../store.js'

/** PostgreSQL takes 65,535 parameters, SQLite half of them; two are an event's. */
const mostAtOnce = 1_000

/** Events that have come. Those that come in the same moment are written together: one by one they would take a tenth of an answer's time. */
export const eventQueries = (db: Kysely<Tables>) => {
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
    async forgetEvents(before) {
      await db.deleteFrom('events').where('at', '<', before.toISOString()).execute()
    },
  } satisfies Partial<Store>
}
