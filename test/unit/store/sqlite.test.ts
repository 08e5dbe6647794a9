import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectTo } from '../../../src/store/connection.js'
import { openSqlite } from '../../../src/store/sqlite.js'
import { storeContract } from '../../contracts/store.js'
import { updateContract } from '../../contracts/store-update.js'

const nothingAside = (file: string): never => {
  throw new Error(`${file} was set aside`)
}
const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'store-'))

storeContract('a file', async () => {
  const folder = await makeFolder()
  return { open: () => openSqlite(folder, nothingAside), remove: () => rm(folder, { recursive: true, force: true }) }
})

updateContract('a file', async () => {
  const folder = await makeFolder()
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: connectTo(join(folder, 'desk.db')) }) })
  return { db, open: () => openSqlite(folder, nothingAside), remove: () => rm(folder, { recursive: true, force: true }) }
})

describe('the file of the store', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await makeFolder()
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('is created in a new folder, readable by its owner only', async () => {
    const deep = join(folder, 'a', 'b')
    const store = await openSqlite(deep, nothingAside)
    await store.close()
    expect((await stat(join(deep, 'desk.db'))).mode & 0o777).toBe(0o600)
    expect((await stat(deep)).mode & 0o777).toBe(0o700)
  })

  it('is set aside under a dated name if it is no database, and nothing of it is lost', async () => {
    const damaged = 'this is not a database, whatever its name says'
    await writeFile(join(folder, 'desk.db'), damaged)
    const aside: string[] = []
    const store = await openSqlite(folder, (file) => aside.push(file))
    expect(await store.see('e', new Date())).toBe(true)
    await store.close()
    expect(aside).toEqual([expect.stringMatching(/desk\.db\.damaged-\d{4}-\d\d-\d\dT/)])
    expect(await readFile(aside[0] ?? '', 'utf8')).toBe(damaged)
  })

  it('is set aside if only its inside is damaged', async () => {
    const store = await openSqlite(folder, nothingAside)
    for (let i = 0; i < 500; i++) await store.see(`event ${i} ${'x'.repeat(50)}`, new Date())
    await store.close()
    const bytes = await readFile(join(folder, 'desk.db'))
    bytes.fill(0xff, 4_096 * 3)
    await writeFile(join(folder, 'desk.db'), bytes)
    const aside: string[] = []
    await (await openSqlite(folder, (file) => aside.push(file))).close()
    expect(aside).toHaveLength(1)
    expect((await readdir(folder)).filter((name) => name.startsWith('desk.db.damaged-'))).not.toEqual([])
  })

  it('works again after a long lock by another process, and all see it at once', async () => {
    const [store, other] = [await openSqlite(folder, nothingAside), await openSqlite(folder, nothingAside)]
    const holder = new Database(join(folder, 'desk.db'))
    const schedule = {
      ...({
        platform: 'slack',
        channel: 'C1',
        every: 'daily',
        day: 'monday',
        hour: 9,
        zone: 'UTC',
        since: new Date(0),
        before: {},
      } as const),
      next: new Date(1),
    }
    const matter = { kind: 'digest', from: new Date(0), until: new Date(1), zone: 'UTC', before: {}, after: {} } as const
    const record = { id: 'digest', platform: 'slack', channel: 'C1', person: null, answerTo: null, at: new Date(1), matter }
    await store.saveSchedule(schedule)
    holder.exec('begin immediate')
    await expect(store.see('e1', new Date())).rejects.toThrow('locked')
    await expect(store.advanceSchedule(schedule, { ...schedule, next: new Date(2) }, record)).rejects.toThrow('locked')
    holder.exec('commit')
    expect(await store.see('e1', new Date())).toBe(true)
    expect(await other.see('e1', new Date())).toBe(false)
    expect(await store.advanceSchedule(schedule, { ...schedule, next: new Date(2) }, record)).toBe(true)
    expect(await other.waitingRecords(['slack'], new Date())).toEqual(['digest'])
    expect(await other.see('e2', new Date())).toBe(true)
    for (const one of [store, other, holder]) await one.close()
  })

  it('says in one line what to do if its folder cannot be created', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(openSqlite(join(folder, 'file', 'sub'), nothingAside)).rejects.toThrow(/cannot be opened .* DATA_DIR\.$/)
  })
})
