import { expect, it } from 'vitest'
import type { Draft } from '../../src/records/gap.js'
import type { OutboxMatter, OutboxRecord } from '../../src/records/outbox.js'
import type { Store } from '../../src/store/store.js'
import type { Opened } from './store.js'

const told: OutboxMatter = { kind: 'told', question: "Who's “Ruto”? 🇭🇹", asked: '2026-01-02', note: 'who-is', file: 'notes/who-is.md' }
const minute = (many: number): Date => new Date(Date.UTC(2026, 0, 2, 3, many))

export const record = (id: string, changes: Partial<OutboxRecord> = {}): OutboxRecord => ({
  ...{ id, platform: 'discord', channel: '42', person: '17', answerTo: '42/99', at: minute(0), matter: told },
  ...changes,
})

/** Add waiting records. Records to people can be added only in this way. */
export async function put(store: Store, ...records: OutboxRecord[]): Promise<void> {
  const id = `draft of ${records.map((one) => one.id).join()}`
  const form = { question: '', answer: '', source: '', link: '', date: '' }
  const draft: Draft = { id, gap: 'none', form, publisher: '', by: 'Ada', at: minute(0), note: null }
  await store.saveDraft(draft)
  await store.finishDraft(draft, [], () => records)
}

/** What every store must do with records. */
export function outboxContract(opened: () => Opened): void {
  it('gives waiting records of the named platforms that are due, oldest first', async () => {
    const { store } = opened()
    await put(store, record('c', { at: minute(2) }), record('b', { at: minute(1) }), record('a', { at: minute(1) }))
    await put(store, record('later', { at: minute(10) }), record('elsewhere', { platform: 'slack' }))
    expect(await store.waitingRecords(['discord'], minute(5))).toEqual(['a', 'b', 'c'])
    expect(await store.waitingRecords(['slack', 'discord'], minute(10))).toEqual(['elsewhere', 'a', 'b', 'c', 'later'])
    expect(await store.waitingRecords([], minute(10))).toEqual([])
  })

  it('keeps a record whole, and tells how often its sending was begun', async () => {
    const { store } = opened()
    const matter: OutboxMatter = {
      ...{ kind: 'digest', from: minute(-60), until: minute(0), zone: 'America/Port-au-Prince' },
      ...{ before: { bridge: [1, 4_294_967_295], pilots: [] }, after: { bridge: [2] } },
    }
    const digest = record('digest', { person: null, answerTo: null, matter })
    await put(store, record('told'), digest)
    expect(await store.claimRecord('told', minute(1), minute(2))).toEqual({ ...record('told'), begun: 0 })
    expect(await store.claimRecord('told', minute(2), minute(3))).toEqual({ ...record('told'), begun: 1 })
    expect(await store.claimRecord('digest', minute(1), minute(2))).toEqual({ ...digest, begun: 0 })
    expect(await store.claimRecord('no such record', minute(1), minute(2))).toBeNull()
  })

  it('gives a record to one sender, and to nobody else until the sender’s time is over', async () => {
    const { store, another } = opened()
    const other = await another()
    await put(store, record('a'))
    const all = await Promise.all([store, other, store, other].map((one) => one.claimRecord('a', minute(1), minute(3))))
    expect(all.filter((one) => one !== null)).toHaveLength(1)
    expect(await other.waitingRecords(['discord'], minute(2))).toEqual([])
    expect(await other.claimRecord('a', minute(2), minute(4))).toBeNull()
    expect(await other.claimRecord('a', minute(3), minute(4))).toMatchObject({ begun: 1 })
  })

  it('lets a record that could not be sent wait until its time', async () => {
    const { store } = opened()
    await put(store, record('a'))
    await store.claimRecord('a', minute(1), minute(2))
    await store.putOffRecord('a', minute(10))
    expect(await store.waitingRecords(['discord'], minute(9))).toEqual([])
    expect(await store.claimRecord('a', minute(9), minute(11))).toBeNull()
    expect(await store.claimRecord('a', minute(10), minute(11))).toMatchObject({ begun: 1 })
  })

  it('never gives out an ended record again, even if it is added again, and keeps nothing about its person', async () => {
    const { store } = opened()
    await put(store, record('a'))
    await store.claimRecord('a', minute(1), minute(2))
    await store.endRecord('a')
    await put(store, record('a'))
    await put(store, record('b', { person: null }), record('b', { person: null }))
    expect(await store.waitingRecords(['discord'], minute(60))).toEqual(['b'])
    expect(await store.claimRecord('a', minute(60), minute(61))).toBeNull()
    // A store must be able to remove everything that it keeps about a person.
    expect(await store.forgetPerson('discord', '17')).toBe(0)
  })

  it('forgets the records of a person on request, and all records to people after a time', async () => {
    const { store } = opened()
    await put(store, record('mine'), record('theirs', { person: '18' }), record('ours', { person: null, answerTo: null }))
    await put(store, record('elsewhere', { platform: 'slack' }), record('new', { person: '18', at: minute(5) }))
    expect(await store.forgetPerson('discord', '17')).toBe(1)
    expect((await store.waitingRecords(['discord', 'slack'], minute(60))).toSorted()).toEqual(['elsewhere', 'new', 'ours', 'theirs'])
    await store.forgetAskers(minute(5))
    expect(await store.waitingRecords(['discord', 'slack'], minute(60))).toEqual(['ours', 'new'])
  })
}
