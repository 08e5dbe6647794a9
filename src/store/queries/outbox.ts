import type { Kysely } from 'kysely'
import type { OutboxMatter, OutboxRecord } from '../../records/outbox.js'
import type { Tables } from '../schema.js'
import type { Store } from '../store.js'

/** What the desk is going to say without being asked. */
export const outboxQueries = (db: Kysely<Tables>) =>
  ({
    async waitingRecords(platforms, now) {
      if (platforms.length === 0) return []
      const rows = await db
        .selectFrom('outbox')
        .select('id')
        .where('ended', 'is', null)
        .where('until', '<=', now.toISOString())
        .where('platform', 'in', platforms)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(({ id }) => id)
    },
    async claimRecord(id, now, until) {
      const row = await db
        .updateTable('outbox')
        .set((column) => ({ until: until.toISOString(), begun: column('begun', '+', 1) }))
        .where('id', '=', id)
        .where('ended', 'is', null)
        .where('until', '<=', now.toISOString())
        .returningAll()
        .executeTakeFirst()
      if (row?.matter == null) return null
      const { platform, channel, person, answer_to: answerTo, at, matter, begun } = row
      return { id, platform, channel, person, answerTo, at: new Date(at), matter: readMatter(matter), begun: begun - 1 }
    },
    async endRecord(id) {
      // The id stays: it keeps the same record from being written again.
      const nothing = { channel: null, person: null, answer_to: null, matter: null }
      await db
        .updateTable('outbox')
        .set((column) => ({ ...nothing, ended: column.ref('until') }))
        .where('id', '=', id)
        .execute()
    },
    async putOffRecord(id, until) {
      await db.updateTable('outbox').set({ until: until.toISOString() }).where('id', '=', id).execute()
    },
  }) satisfies Partial<Store>

/** Put a record where it waits to be sent. The same one waits once. */
export async function insertRecord(db: Kysely<Tables>, { at, answerTo, matter, ...record }: OutboxRecord): Promise<void> {
  const time = at.toISOString()
  await db
    .insertInto('outbox')
    .values({ ...record, answer_to: answerTo, at: time, matter: JSON.stringify(matter), until: time, begun: 0, ended: null })
    .onConflict((same) => same.column('id').doNothing())
    .execute()
}

function readMatter(json: string): OutboxMatter {
  const matter = JSON.parse(json) as OutboxMatter & { readonly from: string; readonly until: string }
  return matter.kind === 'digest' ? { ...matter, from: new Date(matter.from), until: new Date(matter.until) } : matter
}
