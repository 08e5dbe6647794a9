import { expect, it } from 'vitest'
import type { Draft } from '../../src/records/draft.js'
import type { KeptLetter, LetterMatter } from '../../src/records/letter.js'
import type { Store } from '../../src/store/store.js'
import type { Opened } from './store.js'

const told: LetterMatter = { kind: 'told', question: "Who's “Ruto”? 🇭🇹", asked: '2026-01-02', note: 'who-is', file: 'notes/who-is.md' }
const minute = (many: number): Date => new Date(Date.UTC(2026, 0, 2, 3, many))

export const letter = (id: string, changes: Partial<KeptLetter> = {}): KeptLetter => ({
  ...{ id, platform: 'discord', place: '42', person: '17', answerTo: '42/99', at: minute(0), matter: told },
  ...changes,
})

/** Put letters where they wait, in the only way in which letters to people come there. */
export async function put(store: Store, ...letters: KeptLetter[]): Promise<void> {
  const id = `draft of ${letters.map((one) => one.id).join()}`
  const form = { question: '', answer: '', source: '', link: '', date: '' }
  const draft: Draft = { id, gap: 'none', form, publisher: '', by: 'Ada', at: minute(0), note: null }
  await store.saveDraft(draft)
  await store.finishDraft(draft, [], () => letters)
}

/** What every store must do with letters. */
export function letterContract(opened: () => Opened): void {
  it('gives letters that wait of these platforms, whose time has come, first come first', async () => {
    const { store } = opened()
    await put(store, letter('c', { at: minute(2) }), letter('b', { at: minute(1) }), letter('a', { at: minute(1) }))
    await put(store, letter('later', { at: minute(10) }), letter('elsewhere', { platform: 'slack' }))
    expect(await store.waitingLetters(['discord'], minute(5))).toEqual(['a', 'b', 'c'])
    expect(await store.waitingLetters(['slack', 'discord'], minute(10))).toEqual(['elsewhere', 'a', 'b', 'c', 'later'])
    expect(await store.waitingLetters([], minute(10))).toEqual([])
  })

  it('keeps a letter whole, and tells how often it was begun to be sent before', async () => {
    const { store } = opened()
    const matter: LetterMatter = {
      ...{ kind: 'digest', from: minute(-60), until: minute(0), zone: 'America/Port-au-Prince' },
      ...{ before: { bridge: [1, 4_294_967_295], pilots: [] }, after: { bridge: [2] } },
    }
    const digest = letter('digest', { person: null, answerTo: null, matter })
    await put(store, letter('told'), digest)
    expect(await store.claimLetter('told', minute(1), minute(2))).toEqual({ ...letter('told'), begun: 0 })
    expect(await store.claimLetter('told', minute(2), minute(3))).toEqual({ ...letter('told'), begun: 1 })
    expect(await store.claimLetter('digest', minute(1), minute(2))).toEqual({ ...digest, begun: 0 })
    expect(await store.claimLetter('no such letter', minute(1), minute(2))).toBeNull()
  })

  it('gives a letter to one of those who want to send it at once, and to nobody else until their time is over', async () => {
    const { store, another } = opened()
    const other = await another()
    await put(store, letter('a'))
    const all = await Promise.all([store, other, store, other].map((one) => one.claimLetter('a', minute(1), minute(3))))
    expect(all.filter((one) => one !== null)).toHaveLength(1)
    expect(await other.waitingLetters(['discord'], minute(2))).toEqual([])
    expect(await other.claimLetter('a', minute(2), minute(4))).toBeNull()
    expect(await other.claimLetter('a', minute(3), minute(4))).toMatchObject({ begun: 1 })
  })

  it('lets a letter that could not be sent wait until its time', async () => {
    const { store } = opened()
    await put(store, letter('a'))
    await store.claimLetter('a', minute(1), minute(2))
    await store.putOffLetter('a', minute(10))
    expect(await store.waitingLetters(['discord'], minute(9))).toEqual([])
    expect(await store.claimLetter('a', minute(9), minute(11))).toBeNull()
    expect(await store.claimLetter('a', minute(10), minute(11))).toMatchObject({ begun: 1 })
  })

  it('never gives a letter again that has ended, also where the same is put there again, and keeps nothing of whom it was for', async () => {
    const { store } = opened()
    await put(store, letter('a'))
    await store.claimLetter('a', minute(1), minute(2))
    await store.endLetter('a')
    await put(store, letter('a'))
    await put(store, letter('b', { person: null }), letter('b', { person: null }))
    expect(await store.waitingLetters(['discord'], minute(60))).toEqual(['b'])
    expect(await store.claimLetter('a', minute(60), minute(61))).toBeNull()
    // What is kept of a person is what can be removed of them.
    expect(await store.forgetPerson('discord', '17')).toBe(0)
  })

  it('forgets letters to one person when they ask for it, and all that were to people after a time', async () => {
    const { store } = opened()
    await put(store, letter('mine'), letter('theirs', { person: '18' }), letter('ours', { person: null, answerTo: null }))
    await put(store, letter('elsewhere', { platform: 'slack' }), letter('new', { person: '18', at: minute(5) }))
    expect(await store.forgetPerson('discord', '17')).toBe(1)
    expect((await store.waitingLetters(['discord', 'slack'], minute(60))).toSorted()).toEqual(['elsewhere', 'new', 'ours', 'theirs'])
    await store.forgetAskers(minute(5))
    expect(await store.waitingLetters(['discord', 'slack'], minute(60))).toEqual(['ours', 'new'])
  })
}
