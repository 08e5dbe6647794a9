import { expect, it } from 'vitest'
import type { Draft, Gap } from '../../src/records/gap.js'
import type { OutboxRecord } from '../../src/records/outbox.js'
import type { Opened } from './store.js'
import { record } from './store-outbox.js'

const at = new Date('2026-01-02T03:04:05.678Z')
const note = { id: 'who-won', file: 'notes/who-won.md', content: '---\nid: who-won\n---\n\nAda won. 🏆\n' }
const draft: Draft = {
  ...{ id: 'd', gap: 'a', publisher: 'gazette.example', by: 'Ada "A." Lovelace', at, note: null },
  form: {
    question: "Who's first?",
    answer: 'Ada.\n\nBy far. 🏆',
    source: 'The race',
    link: 'https://gazette.example/1',
    date: '2026-01-01',
  },
}
const gap = (id: string, person = '17'): Gap => ({
  ...{ id, platform: 'discord', channel: '42', person, answerTo: '42/99', at, reason: 'none', question: 'Who won?' },
})
const toAskers = (ended: readonly Gap[]): OutboxRecord[] => ended.map(({ id, person }) => record(`told ${id}`, { person, at }))

/** What every store must do with the texts of moderators. */
export function draftContract(opened: () => Opened): void {
  it('keeps the last state of a draft', async () => {
    const { store, another } = opened()
    await store.saveDraft({ ...draft, form: { ...draft.form, answer: '' }, by: 'Bob' })
    await store.saveDraft(draft)
    expect(await (await another()).draft('d')).toEqual(draft)
    expect(await store.draft('no such draft')).toBeNull()
  })

  it('gives approved drafts, oldest first', async () => {
    const { store } = opened()
    await store.saveDraft(draft)
    await store.saveDraft({ ...draft, id: 'later', at: new Date(at.getTime() + 1) })
    await store.saveDraft({ ...draft, id: 'open' })
    await store.approveDraft('later', { ...note, id: 'other' })
    await store.approveDraft('d', note)
    expect((await store.approvedDrafts()).map(({ id, note: own }) => `${id} ${own?.id}`)).toEqual(['d who-won', 'later other'])
    expect(await store.draft('d')).toEqual({ ...draft, note })
    // A changed draft must be approved again.
    await store.saveDraft(draft)
    expect((await store.approvedDrafts()).map(({ id }) => id)).toEqual(['later'])
  })

  it('ends the gaps of a finished draft, queues messages to those whose gaps were open, and removes the draft', async () => {
    const { store } = opened()
    for (const id of ['a', 'b', 'c']) await store.recordGap(gap(id))
    await store.endGaps(['b'], 'dismissed', null)
    await store.saveDraft(draft)
    expect(await store.finishDraft({ ...draft, note }, [gap('a'), gap('b')], toAskers)).toBe(true)
    expect((await store.openGaps()).map(({ id }) => id)).toEqual(['c'])
    expect(await store.waitingRecords(['discord'], at)).toEqual(['told a'])
    expect(await store.draft('d')).toBeNull()
    expect(await store.finishDraft({ ...draft, note }, [gap('c')], toAskers)).toBe(false)
    expect((await store.openGaps()).map(({ id }) => id)).toEqual(['c'])
  })

  it('finishes a draft once if two processes do it at once, and notifies nobody twice', async () => {
    const { store, another } = opened()
    const both = [store, await another()]
    await store.recordGap(gap('a'))
    await store.saveDraft(draft)
    // A file that another process writes to may be refused for a moment.
    const done = await Promise.allSettled(both.map((one) => one.finishDraft({ ...draft, note }, [gap('a')], toAskers)))
    expect(done.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(1)
    for (const one of both) expect(await one.finishDraft({ ...draft, note }, [gap('a')], toAskers)).toBe(false)
    expect(await store.waitingRecords(['discord'], at)).toEqual(['told a'])
  })

  it('finishes a draft completely or not at all', async () => {
    const { store } = opened()
    await store.recordGap(gap('a'))
    await store.saveDraft(draft)
    const broken = (): never => {
      throw new Error('no records today')
    }
    await expect(store.finishDraft({ ...draft, note }, [gap('a')], broken)).rejects.toThrow('no records today')
    expect((await store.openGaps()).map(({ id }) => id)).toEqual(['a'])
    expect(await store.draft('d')).toEqual(draft)
  })

  it('forgets abandoned drafts after a time, but no approved ones', async () => {
    const { store } = opened()
    await store.saveDraft(draft)
    await store.saveDraft({ ...draft, id: 'approved' })
    await store.approveDraft('approved', note)
    await store.saveDraft({ ...draft, id: 'new', at: new Date(at.getTime() + 1) })
    await store.forgetAskers(new Date(at.getTime() + 1))
    expect(await Promise.all(['d', 'approved', 'new'].map(async (id) => (await store.draft(id))?.id ?? null))).toEqual([
      null,
      'approved',
      'new',
    ])
  })

  it('forgets where gaps were asked when it forgets who asked', async () => {
    const { store } = opened()
    await store.recordGap(gap('a'))
    expect((await store.openGaps())[0]?.answerTo).toBe('42/99')
    await store.forgetAskers(new Date(at.getTime() + 1))
    expect(await store.openGaps()).toEqual([{ ...gap('a'), person: null, answerTo: null }])
  })
}
