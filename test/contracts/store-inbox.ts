import { expect, it } from 'vitest'
import type { InboxRecord } from '../../src/records/inbox.js'
import type { Opened } from './store.js'

const minute = (many: number): Date => new Date(Date.UTC(2026, 0, 2, 3, many))
const request = (id: string, changes: Partial<InboxRecord> = {}): InboxRecord => ({
  ...{ id, platform: 'discord', person: '17', at: minute(0), matter: '{"text":"Who’s “Ruto”? 🇭🇹"}' },
  ...changes,
})
const idsOf = (taken: readonly InboxRecord[]): string[] => taken.map(({ id }) => id)

/** What every store must do with unanswered requests. */
export function inboxContract(opened: () => Opened): void {
  it('knows which events have arrived, also those that another process recorded', async () => {
    const { store, another } = opened()
    await store.see('deleted slack C1:1.5', new Date())
    const other = await another()
    expect(await other.hasCome('deleted slack C1:1.5')).toBe(true)
    expect(await other.hasCome('deleted slack C1:1.6')).toBe(false)
  })

  it('keeps a request once, however many processes accept it at once', async () => {
    const { store, another } = opened()
    const other = await another()
    const kept = await Promise.all([store, store, other].map((one) => one.keepRequest(request('a'), minute(1))))
    expect(kept.filter(Boolean)).toHaveLength(1)
    expect(await store.takeRequests(['discord'], minute(1), minute(2))).toEqual([request('a')])
  })

  it('gives a request to one process, and to another only when the first stops renewing it', async () => {
    const { store, another } = opened()
    const other = await another()
    await store.keepRequest(request('a'), minute(1))
    expect(await other.takeRequests(['discord'], minute(0), minute(2))).toEqual([])
    await store.holdRequests(['a'], minute(3))
    expect(await other.takeRequests(['discord'], minute(2), minute(4))).toEqual([])
    const taken = await Promise.all([store, other].map((one) => one.takeRequests(['discord'], minute(3), minute(5))))
    expect(taken.flatMap(idsOf)).toEqual(['a'])
  })

  it('tells how many requests wait, and since when the oldest one does', async () => {
    const { store } = opened()
    expect(await store.waiting()).toEqual({ requests: 0, oldest: null, records: 0, gaps: 0 })
    await store.keepRequest(request('late', { at: minute(2) }), minute(9))
    await store.keepRequest(request('early'), minute(9))
    const gap = {
      platform: 'discord',
      channel: null,
      person: null,
      answerTo: null,
      at: minute(0),
      reason: 'none',
      question: 'Why?',
    } as const
    await store.recordGap({ id: 'open', ...gap })
    await store.recordGap({ id: 'closed', ...gap })
    await store.endGaps(['closed'], 'dismissed', null)
    expect(await store.waiting()).toEqual({ requests: 2, oldest: minute(0), records: 0, gaps: 1 })
    await store.endRequest('early')
    expect(await store.waiting()).toMatchObject({ requests: 1, oldest: minute(2) })
  })

  it('gives unanswered requests of the named platforms only, oldest first', async () => {
    const { store } = opened()
    const records = [request('c', { at: minute(2) }), request('b', { at: minute(1) }), request('s', { platform: 'slack', person: null })]
    for (const one of [...records, request('gone')]) await store.keepRequest(one, minute(3))
    await store.endRequest('gone')
    expect(idsOf(await store.takeRequests(['discord'], minute(3), minute(9)))).toEqual(['b', 'c'])
    expect(await store.takeRequests(['slack'], minute(3), minute(9))).toEqual([records[2]])
    expect(await store.takeRequests([], minute(99), minute(99))).toEqual([])
  })

  it('gives out a request again if a clock was set back and its hold lies too far ahead', async () => {
    const { store } = opened()
    await store.keepRequest(request('a'), minute(60))
    expect(await store.takeRequests(['discord'], minute(0), minute(1))).toEqual([request('a')])
  })

  it('forgets the requests of a person', async () => {
    const { store } = opened()
    await store.keepRequest(request('a'), minute(1))
    await store.keepRequest(request('b', { person: '18' }), minute(1))
    // One of them is the request to forget, which must not reveal that something was stored.
    expect(await store.forgetPerson('discord', '17')).toBe(0)
    expect(idsOf(await store.takeRequests(['discord'], minute(1), minute(2)))).toEqual(['b'])
  })
}
