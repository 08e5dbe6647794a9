import DataLoader from 'dataloader'
import type { ExpressionBuilder, Kysely } from 'kysely'
import type { InboxRecord } from '../../records/inbox.js'
import type { Tables } from '../schema.js'
import type { Store } from '../store.js'

/** SQLite takes 32,766 parameters; six are a request's. */
const mostAtOnce = 1_000
/** How many a process that comes back takes at once. */
const mostTaken = 100
/** The clocks of processes differ by less than this, in milliseconds. */
const mostApart = 60_000

/** Requests whose replies are not sent yet. Those that come in the same moment are written together. */
export const inboxQueries = (db: Kysely<Tables>) => {
  const arrivals = new DataLoader<Tables['inbox'], boolean>(
    async (rows) => {
      const made = await db
        .insertInto('inbox')
        .values(rows)
        .onConflict((same) => same.column('id').doNothing())
        .returning('id')
        .execute()
      const fresh = new Set(made.map(({ id }) => id))
      // Of a request that is twice among them, the first is new.
      return rows.map(({ id }) => fresh.delete(id))
    },
    { cache: false, maxBatchSize: mostAtOnce },
  )
  return {
    keepRequest: ({ at, ...record }, until) => arrivals.load({ ...record, at: at.toISOString(), until: until.toISOString() }),
    async takeRequests(platforms, now, until) {
      if (platforms.length === 0) return []
      // Nobody holds for this long: a clock was set back.
      const strange = new Date(until.getTime() + mostApart).toISOString()
      const isFree = (is: ExpressionBuilder<Tables, 'inbox'>) => is.or([is('until', '<=', now.toISOString()), is('until', '>', strange)])
      const waiting = db.selectFrom('inbox').select('id').where(isFree).where('platform', 'in', platforms).orderBy('at').limit(mostTaken)
      const rows = await db
        .updateTable('inbox')
        .set({ until: until.toISOString() })
        .where('id', 'in', waiting)
        // Another process may have taken some between the two looks.
        .where(isFree)
        .returningAll()
        .execute()
      const taken = rows.map(({ at, until: _, ...record }): InboxRecord => ({ ...record, at: new Date(at) }))
      return taken.toSorted((a, b) => a.at.getTime() - b.at.getTime())
    },
    async holdRequests(ids, until) {
      for (let i = 0; i < ids.length; i += mostAtOnce)
        await db
          .updateTable('inbox')
          .set({ until: until.toISOString() })
          .where('id', 'in', ids.slice(i, i + mostAtOnce))
          .execute()
    },
    async endRequest(id) {
      await db.deleteFrom('inbox').where('id', '=', id).execute()
    },
  } satisfies Partial<Store>
}
