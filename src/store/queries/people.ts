import type { Kysely } from 'kysely'
import type { Tables } from '../schema.js'
import type { Rating, Store } from '../store.js'

/** What people thought of answers, and forgetting people. */
export const peopleQueries = (db: Kysely<Tables>) =>
  ({
    async rate({ at, good, ...rating }) {
      const row = { ...rating, at: at.toISOString(), good: good ? 1 : 0 }
      await db
        .insertInto('ratings')
        .values(row)
        .onConflict((same) => same.columns(['platform', 'person', 'answer']).doUpdateSet(row))
        .execute()
    },
    async ratings() {
      const rows = await db.selectFrom('ratings').selectAll().orderBy('at').execute()
      return rows.map(({ at, good, ...rating }): Rating => ({ ...rating, at: new Date(at), good: good === 1 }))
    },
    async forgetAskers(before) {
      const time = before.toISOString()
      await db.updateTable('gaps').set({ person: null, answer_to: null }).where('at', '<', time).execute()
      await db.deleteFrom('outbox').where('person', 'is not', null).where('at', '<', time).execute()
      await db.deleteFrom('drafts').where('note', 'is', null).where('at', '<', time).execute()
    },
    async forgetPerson(platform, person) {
      const removed = await Promise.all(
        (['ratings', 'gaps', 'outbox', 'inbox'] as const).map((table) =>
          db.deleteFrom(table).where('platform', '=', platform).where('person', '=', person).executeTakeFirstOrThrow(),
        ),
      )
      return removed.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
    },
  }) satisfies Partial<Store>
