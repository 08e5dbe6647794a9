import type { Kysely } from 'kysely'
import type { KeptLetter, LetterMatter } from '../../records/letter.js'
import type { Tables } from '../schema.js'
import type { Store } from '../store.js'

/** What the desk is to say unasked. */
export const letterQueries = (db: Kysely<Tables>): Pick<Store, 'waitingLetters' | 'claimLetter' | 'endLetter' | 'putOffLetter'> => ({
  async waitingLetters(platforms, now) {
    if (platforms.length === 0) return []
    const rows = await db
      .selectFrom('letters')
      .select('id')
      .where('ended', 'is', null)
      .where('until', '<=', now.toISOString())
      .where('platform', 'in', platforms)
      .orderBy('at')
      .orderBy('id')
      .execute()
    return rows.map(({ id }) => id)
  },
  async claimLetter(id, now, until) {
    const row = await db
      .updateTable('letters')
      .set((column) => ({ until: until.toISOString(), begun: column('begun', '+', 1) }))
      .where('id', '=', id)
      .where('ended', 'is', null)
      .where('until', '<=', now.toISOString())
      .returningAll()
      .executeTakeFirst()
    if (row?.matter == null) return null
    const { platform, place, person, answer_to: answerTo, at, matter, begun } = row
    return { id, platform, place, person, answerTo, at: new Date(at), matter: readMatter(matter), begun: begun - 1 }
  },
  async endLetter(id) {
    // The id stays: it keeps the same letter from being written again.
    const nothing = { place: null, person: null, answer_to: null, matter: null }
    await db
      .updateTable('letters')
      .set((column) => ({ ...nothing, ended: column.ref('until') }))
      .where('id', '=', id)
      .execute()
  },
  async putOffLetter(id, until) {
    await db.updateTable('letters').set({ until: until.toISOString() }).where('id', '=', id).execute()
  },
})

/** Put a letter where it waits to be sent. The same one waits once. */
export async function insertLetter(db: Kysely<Tables>, { at, answerTo, matter, ...letter }: KeptLetter): Promise<void> {
  const time = at.toISOString()
  await db
    .insertInto('letters')
    .values({ ...letter, answer_to: answerTo, at: time, matter: JSON.stringify(matter), until: time, begun: 0, ended: null })
    .onConflict((same) => same.column('id').doNothing())
    .execute()
}

function readMatter(json: string): LetterMatter {
  const matter = JSON.parse(json) as LetterMatter & { readonly from: string; readonly until: string }
  return matter.kind === 'digest' ? { ...matter, from: new Date(matter.from), until: new Date(matter.until) } : matter
}
