import { expect, it } from 'vitest'
import type { Asked } from '../../src/store/store.js'
import type { Opened } from './store.js'

const asked: Asked = {
  platform: 'slack',
  thread: 'C1:1.5',
  person: 'U1',
  question: 'Who leads it? 🇭🇹',
  at: new Date('2026-01-02T03:04:05Z'),
}
const before = new Date('2026-01-02T03:00:00Z')

/** What every store must do with the last questions of threads. @param opened gives the store of the test */
export function conversationContract(opened: () => Opened): void {
  it('gives the last question of a thread to every process, and mixes up no threads or platforms', async () => {
    const { store, another } = opened()
    await store.keepAsked(asked)
    await store.keepAsked({ ...asked, question: 'And Kenya?', person: null })
    const other = await another()
    expect(await other.lastAsked('slack', 'C1:1.5', before)).toBe('And Kenya?')
    expect(await other.lastAsked('slack', 'C1:1.6', before)).toBeNull()
    expect(await other.lastAsked('discord', 'C1:1.5', before)).toBeNull()
    expect(await other.lastAsked('slack', 'C1:1.5', asked.at)).toBeNull()
  })

  it('forgets last questions older than a time, all but the newest few, and those of a person', async () => {
    const { store } = opened()
    const minute = (i: number): Date => new Date(Date.UTC(2026, 0, 2, 3, i))
    for (let i = 0; i < 6; i++) await store.keepAsked({ ...asked, thread: `t${i}`, person: i % 2 ? 'U1' : 'U2', at: minute(i) })
    const known = async (): Promise<string> => {
      const all = await Promise.all([0, 1, 2, 3, 4, 5].map(async (i) => ((await store.lastAsked('slack', `t${i}`, new Date(0))) ? i : '-')))
      return all.join('')
    }
    await store.forgetAsked(minute(0), 100)
    expect(await known()).toBe('-12345')
    await store.forgetAsked(new Date(0), 3)
    expect(await known()).toBe('---345')
    expect(await store.forgetPerson('slack', 'U1')).toBe(2)
    expect(await known()).toBe('----4-')
  })
}
