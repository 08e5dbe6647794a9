import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemory } from '../../../src/store/memory.js'
import { openPostgres } from '../../../src/store/open-store.js'
import { storeContract } from '../../contracts/store.js'
import { updateContract } from '../../contracts/store-update.js'
import { type Postgres, startPostgres, wantsPostgres } from '../../fakes/postgres.js'
import { startPostgresProxy } from '../../fakes/postgres-proxy.js'
import { collectLog } from '../../worlds/desks.js'

// Where PostgreSQL is not installed these tests say nothing; on a build machine they fail.
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

  it('a memory whose database goes away and comes back says so, records nothing meanwhile, and goes on by itself', async () => {
    const store = openPostgres(await server.makeDatabase())
    const { log, lines } = collectLog()
    let now = Date.now()
    const memory = createMemory(store, 30, log, { now: () => now, elapsed: () => now })
    expect(await memory.isNew('e1')).toBe(true)
    await server.halt()
    expect([await memory.isNew('e1'), await memory.isNew('e2')]).toEqual([true, true])
    await server.start()
    // For some seconds it is not tried again, so that nobody waits for it.
    now += 10_000
    expect(await memory.isNew('e1')).toBe(false)
    expect(lines.map(({ level, failed }) => ({ level, failed }))).toEqual([
      { level: 'error', failed: 1 },
      { level: 'warn', failed: 2 },
    ])
    await store.close()
  })

  it('a memory whose database is away at first is used once it is there', async () => {
    const url = await server.makeDatabase()
    await server.halt()
    const store = openPostgres(url)
    await expect(store.prepare()).rejects.toThrow()
    await server.start()
    expect(await store.see('e', new Date())).toBe(true)
    await store.close()
  })

  it('a database that goes away right behind an answer ends no desk, and the answer counts', async () => {
    const proxy = await startPostgresProxy(await server.makeDatabase())
    const store = openPostgres(proxy.url)
    await store.prepare()
    proxy.leaveAfterAnswer()
    expect(await store.see('e', new Date())).toBe(true)
    await store.close()
    await proxy.stop()
  })
})
