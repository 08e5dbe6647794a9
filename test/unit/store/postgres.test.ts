import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Counter, createLimits, type Limits, perMinute } from '../../../src/lib/limits.js'
import { createMemory } from '../../../src/store/memory.js'
import { openPostgres } from '../../../src/store/open-store.js'
import { storeContract } from '../../contracts/store.js'
import { updateContract } from '../../contracts/store-update.js'
import { type Postgres, startPostgres, wantsPostgres } from '../../fakes/postgres.js'
import { startPostgresProxy } from '../../fakes/postgres-proxy.js'
import { collectLog } from '../../worlds/desks.js'

// Without PostgreSQL these tests are skipped; on a build machine they fail.
describe.runIf(await wantsPostgres())('with PostgreSQL', () => {
  let server: Postgres
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  storeContract('PostgreSQL', async () => {
    const url = await server.makeDatabase()
    return { open: async () => openPostgres(url), remove: async () => {} }
  })

  updateContract('PostgreSQL', async () => {
    const url = await server.makeDatabase()
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }) })
    return { db, open: async () => openPostgres(url), remove: async () => {} }
  })

  type Replica = ReturnType<typeof openPostgres>
  async function openThree(): Promise<readonly [Replica, Replica, Replica]> {
    const url = await server.makeDatabase()
    const stores = [openPostgres(url), openPostgres(url), openPostgres(url)] as const
    onTestFinished(async () => {
      for (const store of stores) await store.close()
    })
    return stores
  }

  it('a memory reports a lost and restored database, records nothing meanwhile, and continues by itself', async () => {
    const store = openPostgres(await server.makeDatabase())
    const { log, lines } = collectLog()
    let now = Date.now()
    const memory = createMemory(store, 30, log, { now: () => now, elapsed: () => now })
    expect(await memory.isNew('e1')).toBe(true)
    await server.halt()
    expect([await memory.isNew('e1'), await memory.isNew('e2')]).toEqual([true, true])
    await server.start()
    // For some seconds the database is not tried again, so that nobody waits for it.
    now += 10_000
    expect(await memory.isNew('e1')).toBe(false)
    expect(lines.map(({ level, failed }) => ({ level, failed }))).toEqual([
      { level: 'error', failed: 1 },
      { level: 'warn', failed: 2 },
    ])
    await store.close()
  })

  it('a memory whose database is down at first uses it as soon as it is up', async () => {
    const url = await server.makeDatabase()
    await server.halt()
    const store = openPostgres(url)
    await expect(store.prepare()).rejects.toThrow()
    await server.start()
    expect(await store.see('e', new Date())).toBe(true)
    await store.close()
  })

  it('limits count the requests to three processes together, and limit nobody else', async () => {
    const counters = (await openThree()).map(({ shared }) => shared.counter)
    const desks = counters.map((counter) => createLimits({ counter, name: 'slack' }))
    const take = (n: number, person: string, channel?: string): Promise<number> => (desks[n % 3] as Limits).take(person, channel)
    for (let n = 0; n < perMinute.person; n++) expect(await take(n, 'ana')).toBe(0)
    const waits = await Promise.all([0, 1, 2].map((n) => take(n, 'ana')))
    for (const wait of waits) {
      expect(wait).toBeGreaterThan(0)
      expect(wait).toBeLessThanOrEqual(60)
    }
    expect(await take(0, 'ben')).toBe(0)
    expect(await desks[2]?.left('ben')).toMatchObject({ remaining: perMinute.person - 1 })
    const [counter] = counters as [Counter]
    expect(await createLimits({ counter, name: 'discord' }).take('ana', undefined)).toBe(0)
    await Promise.all(Array.from({ length: perMinute.channel }, (_, n) => take(n, `person ${n}`, 'general')))
    expect(await take(1, 'one more', 'general')).toBeGreaterThan(0)
    expect(JSON.stringify(await counter.query({ text: 'select key from limits' }))).not.toMatch(/ana|ben|general/)
  })

  it('limits continue in each process while the database is down, and few people wait', async () => {
    const [{ shared }] = await openThree()
    const limits = createLimits({ counter: shared.counter, name: 'slack' })
    expect(await limits.take('ana', undefined)).toBe(0)
    await server.halt()
    for (let n = 0; n < perMinute.person; n++) expect(await limits.take('ana', undefined)).toBe(0)
    expect(await limits.take('ana', undefined)).toBeGreaterThan(0)
    await expect(shared.counter.query({ text: 'select 1' })).rejects.toThrow('the database cannot be reached')
    await server.start()
  })

  it('a database failure right after an answer stops no desk, and the answer counts', async () => {
    const proxy = await startPostgresProxy(await server.makeDatabase())
    const store = openPostgres(proxy.url)
    await store.prepare()
    proxy.leaveAfterAnswer()
    expect(await store.see('e', new Date())).toBe(true)
    await store.close()
    await proxy.stop()
  })
})
