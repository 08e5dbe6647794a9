import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DeskError } from '../../src/errors.js'
import { openSqlite } from '../../src/store/sqlite.js'
import type { Rating } from '../../src/store/store.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const rating: Rating = {
  ...{ platform: 'discord', person: '17', place: '42', at: new Date('2026-01-02T03:04:05.678Z'), good: true },
  ...{ status: 'answered', question: "Who's “Ruto”? 🇭🇹", answer: 'AQID' },
}

describe('the store in a file', () => {
  it('gives ratings back whole, also after it was closed and opened again', async () => {
    const store = await openSqlite(folder)
    const bare: Rating = { ...rating, person: '18', place: null, question: null, good: false, at: new Date('2026-01-03T00:00:00Z') }
    await store.rate(bare)
    await store.rate(rating)
    await store.close()
    const again = await openSqlite(folder)
    expect(await again.ratings()).toEqual([rating, bare])
    await again.close()
  })

  it('keeps the last rating alone of the same person and answer', async () => {
    const store = await openSqlite(folder)
    await store.rate(rating)
    await store.rate({ ...rating, good: false })
    await store.rate({ ...rating, platform: 'slack' })
    expect((await store.ratings()).map((r) => [r.platform, r.good])).toEqual([
      ['discord', false],
      ['slack', true],
    ])
    await store.close()
  })

  it('is made in a folder that is not there yet, and can be read by its owner only', async () => {
    const deep = join(folder, 'a', 'b')
    const store = await openSqlite(deep)
    await store.close()
    expect((await stat(join(deep, 'desk.db'))).mode & 0o777).toBe(0o600)
    expect((await stat(deep)).mode & 0o777).toBe(0o700)
  })

  it('says in one line what to do where the file is no database', async () => {
    await writeFile(join(folder, 'desk.db'), 'this is not a database, whatever its name says')
    const opening = openSqlite(folder)
    await expect(opening).rejects.toThrow(DeskError)
    await expect(opening).rejects.toThrow(/desk\.db cannot be opened .* DATA_DIR\.$/)
  })

  it('says in one line what to do where the folder cannot be made', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(openSqlite(join(folder, 'file', 'sub'))).rejects.toThrow(/cannot be opened .* DATA_DIR\.$/)
  })
})
