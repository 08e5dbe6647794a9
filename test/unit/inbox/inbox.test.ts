import { afterEach, describe, expect, it } from 'vitest'
import type { Accepted, Adapter, Desk } from '../../../src/contract/adapter.js'
import type { Reply } from '../../../src/contract/reply.js'
import type { AskRequest } from '../../../src/contract/request.js'
import { words } from '../../../src/i18n/words.js'
import { createInbox, type OpenInbox } from '../../../src/inbox/inbox.js'
import { createMemory } from '../../../src/store/memory.js'
import { openPostgres } from '../../../src/store/open-store.js'
import type { Store } from '../../../src/store/store.js'
import { startPostgres, wantsPostgres } from '../../fakes/postgres.js'
import { type PostgresProxy, startPostgresProxy } from '../../fakes/postgres-proxy.js'
import { withStores } from '../../fakes/stores.js'
import { createWaiting } from '../../support/waiting.js'
import { collectLog, deskThat } from '../../worlds/desks.js'

const hasPostgres = await wantsPostgres()
const { until } = createWaiting(() => 'nothing')
const { log, lines } = collectLog()
const asked = (id: string): AskRequest => ({ id, platform: 'wire', kind: 'ask', text: `What is ${id}?`, person: 'ana' })
const answered: Reply = { kind: 'notice', text: 'An answer.' }
const aMinute = 60_000

/** A process with an inbox, on a test clock. */
function process(store: Store | null, clock: { at: number }, deliver: NonNullable<Adapter['deliver']>, handle: Desk['handle']) {
  const memory = store === null ? null : createMemory(store, 30, log, { now: () => clock.at, elapsed: () => clock.at })
  const inbox = createInbox({ memory, log, clock: { now: () => clock.at, elapsed: () => clock.at } })
  const adapter: Adapter = { name: 'wire', start: async () => {}, deliver, stop: async () => {} }
  const desk = deskThat(handle)
  inbox.add({ adapter, desk, closing: desk })
  return inbox
}

/** A process whose sends never finish. */
const silentProcess = (store: Store, clock: { at: number }): OpenInbox =>
  process(
    store,
    clock,
    () => new Promise(() => {}),
    async () => answered,
  )

/** What was sent, and what it said about earlier tries. */
function createSent() {
  const sent: { id: string; text: string | null; again: boolean }[] = []
  const deliver = async ({ request, again }: Accepted, handle: Desk['handle']): Promise<void> => {
    const reply = await handle(request)
    sent.push({ id: request.id, text: reply?.kind === 'notice' ? reply.text : null, again })
  }
  return { sent, deliver }
}

/** Run with the stores of two processes on a database that can stop. */
async function withDatabase(run: (database: PostgresProxy, first: Store, second: Store) => Promise<void>): Promise<void> {
  const postgres = await startPostgres()
  const database = await startPostgresProxy(await postgres.makeDatabase())
  const [first, second] = [openPostgres(database.url), openPostgres(database.url)]
  try {
    await first.prepare()
    await run(database, first, second)
  } finally {
    for (const inbox of opened.splice(0)) await inbox.close(0)
    for (const store of [first, second]) await store.close()
    await database.stop()
    await postgres.stop()
  }
}

/** How many requests are stored. The time is long past, so that it takes no request from anybody. */
const kept = async (store: Store): Promise<number> => (await store.takeRequests(['wire'], new Date(0), new Date(0))).length

const opened: OpenInbox[] = []
const open = (inbox: OpenInbox): OpenInbox => {
  opened.push(inbox)
  inbox.open('wire')
  return inbox
}
afterEach(async () => {
  for (const inbox of opened.splice(0)) await inbox.close(0)
})

describe('an accepted request', () => {
  it('is delivered once, however often it is accepted, and then removed', () =>
    withStores(1, async (store) => {
      const clock = { at: Date.now() }
      const { sent, deliver } = createSent()
      const inbox = open(process(store, clock, deliver, async () => answered))
      await Promise.all([inbox.accept(asked('a'), null), inbox.accept(asked('a'), null)])
      await until(() => sent.length > 0, 'a reply')
      expect(sent).toEqual([{ id: 'a', text: 'An answer.', again: false }])
      await inbox.close(aMinute)
      expect(await store.takeRequests(['wire'], new Date(clock.at + aMinute), new Date(clock.at + aMinute))).toEqual([])
    }))

  it('is retried if its reply cannot be sent, and the question is answered once', () =>
    withStores(1, async (store) => {
      const clock = { at: Date.now() }
      const { sent, deliver } = createSent()
      let [tries, handled] = [0, 0]
      const failing: NonNullable<Adapter['deliver']> = async (accepted, handle) => {
        await handle(accepted.request)
        if (++tries === 1) throw new Error('the wire is down')
        return deliver(accepted, handle)
      }
      const inbox = open(
        process(store, clock, failing, async () => {
          handled++
          return answered
        }),
      )
      await inbox.accept(asked('a'), null)
      await until(() => tries === 1, 'a try')
      clock.at += 11_000
      await until(() => sent.length > 0, 'the next try')
      expect([sent, handled]).toEqual([[{ id: 'a', text: 'An answer.', again: true }], 1])
    }))

  it('is left to the next process at a stop, which knows that a reply may exist', () =>
    withStores(2, async (first, second) => {
      const clock = { at: Date.now() }
      const silent = open(silentProcess(first, clock))
      await silent.accept(asked('a'), { to: 'the quay' })
      await silent.close(0)
      await silent.accept(asked('late'), null)
      await silent.leave()
      const { sent, deliver } = createSent()
      open(process(second, clock, deliver, async () => answered))
      await until(() => sent.length === 2, 'both replies')
      expect(sent.map(({ id, again }) => [id, again])).toEqual([
        ['a', true],
        ['late', true],
      ])
    }))

  it('is taken by another process only when this one no longer holds it', () =>
    withStores(2, async (first, second) => {
      const clock = { at: Date.now() }
      const busy = open(silentProcess(first, clock))
      await busy.accept(asked('a'), null)
      const { sent, deliver } = createSent()
      const other = open(process(second, clock, deliver, async () => answered))
      await other.accept(asked('a'), null)
      await other.accept(asked('b'), null)
      await until(() => sent.length > 0, 'the other request')
      expect(sent.map(({ id }) => id)).toEqual(['b'])
      // Killed: it no longer renews anything.
      await busy.close(0)
      clock.at += 16_000
      await until(() => sent.length === 2, 'the request of the process that was killed')
      expect(sent[1]).toEqual({ id: 'a', text: 'An answer.', again: true })
    }))

  it('that waited for more than a quarter of an hour gets an apology', () =>
    withStores(2, async (first, second) => {
      const clock = { at: Date.now() }
      const silent = open(silentProcess(first, clock))
      await silent.accept(asked('a'), null)
      await silent.close(0)
      clock.at += 16 * aMinute
      const { sent, deliver } = createSent()
      open(process(second, clock, deliver, async () => answered))
      await until(() => sent.length > 0, 'a line')
      expect(sent).toEqual([{ id: 'a', text: words.en.notices.late, again: true }])
    }))

  it.runIf(hasPostgres)('during a store outage is stored afterwards, and answered by the next process', () =>
    withDatabase(async (database, first, second) => {
      const clock = { at: Date.now() }
      const busy = open(silentProcess(first, clock))
      database.halt()
      await busy.accept(asked('a'), null)
      database.start()
      clock.at += 6_000
      // It shows all stored requests, whoever holds them.
      const kept = async (): Promise<number> => (await second.takeRequests(['wire'], new Date(0), new Date(0))).length
      await expect.poll(kept, { timeout: 20_000 }).toBe(1)
      await busy.close(0)
      clock.at += 16_000
      const { sent, deliver } = createSent()
      open(process(second, clock, deliver, async () => answered))
      await until(() => sent.length > 0, 'a reply')
      expect(sent).toEqual([{ id: 'a', text: 'An answer.', again: true }])
    }),
  )

  it.runIf(hasPostgres)('during a store outage is stored as soon as it is back, even while the desk waits', () =>
    withDatabase(async (database, first, second) => {
      const clock = { at: Date.now() }
      const busy = open(silentProcess(first, clock))
      database.halt()
      await busy.accept(asked('a'), null)
      database.start()
      // The clock stands still, so the desk itself would not try its store again.
      await expect.poll(() => kept(second), { timeout: 20_000 }).toBe(1)
    }),
  )

  it.runIf(hasPostgres)('right after a store failure is stored before the platform gets its acknowledgement', () =>
    withDatabase(async (database, first, second) => {
      const busy = open(silentProcess(first, { at: Date.now() }))
      database.halt()
      await busy.accept(asked('a'), null)
      database.start()
      await busy.accept(asked('b'), null)
      expect(await kept(second)).toBe(2)
    }),
  )

  it.runIf(hasPostgres)('by two processes during a short store outage is answered once, afterwards', () =>
    withDatabase(async (database, first, second) => {
      const clock = { at: Date.now() }
      const { sent, deliver } = createSent()
      const both = [first, second].map((store) => open(process(store, clock, deliver, async () => answered)))
      database.halt()
      await Promise.all(both.map((inbox) => inbox.accept(asked('a'), null)))
      expect(sent).toEqual([])
      database.start()
      await until(() => sent.length > 0, 'a reply')
      await Promise.all(both.map((inbox) => inbox.close(aMinute)))
      expect(sent).toEqual([{ id: 'a', text: 'An answer.', again: false }])
      expect(await kept(first)).toBe(0)
    }),
  )

  it.runIf(hasPostgres)('is answered after an outage, in whatever order the store confirms what it was given', () =>
    withDatabase(async (_, store) => {
      let isAway = true
      let confirm = (): void => {}
      const confirmed = new Promise<void>((resolve) => {
        confirm = resolve
      })
      const calls: string[] = []
      /** Confirms the first request that it takes after all others. The first try with 'b' fails. */
      const strange: Store = {
        ...store,
        async keepRequest(record, until) {
          if (isAway) throw new Error('away')
          calls.push(record.id)
          if (calls.filter((id) => id === 'wire b').length === 1 && record.id === 'wire b') throw new Error('away')
          const isFirst = calls.length === 1
          const isNew = await store.keepRequest(record, until)
          if (isFirst) await confirmed
          return isNew
        },
      }
      const { sent, deliver } = createSent()
      const inbox = open(process(strange, { at: Date.now() }, deliver, async () => answered))
      await inbox.accept(asked('a'), null)
      isAway = false
      await until(() => calls.length > 0, 'the next try')
      void inbox.accept(asked('b'), null)
      await until(() => sent.some(({ id }) => id === 'b'), 'the reply to b')
      confirm()
      await until(() => sent.some(({ id }) => id === 'a'), 'the reply to a')
      await expect.poll(() => kept(store)).toBe(0)
      expect(sent).toHaveLength(2)
    }),
  )

  it.runIf(hasPostgres)('during a longer store outage is answered from memory, and later ones at once', () =>
    withDatabase(async (database, store) => {
      const clock = { at: Date.now() }
      const { sent, deliver } = createSent()
      const inbox = open(process(store, clock, deliver, async () => answered))
      database.halt()
      await inbox.accept(asked('a'), null)
      clock.at += 5_000
      await until(() => sent.length > 0, 'a reply')
      void inbox.accept(asked('b'), null)
      await until(() => sent.length > 1, 'another reply')
      expect(sent.map(({ id }) => id)).toEqual(['a', 'b'])
    }),
  )

  it.runIf(hasPostgres)('only in memory at a stop is left to the next process', () =>
    withDatabase(async (database, first, second) => {
      const clock = { at: Date.now() }
      const busy = open(silentProcess(first, clock))
      database.halt()
      await busy.accept(asked('a'), null)
      await busy.close(0)
      await busy.accept(asked('late'), null)
      database.start()
      await busy.leave()
      const { sent, deliver } = createSent()
      open(process(second, clock, deliver, async () => answered))
      await until(() => sent.length === 2, 'both replies')
      expect(sent.map(({ id, again }) => [id, again])).toEqual([
        ['a', true],
        ['late', true],
      ])
    }),
  )

  it('that is being stored at a stop is left to the next process', () =>
    withStores(2, async (first, second) => {
      const clock = { at: Date.now() }
      let giveUp = (): void => {}
      const slow = new Promise<never>((_, reject) => {
        giveUp = () => reject(new Error('too slow'))
      })
      let tries = 0
      const busy = open(silentProcess({ ...first, keepRequest: (...given) => (tries++ === 0 ? slow : first.keepRequest(...given)) }, clock))
      const accepting = busy.accept(asked('a'), null)
      await busy.close(0)
      const leaving = busy.leave()
      giveUp()
      await Promise.all([accepting, leaving])
      const { sent, deliver } = createSent()
      open(process(second, clock, deliver, async () => answered))
      await until(() => sent.length > 0, 'a reply')
      expect(sent).toEqual([{ id: 'a', text: 'An answer.', again: true }])
    }))

  it('that arrives twice at once is stored before either is acknowledged', () =>
    withStores(1, async (store) => {
      let isKept = false
      const keepRequest: Store['keepRequest'] = async (...given) => {
        const isNew = await store.keepRequest(...given)
        isKept = true
        return isNew
      }
      const busy = open(silentProcess({ ...store, keepRequest }, { at: Date.now() }))
      void busy.accept(asked('a'), null)
      expect(await busy.accept(asked('a'), null)).toBe(false)
      expect(isKept).toBe(true)
    }))

  it('of a stopped process is taken by a process that cannot mark its answered requests', () =>
    withStores(2, async (store, other) => {
      const clock = { at: Date.now() }
      const { sent, deliver } = createSent()
      // Simulates a store that is too slow for some calls.
      const forgetful: Store = { ...store, endRequest: () => Promise.reject(new Error('too slow')) }
      const inbox = open(process(forgetful, clock, deliver, async () => answered))
      await inbox.accept(asked('a'), null)
      await until(() => sent.length === 1, 'the first reply')
      const record = { id: 'wire b', platform: 'wire', person: null, at: new Date(clock.at) }
      await other.keepRequest({ ...record, matter: JSON.stringify({ request: asked('b'), to: null }) }, new Date(clock.at))
      await until(() => sent.length === 2, 'the reply that the other process owes')
      expect(sent.map(({ id, again }) => [id, again])).toEqual([
        ['a', false],
        ['b', true],
      ])
    }))

  it.runIf(hasPostgres)('that was deleted is known as deleted in every process, and nobody waits for an unavailable database', () =>
    withDatabase(async (database, first, second) => {
      const clock = { at: Date.now() }
      // Its database is slower than the other's.
      const slow: Store = {
        ...first,
        async see(event, at) {
          for (let round = 0; round < 5; round++) await second.hasCome('nothing')
          return first.see(event, at)
        },
      }
      const [one, other] = [silentProcess(slow, clock), silentProcess(second, clock)]
      await one.noteDeleted('wire', 'C1:1.5')
      expect(await other.wasDeleted('wire', 'C1:1.5')).toBe(true)
      expect(await other.wasDeleted('wire', 'C1:1.6')).toBe(false)
      expect(await other.wasDeleted('telegraph', 'C1:1.5')).toBe(false)
      database.halt()
      expect(await other.wasDeleted('wire', 'C1:1.5')).toBe(false)
    }),
  )

  it.runIf(hasPostgres)('whose reply was sent during a store outage is not answered again afterwards', () =>
    withDatabase(async (database, store, other) => {
      const clock = { at: Date.now() }
      const { sent, deliver } = createSent()
      const inbox = open(
        process(store, clock, deliver, async () => {
          database.halt()
          return answered
        }),
      )
      await inbox.accept(asked('a'), null)
      await until(() => sent.length > 0, 'a reply')
      database.start()
      clock.at += 30_000
      await expect.poll(() => kept(other), { timeout: 20_000 }).toBe(0)
      expect(sent).toHaveLength(1)
    }),
  )

  it('with a damaged record is dropped, and delays no other', () =>
    withStores(1, async (store) => {
      const clock = { at: Date.now() }
      const record = { id: 'wire x', platform: 'wire', person: null, at: new Date(clock.at), matter: 'What is my secret' }
      await store.keepRequest(record, new Date(clock.at))
      await store.keepRequest({ ...record, id: 'wire b', matter: JSON.stringify({ request: asked('b'), to: null }) }, new Date(clock.at))
      const { sent, deliver } = createSent()
      open(process(store, clock, deliver, async () => answered))
      await until(() => sent.length > 0, 'the other one')
      expect(sent.map(({ id }) => id)).toEqual(['b'])
      expect(JSON.stringify(lines)).not.toContain('my secret')
    }))

  it('is answered from memory if there is no store', async () => {
    const { sent, deliver } = createSent()
    const inbox = open(process(null, { at: Date.now() }, deliver, async () => answered))
    await inbox.accept(asked('a'), null)
    await until(() => sent.length > 0, 'a reply')
    expect(sent).toHaveLength(1)
  })

  it('gets a polite line if the desk fails', async () => {
    const { sent, deliver } = createSent()
    const failing = async (): Promise<Reply> => {
      throw new Error('a secret')
    }
    const inbox = open(process(null, { at: Date.now() }, deliver, failing))
    await inbox.accept(asked('a'), null)
    await until(() => sent.length > 0, 'a line')
    expect(sent[0]?.text).toBe(words.en.broken)
    expect(JSON.stringify(lines)).not.toContain('What is a?')
  })
})
