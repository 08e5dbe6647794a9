import type { Kysely } from 'kysely'
import type { Tables } from '../schema.js'
import type { Store } from '../store.js'

/** How channels want their answers. */
export const placeQueries = (db: Kysely<Tables>): Pick<Store, 'placeSettings' | 'savePlaceSettings'> => ({
  async placeSettings(platform, place) {
    const row = await db.selectFrom('places').selectAll().where('platform', '=', platform).where('place', '=', place).executeTakeFirst()
    if (row === undefined) return null
    return { answers: row.answers, private: row.private === null ? null : row.private === 1, language: row.language }
  },
  async savePlaceSettings(platform, place, { answers, private: alone, language }) {
    const row = { platform, place, answers, private: alone === null ? null : Number(alone), language }
    await db
      .insertInto('places')
      .values(row)
      .onConflict((same) => same.columns(['platform', 'place']).doUpdateSet(row))
      .execute()
  },
})
