import type { Kysely } from 'kysely'
import type { Tables } from '../schema.js'
import type { Store } from '../store.js'

/** How channels want their answers. */
export const channelQueries = (db: Kysely<Tables>): Pick<Store, 'channelSettings' | 'saveChannelSettings'> => ({
  async channelSettings(platform, channel) {
    const row = await db
      .selectFrom('channels')
      .selectAll()
      .where('platform', '=', platform)
      .where('channel', '=', channel)
      .executeTakeFirst()
    if (row === undefined) return null
    return { answers: row.answers, private: row.private === null ? null : row.private === 1, language: row.language }
  },
  async saveChannelSettings(platform, channel, { answers, private: alone, language }) {
    const row = { platform, channel, answers, private: alone === null ? null : Number(alone), language }
    await db
      .insertInto('channels')
      .values(row)
      .onConflict((same) => same.columns(['platform', 'channel']).doUpdateSet(row))
      .execute()
  },
})
