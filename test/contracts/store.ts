import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Gap } from '../../src/records/gap.js'
import type { Rating, Store } from '../../src/store/store.js'
import { conversationContract } from './store-conversations.js'
import { digestContract } from './store-digests.js'
import { draftContract } from './store-drafts.js'
import { followedContract } from './store-followed.js'
import { inboxContract } from './store-inbox.js'
import { installationContract } from './store-installations.js'
import { outboxContract } from './store-outbox.js'
import { passingContract } from './store-passing.js'
import { versionContract } from './store-versions.js'

const rating: Rating = {
  ...{ platform: 'discord', person: '17', channel: '42', at: new Date('2026-01-02T03:04:05.678Z'), good: true },
  ...{ status: 'answered', question: "Who's “Ruto”? 🇭🇹", answer: 'AQID' },
}

const gap: Gap = {
  ...{
    id: 'g',
    platform: 'discord',
    channel: '42',
    person: '17',
    answerTo: null,
    at: new Date('2026-01-02T03:04:05.678Z'),
    reason: 'none',
  },
  question: 'Who won? 🏆',
}

/** A place where stores are opened. */
export interface StorePlace {
  /** Open the same store again, as another process would. */
  open(): Promise<Store>
  remove(): Promise<void>
}

/** The store of one test. */
export interface Opened {
  readonly store: Store
  /** Open the same one again, as another process would. It is closed after the test. */
  another(): Promise<Store>
}

/** What every store must do. @param makePlace an empty one */
export function storeContract(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the store in ${name}`, () => {
    let channel: StorePlace
    let store: Store
    let others: Store[] = []
    beforeEach(async () => {
      channel = await makePlace()
      store = await channel.open()
    })
    afterEach(async () => {
      for (const one of [store, ...others]) await one.close()
      others = []
      await channel.remove()
    })
    const opened = (): Opened => ({
      store,
      async another() {
        const one = await channel.open()
        others.push(one)
        return one
      },
    })

    it('returns ratings unchanged, oldest first, also after it is closed and opened again', async () => {
      const bare: Rating = { ...rating, person: '18', channel: null, question: null, good: false, at: new Date('2026-01-03T00:00:00Z') }
      await store.rate(bare)
      await store.rate(rating)
      await store.close()
      store = await channel.open()
      expect(await store.ratings()).toEqual([rating, bare])
      expect(await store.ratings(bare.at)).toEqual([bare])
      expect(await store.ratings(new Date(bare.at.getTime() + 1))).toEqual([])
    })

    it('keeps only the last rating of a person for an answer', async () => {
      await store.rate(rating)
      await store.rate({ ...rating, good: false })
      await store.rate({ ...rating, platform: 'slack', at: new Date('2026-01-04T00:00:00Z') })
      expect((await store.ratings()).map((r) => [r.platform, r.good])).toEqual([
        ['discord', false],
        ['slack', true],
      ])
    })

    it('knows a repeated event in every process, however often it arrives at once', async () => {
      const other = await opened().another()
      const at = new Date('2026-01-02T00:00:00Z')
      const both = await Promise.all([store, other, store, other].map((one) => one.see('discord 1', at)))
      expect(both.filter((isNew) => isNew)).toHaveLength(1)
      expect(await other.see('discord 1', at)).toBe(false)
      expect(await store.see('slack 1', at)).toBe(true)
    })

    it('knows whether any question was ever recorded', async () => {
      expect(await store.holdsQuestions()).toBe(false)
      await store.tally({ hour: gap.at, platform: 'slack', channel: null, status: 'answered', subject: 'lamp' })
      expect(await store.holdsQuestions()).toBe(true)
      expect(await (await opened().another()).holdsQuestions()).toBe(true)
    })

    it('keeps gaps until they are ended, and ends each once', async () => {
      const gaps = ['a', 'b', 'c'].map((id, i) => ({ ...gap, id, at: new Date(Date.UTC(2026, 0, 1 + i)) }))
      for (const one of gaps.toReversed()) await store.recordGap(one)
      expect(await store.openGaps()).toEqual(gaps)
      expect([...(await store.endGaps(['a', 'b'], 'answered', 'note-1'))].sort()).toEqual(['a', 'b'])
      expect(await store.endGaps(['b', 'c'], 'dismissed', null)).toEqual(['c'])
      expect(await store.endGaps([], 'dismissed', null)).toEqual([])
      expect(await store.openGaps()).toEqual([])
    })

    it('forgets who asked gaps older than a time, and everything about one person', async () => {
      await store.recordGap({ ...gap, id: 'a', at: new Date('2026-01-01T00:00:00Z') })
      await store.recordGap({ ...gap, id: 'b', at: new Date('2026-01-03T00:00:00Z') })
      await store.recordGap({ ...gap, id: 'c', platform: 'slack' })
      await store.rate(rating)
      await store.forgetAskers(new Date('2026-01-02T00:00:00Z'))
      expect((await store.openGaps()).map(({ id, person }) => `${id} ${person}`).sort()).toEqual(['a null', 'b 17', 'c 17'])
      expect(await store.forgetPerson('discord', '17')).toBe(2)
      expect(await store.forgetPerson('discord', '17')).toBe(0)
      expect((await store.openGaps()).map(({ id }) => id).sort()).toEqual(['a', 'c'])
      expect(await store.ratings()).toEqual([])
    })

    it('forgets who gave ratings older than a time, but keeps the ratings', async () => {
      for (const person of ['17', '18', '19']) await store.rate({ ...rating, person })
      await store.rate({ ...rating, person: '20', at: new Date('2026-02-01T00:00:00Z') })
      await store.forgetAskers(new Date('2026-01-15T00:00:00Z'))
      expect((await store.ratings()).map(({ person }) => person)).toEqual([null, null, null, '20'])
      // A second rating by the forgotten person counts as one by somebody new.
      await store.rate({ ...rating, person: '17', at: new Date('2026-02-02T00:00:00Z') })
      expect(await store.ratings()).toHaveLength(5)
    })

    it('forgets the unfinished drafts by or for a person, and no approved one', async () => {
      const form = { question: 'Who won?', answer: '', source: '', link: '', date: '' }
      const draft = { gap: 'g', form, publisher: '', by: 'Ana Holm', at: new Date('2026-01-02T00:00:00Z'), note: null }
      const note = { id: 'n', file: 'notes/n.md', content: 'They won.' }
      await store.recordGap(gap)
      await store.recordGap({ ...gap, id: 'other', person: '99' })
      await store.saveDraft({ ...draft, id: 'a' })
      await store.saveDraft({ ...draft, id: 'b', gap: 'other', by: '17' })
      await store.saveDraft({ ...draft, id: 'c', gap: 'other' })
      await store.saveDraft({ ...draft, id: 'd', note })
      expect(await store.forgetPerson('discord', '17')).toBe(3)
      expect(await Promise.all(['a', 'b', 'c', 'd'].map(async (id) => (await store.draft(id)) !== null))).toEqual([
        false,
        false,
        true,
        true,
      ])
    })

    it('forgets events older than a time, and no others', async () => {
      await store.see('old', new Date('2026-01-01T00:00:00Z'))
      await store.see('new', new Date('2026-01-02T00:00:00Z'))
      await store.forgetEvents(new Date('2026-01-01T12:00:00Z'))
      expect(await store.see('old', new Date())).toBe(true)
      expect(await store.see('new', new Date())).toBe(false)
    })

    it('can be opened by two processes at the same moment', async () => {
      const fresh = await makePlace()
      const both = await Promise.all([fresh.open(), fresh.open()])
      await Promise.all(both.map((one) => one.prepare()))
      expect(await both[0]?.see('e', new Date())).toBe(true)
      for (const one of both) await one.close()
      await fresh.remove()
    })

    conversationContract(opened)
    versionContract(opened)
    draftContract(opened)
    outboxContract(opened)
    installationContract(opened)
    passingContract(opened)
    followedContract(opened)
    inboxContract(opened)
    digestContract(opened)
  })
}
