import type { Kysely, Transaction } from 'kysely'
import type { ChangeEnd, FollowedPage, SourceChange } from '../../records/followed.js'
import type { Tables } from '../schema.js'
import type { Store } from '../store.js'

/** Pages and feeds that are followed, and what is new on them. */
export const followedQueries = (db: Kysely<Tables>) =>
  ({
    async lease(name, holder, now, until) {
      const row = { name, holder, until: until.toISOString() }
      const held = await db
        .insertInto('leases')
        .values(row)
        .onConflict((same) =>
          same
            .column('name')
            .doUpdateSet(row)
            .where((is) => is.or([is('leases.holder', '=', holder), is('leases.until', '<=', now.toISOString())])),
        )
        .returning('holder')
        .execute()
      return held.length > 0
    },
    async release(name, holder) {
      await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute()
    },
    async forgetUnlisted(sources) {
      let unlisted = db.deleteFrom('followed')
      // A page of a feed is listed if its feed is. Any other page must be in the list itself.
      if (sources.length > 0) unlisted = unlisted.where(({ fn }) => fn.coalesce('feed', 'link'), 'not in', sources)
      await unlisted.execute()
    },
    async followedPages() {
      const rows = await db.selectFrom('followed').selectAll().orderBy('link').execute()
      return rows.map(({ next, gone, ...page }) => ({ ...page, next: new Date(next), gone: gone === null ? null : new Date(gone) }))
    },
    listPages: (feed, links, next) =>
      db.transaction().execute(async (within) => {
        let gone = within.deleteFrom('followed').where('feed', '=', feed)
        if (links.length > 0) gone = gone.where('link', 'not in', links)
        await gone.execute()
        const unread = { etag: null, modified: null, failures: 0, trouble: null, gone: null }
        for (const link of links)
          await within
            .insertInto('followed')
            .values({ ...unread, link, feed, next: next.toISOString() })
            // Several feeds may list a page: the last one keeps it, so that it is read on where another ends.
            .onConflict((same) => same.column('link').doUpdateSet({ feed }))
            .execute()
      }),
    saveFollowed: (page, outcome) =>
      db.transaction().execute(async (within) => {
        await savePage(within, page)
        if (outcome === undefined) return true
        const same = outcome.change === null ? [] : await sameAs(within, outcome.change)
        if (same.includes(null)) return false
        // The page has changed again, or back. Nobody decided on it: a page that never rests must not fill the store.
        await within.deleteFrom('changes').where('link', '=', page.link).where('ended', 'is', null).execute()
        if (outcome.change === null || same.includes('refused')) return false
        await within.insertInto('changes').values(rowOf(outcome.change)).execute()
        return true
      }),
    async pendingChanges() {
      const rows = await db.selectFrom('changes').selectAll().where('ended', 'is', null).orderBy('at').orderBy('id').execute()
      return rows.map(readChange)
    },
    async endChange(id, end) {
      const { numUpdatedRows } = await db
        .updateTable('changes')
        .set({ ended: end, note: null })
        .where('id', '=', id)
        .where('ended', 'is', null)
        .executeTakeFirstOrThrow()
      return numUpdatedRows > 0n
    },
    async endOf(id) {
      const row = await db.selectFrom('changes').select(['title', 'ended']).where('id', '=', id).executeTakeFirst()
      return row?.ended == null ? null : { title: row.title, end: row.ended }
    },
  }) satisfies Partial<Store>

async function savePage(db: Transaction<Tables>, { next, gone, ...page }: FollowedPage): Promise<void> {
  const row = { ...page, next: next.toISOString(), gone: gone?.toISOString() ?? null }
  await db
    .insertInto('followed')
    .values(row)
    .onConflict((same) => same.column('link').doUpdateSet(row))
    .execute()
}

/** How the same change ended before; null if it waits. */
async function sameAs(db: Transaction<Tables>, { link, hash }: SourceChange): Promise<(ChangeEnd | null)[]> {
  const rows = await db.selectFrom('changes').select('ended').where('link', '=', link).where('hash', '=', hash).execute()
  return rows.map(({ ended }) => ended)
}

const rowOf = ({ at, note, told, ...change }: SourceChange): Tables['changes'] => {
  return { ...change, at: at.toISOString(), note: note === null ? null : JSON.stringify(note), told: JSON.stringify(told), ended: null }
}

const readChange = ({ at, note, told, ended: _, ...change }: Tables['changes']): SourceChange => {
  return { ...change, at: new Date(at), note: note === null ? null : JSON.parse(note), told: JSON.parse(told) }
}
