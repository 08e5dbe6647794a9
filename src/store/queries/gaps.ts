import { type Kysely, sql } from 'kysely'
import type { Draft, Gap, GapEnd } from '../../records/gap.js'
import type { Tables } from '../schema.js'
import type { Store } from '../store.js'
import { insertRecord } from './outbox.js'

/** Questions without an answer, and what moderators write about them. */
export const gapQueries = (db: Kysely<Tables>) =>
  ({
    async recordGap(gap) {
      await db.insertInto('gaps').values(rowOf(gap)).execute()
    },
    async holdsQuestions() {
      for (const table of ['gaps', 'tallies'] as const)
        if ((await db.selectFrom(table).select('platform').limit(1).executeTakeFirst()) !== undefined) return true
      return false
    },
    async openGaps() {
      const rows = await db.selectFrom('gaps').selectAll().where('ended', 'is', null).orderBy('at').orderBy('id').execute()
      return rows.map(readGap)
    },
    async lastGap(platform, channel, beginning) {
      const row = await db
        .selectFrom('gaps')
        .selectAll()
        .where('platform', '=', platform)
        .where('channel', channel === null ? 'is' : '=', channel)
        .where(sql<string>`substr(question, 1, ${sql.lit([...beginning].length)})`, '=', beginning)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row === undefined ? null : { gap: readGap(row), ended: row.ended }
    },
    passOn: (gap, record) =>
      db.transaction().execute(async (within) => {
        await within
          .insertInto('gaps')
          .values(rowOf(gap))
          .onConflict((same) => same.column('id').doNothing())
          .execute()
        const { numUpdatedRows } = await within
          .updateTable('gaps')
          .set({ passed: record.at.toISOString(), message: gap.message ?? null, server: gap.server ?? null })
          .where('id', '=', gap.id)
          .where('passed', 'is', null)
          .where('ended', 'is', null)
          .executeTakeFirstOrThrow()
        if (numUpdatedRows === 0n) return false
        await insertRecord(within, record)
        return true
      }),
    endGaps: (ids, end, note) => endGaps(db, ids, end, note),
    async saveDraft({ at, form, note, ...draft }) {
      const row = { ...draft, at: at.toISOString(), form: JSON.stringify(form), note: note === null ? null : JSON.stringify(note) }
      await db
        .insertInto('drafts')
        .values(row)
        .onConflict((same) => same.column('id').doUpdateSet(row))
        .execute()
    },
    async draft(id) {
      const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : readDraft(row)
    },
    async approveDraft(id, note) {
      const approved = { note: JSON.stringify(note) }
      await db.updateTable('drafts').set(approved).where('id', '=', id).execute()
    },
    async approvedDrafts() {
      const rows = await db.selectFrom('drafts').selectAll().where('note', 'is not', null).orderBy('at').orderBy('id').execute()
      return rows.map(readDraft)
    },
    finishDraft: ({ id, note }, gaps, recordsOf) =>
      db.transaction().execute(async (within) => {
        const { numDeletedRows } = await within.deleteFrom('drafts').where('id', '=', id).executeTakeFirstOrThrow()
        if (numDeletedRows === 0n) return false
        const ids = gaps.map((gap) => gap.id)
        const ended = new Set(await endGaps(within, ids, 'answered', note?.id ?? null))
        for (const record of recordsOf(gaps.filter((gap) => ended.has(gap.id)))) await insertRecord(within, record)
        return true
      }),
  }) satisfies Partial<Store>

async function endGaps(db: Kysely<Tables>, ids: readonly string[], end: GapEnd, note: string | null): Promise<string[]> {
  if (ids.length === 0) return []
  const ended = await db
    .updateTable('gaps')
    .set({ ended: end, note })
    .where('id', 'in', ids)
    .where('ended', 'is', null)
    .returning('id')
    .execute()
  return ended.map(({ id }) => id)
}

const rowOf = ({ at, answerTo, server, message, passed, ...gap }: Gap): Tables['gaps'] => {
  const times = { at: at.toISOString(), passed: passed?.toISOString() ?? null }
  return { ...gap, ...times, server: server ?? null, message: message ?? null, answer_to: answerTo, ended: null, note: null }
}

const readGap = ({ at, answer_to: answerTo, server, message, passed, ended: _, note: __, ...gap }: Tables['gaps']): Gap => ({
  ...{ ...gap, answerTo, at: new Date(at) },
  ...(server === null ? {} : { server }),
  ...(message === null ? {} : { message }),
  ...(passed === null ? {} : { passed: new Date(passed) }),
})

const readDraft = ({ at, form, note, ...draft }: Tables['drafts']): Draft => {
  return { ...draft, at: new Date(at), form: JSON.parse(form), note: note === null ? null : JSON.parse(note) }
}
