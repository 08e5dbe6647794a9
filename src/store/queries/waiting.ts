import type { Kysely } from 'kysely'
import type { Tables } from '../schema.js'
import type { Store } from '../store.js'

/** How much waits, for whoever watches the desk. */
export const waitingQueries = (db: Kysely<Tables>) =>
  ({
    async waiting() {
      const { fn } = db
      const inbox = db.selectFrom('inbox').select([fn.countAll().as('count'), fn.min('at').as('oldest')])
      const outbox = db.selectFrom('outbox').select(fn.countAll().as('count')).where('ended', 'is', null)
      const gaps = db.selectFrom('gaps').select(fn.countAll().as('count')).where('ended', 'is', null)
      const requests = await inbox.executeTakeFirstOrThrow()
      const records = await outbox.executeTakeFirstOrThrow()
      const open = await gaps.executeTakeFirstOrThrow()
      return {
        // PostgreSQL counts in texts.
        ...{ requests: Number(requests.count), records: Number(records.count), gaps: Number(open.count) },
        oldest: requests.oldest === null ? null : new Date(requests.oldest),
      }
    },
  }) satisfies Partial<Store>
