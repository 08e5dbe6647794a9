import type { Kysely } from 'kysely'
import { words } from '../../i18n/words.js'
import type { Schedule } from '../../records/schedule.js'
import type { Tables } from '../schema.js'
import type { Store, Tally } from '../store.js'
import { insertRecord } from './outbox.js'

const startOfHour = (time: Date): string => `${time.toISOString().slice(0, 13)}:00:00.000Z`

/** How channels want their answers, how much was asked in them by hour, and which get digests. */
export const channelQueries = (db: Kysely<Tables>) =>
  ({
    async channelSettings(platform, channel) {
      const row = await db
        .selectFrom('channels')
        .selectAll()
        .where('platform', '=', platform)
        .where('channel', '=', channel)
        .executeTakeFirst()
      if (row === undefined) return null
      // A later version may know more languages.
      const language = Object.hasOwn(words, row.language) ? row.language : 'en'
      const flags = { ...(row.listens === 1 ? { listens: true } : {}), ...(row.moderators === 1 ? { moderators: true } : {}) }
      return { answers: row.answers, private: row.private === null ? null : row.private === 1, language, ...flags }
    },
    async saveChannelSettings(
      platform,
      channel,
      { answers, private: alone, language, listens = false, moderators = false },
      server = null,
    ) {
      const flags = { private: alone === null ? null : Number(alone), listens: Number(listens), moderators: Number(moderators) }
      const row = { platform, channel, server, answers, language, ...flags }
      await db.transaction().execute(async (within) => {
        if (moderators && server !== null)
          await within
            .updateTable('channels')
            .set({ moderators: 0 })
            .where('platform', '=', platform)
            .where('server', '=', server)
            .execute()
        await within
          .insertInto('channels')
          .values(row)
          .onConflict((same) => same.columns(['platform', 'channel']).doUpdateSet(row))
          .execute()
      })
    },
    async moderatorsChannel(platform, server) {
      const row = await db
        .selectFrom('channels')
        .select('channel')
        .where('platform', '=', platform)
        .where('server', '=', server)
        .where('moderators', '=', 1)
        .orderBy('channel')
        .limit(1)
        .executeTakeFirst()
      return row?.channel ?? null
    },
    async anyModeratorsChannel(platforms) {
      if (platforms.length === 0) return null
      const row = await db
        .selectFrom('channels')
        .select(['platform', 'channel'])
        .where('platform', 'in', platforms)
        .where('moderators', '=', 1)
        .orderBy('platform')
        .orderBy('channel')
        .limit(1)
        .executeTakeFirst()
      return row ?? null
    },
    async tally(...tallies) {
      if (tallies.length === 0) return
      await db
        .insertInto('tallies')
        .values(together(tallies))
        .onConflict((same) =>
          same
            .columns(['hour', 'platform', 'channel', 'status', 'subject', 'language'])
            .doUpdateSet(({ eb, ref }) => ({ count: eb('tallies.count', '+', ref('excluded.count')) })),
        )
        .execute()
    },
    async tallies(from, until) {
      const rows = await db
        .selectFrom('tallies')
        .selectAll()
        .where('hour', '>=', startOfHour(from))
        .where('hour', '<', until.toISOString())
        .orderBy('hour')
        .execute()
      return rows.map(
        ({ hour, channel, subject, language, ...row }): Tally => ({
          ...{ ...row, hour: new Date(hour), channel: channel || null, subject: subject || null },
          ...(language && { language }),
        }),
      )
    },
    async schedule(platform, channel) {
      const row = await db
        .selectFrom('schedules')
        .selectAll()
        .where('platform', '=', platform)
        .where('channel', '=', channel)
        .executeTakeFirst()
      return row === undefined ? null : readSchedule(row)
    },
    async saveSchedule(schedule) {
      const row = rowOf(schedule)
      await db
        .insertInto('schedules')
        .values(row)
        .onConflict((same) => same.columns(['platform', 'channel']).doUpdateSet(row))
        .execute()
    },
    async removeSchedule(platform, channel) {
      const { numDeletedRows } = await db
        .deleteFrom('schedules')
        .where('platform', '=', platform)
        .where('channel', '=', channel)
        .executeTakeFirstOrThrow()
      return numDeletedRows > 0n
    },
    async dueSchedules(platforms, now) {
      if (platforms.length === 0) return []
      const rows = await db
        .selectFrom('schedules')
        .selectAll()
        .where('platform', 'in', platforms)
        .where('next', '<=', now.toISOString())
        .orderBy('next')
        .execute()
      return rows.map(readSchedule)
    },
    advanceSchedule: (from, to, record) =>
      db.transaction().execute(async (within) => {
        const { numUpdatedRows } = await within
          .updateTable('schedules')
          .set(rowOf(to))
          .where('platform', '=', from.platform)
          .where('channel', '=', from.channel)
          .where('next', '=', from.next.toISOString())
          .executeTakeFirstOrThrow()
        if (numUpdatedRows === 0n) return false
        await insertRecord(within, record)
        return true
      }),
  }) satisfies Partial<Store>

/** PostgreSQL changes no row twice in one statement. */
function together(tallies: readonly Omit<Tally, 'count'>[]): Tables['tallies'][] {
  const rows = new Map<string, Tables['tallies']>()
  for (const { hour, platform, channel, status, subject, language = '' } of tallies) {
    const key = { hour: startOfHour(hour), platform, channel: channel ?? '', status, subject: subject ?? '', language }
    const name = JSON.stringify(key)
    rows.set(name, { ...key, count: (rows.get(name)?.count ?? 0) + 1 })
  }
  return [...rows.values()]
}

const rowOf = ({ since, before, next, ...schedule }: Schedule): Tables['schedules'] => {
  return { ...schedule, since: since.toISOString(), before: JSON.stringify(before), next: next.toISOString() }
}

const readSchedule = ({ since, before, next, ...schedule }: Tables['schedules']): Schedule => {
  return { ...schedule, since: new Date(since), before: JSON.parse(before), next: new Date(next) }
}
