import type { Kysely } from 'kysely'
import { expect, it } from 'vitest'
import type { Store } from '../../src/store/store.js'
import { makeOldStore, oldForm, oldNote, oldQuestions, oldTimes } from '../worlds/old-store.js'

/** An empty database, without a store at first. */
export interface UpdatePlace {
  readonly db: Kysely<unknown>
  /** Open today’s store in it. */
  open(): Promise<Store>
  remove(): Promise<void>
}

/** What a store must do with the data of an earlier version. @param makePlace an empty one */
export function updateContract(name: string, makePlace: () => Promise<UpdatePlace>): void {
  it(`the store in ${name} keeps all data of an earlier version, and sends waiting messages once`, async () => {
    const { db, open, remove } = await makePlace()
    const of = { platform: 'slack', channel: 'C1', person: 'U1' }
    const asked = new Date(oldTimes.asked)
    try {
      await makeOldStore(db, of)
      await db.destroy()
      const store = await open()
      const { platform, channel, person } = of
      expect(await store.see('event', asked)).toBe(false)
      // The earlier version stored it as it was typed.
      expect(await store.ratings()).toEqual([
        { ...of, at: asked, good: false, status: 'answered', question: 'Who is [e-mail]?', answer: 'AQID' },
      ])
      expect(await store.openGaps()).toEqual([
        { ...of, id: 'open', at: asked, reason: 'none', question: oldQuestions.open, answerTo: 'C1:1.5' },
      ])
      expect(await store.draft('draft')).toMatchObject({ gap: 'open', form: oldForm, by: 'Ana Holm', note: null })
      expect(await store.tallies(asked, new Date())).toEqual([
        { platform, channel, status: 'none', subject: null, count: 3, hour: new Date(oldTimes.hour) },
      ])
      const rhythm = { every: 'weekly', day: 'monday', hour: 9, zone: 'UTC' }
      const schedule = { platform, channel, ...rhythm, since: asked, before: { lamp: [1, 4_294_967_295] }, next: new Date(oldTimes.due) }
      expect(await store.schedule(platform, channel)).toEqual(schedule)
      expect(await store.dueSchedules([platform], new Date(oldTimes.due))).toEqual([schedule])
      expect(await store.channelSettings(platform, channel)).toEqual({ answers: 'thread', private: true, language: 'fr' })

      const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)]
      expect(await store.waitingRecords([platform], now)).toEqual(['waits'])
      expect(await store.claimRecord('waits', now, later)).toEqual({
        ...{ id: 'waits', platform, channel: null, person, answerTo: null, at: asked, begun: 0 },
        matter: { kind: 'told', question: oldQuestions.told, asked: '2026-01-02', ...oldNote },
      })
      expect(await store.claimRecord('waits', now, later)).toBeNull()
      await store.endRecord('waits')
      expect(await store.waitingRecords([platform], later)).toEqual([])
      expect(await store.claimRecord('sent', later, later)).toBeNull()
      await store.close()

      const again = await open()
      expect([await again.waitingRecords([platform], later), (await again.openGaps()).length]).toEqual([[], 1])
      expect(await again.forgetPerson(platform, person)).toBe(3)
      await again.close()
    } finally {
      await remove()
    }
  })
}
