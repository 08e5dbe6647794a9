import type { Kysely } from 'kysely'
import { changed, type Eraser, forgetting, rowsOf } from '../erase.js'
import type { Tables } from '../schema.js'
import type { Rating, Store } from '../store.js'

/** What people thought of answers, and forgetting people. */
export const peopleQueries = (db: Kysely<Tables>, eraser: Eraser) => {
  const forget = forgetting(db, eraser)
  return {
    async rate({ at, good, ...rating }) {
      const row = { ...rating, at: at.toISOString(), good: good ? 1 : 0 }
      await db
        .insertInto('ratings')
        .values(row)
        .onConflict((same) => same.columns(['platform', 'person', 'answer']).doUpdateSet(row))
        .execute()
    },
    async ratings(from = new Date(0)) {
      const rows = await db.selectFrom('ratings').selectAll().where('at', '>=', from.toISOString()).orderBy('at').execute()
      return rows.map(({ at, good, ...rating }): Rating => ({ ...rating, at: new Date(at), good: good === 1 }))
    },
    async keepAsked({ at, ...asked }) {
      const row = { ...asked, at: at.toISOString() }
      await db
        .insertInto('conversations')
        .values(row)
        .onConflict((same) => same.columns(['platform', 'thread']).doUpdateSet(row))
        .execute()
    },
    async lastAsked(platform, thread, after) {
      const row = await db
        .selectFrom('conversations')
        .select('question')
        .where('platform', '=', platform)
        .where('thread', '=', thread)
        .where('at', '>', after.toISOString())
        .executeTakeFirst()
      return row?.question ?? null
    },
    async forgetAsked(before, most) {
      await forget(async (within) => {
        const last = await within.selectFrom('conversations').select('at').orderBy('at', 'desc').offset(most).limit(1).executeTakeFirst()
        const time = before.toISOString()
        const until = last !== undefined && last.at > time ? last.at : time
        return rowsOf(changed(await within.deleteFrom('conversations').where('at', '<=', until).execute()))
      })
    },
    async forgetAskers(before) {
      const time = before.toISOString()
      await forget(async (within) =>
        rowsOf(
          changed([
            ...(await within
              .updateTable('gaps')
              .set({ person: null, answer_to: null, message: null })
              .where('at', '<', time)
              .where((is) => is.or([is('person', 'is not', null), is('answer_to', 'is not', null), is('message', 'is not', null)]))
              .execute()),
            ...(await within.updateTable('ratings').set({ person: null }).where('at', '<', time).where('person', 'is not', null).execute()),
            ...(await within.deleteFrom('outbox').where('person', 'is not', null).where('at', '<', time).execute()),
            ...(await within.deleteFrom('drafts').where('note', 'is', null).where('at', '<', time).execute()),
          ]),
        ),
      )
    },
    forgetPerson: (platform, person) =>
      forget(async (within) => {
        const theirs = within.selectFrom('gaps').select('id').where('platform', '=', platform).where('person', '=', person)
        // A draft holds the question; without its gap it can come to nothing.
        const drafts = await within
          .deleteFrom('drafts')
          .where('note', 'is', null)
          .where((is) => is.or([is('by', '=', person), is('gap', 'in', theirs)]))
          .execute()
        // What is being answered now, such as this very request, was not kept of them.
        const asking = await within.deleteFrom('inbox').where('platform', '=', platform).where('person', '=', person).execute()
        let count = changed(drafts)
        for (const table of ['ratings', 'gaps', 'outbox', 'conversations'] as const)
          count += changed(await within.deleteFrom(table).where('platform', '=', platform).where('person', '=', person).execute())
        return { count, rows: count + changed(asking) }
      }),
  } satisfies Partial<Store>
}
