import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openSqlite } from '../../../../src/store/sqlite.js'
import type { Store } from '../../../../src/store/store.js'
import { run } from '../../../support/run.js'
import { fillStore, storedGap } from '../../../worlds/stored.js'

let folder = ''
let data = ''
let copy = ''
const stores: Store[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'restore-'))
  data = join(folder, 'data')
  copy = join(folder, 'nightly', 'desk.db')
})
afterEach(async () => {
  await closeAll()
  await rm(folder, { recursive: true, force: true })
})
const closeAll = async (): Promise<void> => {
  for (const store of stores.splice(0)) await store.close()
}
/** Like the end of the process: libsql keeps a closed file until its statements are garbage-collected. */
async function endProcess(): Promise<void> {
  await closeAll()
  const next = join(folder, `data-${stamp++}`)
  // A file that it releases now would disappear during the copying.
  await vi.waitFor(() => cp(data, next, { recursive: true }))
  data = next
}
let stamp = 0
async function open(): Promise<Store> {
  const store = await openSqlite(data, (file, why) => expect.fail(`${file} was set aside: ${why}`))
  stores.push(store)
  return store
}
const env = (more: Readonly<Record<string, string>> = {}) => ({ env: { DATA_DIR: data, ...more } })
const restore = (from = copy, ...options: string[]) => run(['restore', from, ...options], env())
const gaps = async (): Promise<string[]> => {
  const ids = (await (await open()).openGaps()).map(({ id }) => id)
  await endProcess()
  return ids
}
/** A backup of a filled store with a note. */
async function backedUp(): Promise<void> {
  await fillStore(await open())
  await mkdir(join(data, 'notes'), { recursive: true })
  await writeFile(join(data, 'notes', 'a.md'), 'A')
  expect((await run(['backup', copy], env())).code).toBe(0)
  await endProcess()
}

it('a backup can be restored into an empty folder, memory and notes, again and again', async () => {
  await backedUp()
  const before = await readFile(copy)
  await rm(data, { recursive: true })
  expect(await restore()).toEqual({
    ...{ code: 0, stderr: '' },
    stdout: `Restored ${copy} to ${join(data, 'desk.db')}.\nRestored 1 note.\n`,
  })
  expect((await readdir(data)).sort()).toEqual(['desk.db', 'notes'])
  expect(await readFile(join(data, 'notes', 'a.md'), 'utf8')).toBe('A')
  expect(await gaps()).toEqual([storedGap.id])
  expect(await readFile(copy)).toEqual(before)
  expect((await restore()).code).toBe(0)
  expect(await gaps()).toEqual([storedGap.id])
})

it('newer data is replaced only with --force, and kept beside it with its notes', async () => {
  await backedUp()
  await (await open()).recordGap({ ...storedGap, id: 'later', at: new Date('2099-01-01T00:00:00Z') })
  await endProcess()
  await writeFile(join(data, 'notes', 'later.md'), 'Later')
  const refused = await restore()
  expect([refused.code, refused.stdout]).toEqual([2, ''])
  expect(refused.stderr).toMatch(
    /holds records from 2099-01-01T00:00:00\.000Z, and .* ends at .* --force replaces it, and keeps it under another name\.\n$/,
  )
  expect(await gaps()).toEqual([storedGap.id, 'later'])
  const { code, stdout } = await restore(copy, '--force')
  expect(code).toBe(0)
  expect(await gaps()).toEqual([storedGap.id])
  expect(await readdir(join(data, 'notes'))).toEqual(['a.md'])
  const [, aside = ''] = /What was there is kept as (.*)\.\n/.exec(stdout) ?? []
  const [, notesAside = ''] = /The notes that were there are kept as (.*)\.\n/.exec(stdout) ?? []
  expect((await readdir(notesAside)).sort()).toEqual(['a.md', 'later.md'])
  const kept = new Database(aside)
  expect(kept.prepare("select id from gaps where id = 'later'").all()).toHaveLength(1)
  kept.close()
})

it('a memory in use is replaced only with --force, and its desk continues with the old one', async () => {
  await backedUp()
  const running = await open()
  const refused = await restore()
  expect([refused.code, refused.stdout]).toEqual([2, ''])
  expect(refused.stderr).toMatch(/desk\.db is in use: stop the desk first\./)
  expect((await restore(copy, '--force')).code).toBe(0)
  await running.recordGap({ ...storedGap, id: 'still' })
  expect(await running.openGaps()).toHaveLength(2)
  expect(await gaps()).toEqual([storedGap.id])
})

it('a damaged memory is replaced, and kept beside it', async () => {
  await backedUp()
  for (const end of ['-wal', '-shm']) await rm(join(data, `desk.db${end}`), { force: true })
  await writeFile(join(data, 'desk.db'), 'no database at all, and longer than a header of one hundred bytes would ever be. '.repeat(3))
  const { code, stdout } = await restore()
  expect([code, stdout]).toEqual([0, expect.stringContaining('What was there is kept as')])
  expect(await gaps()).toEqual([storedGap.id])
})

it('an incomplete backup changes nothing, and is reported in one line', async () => {
  await backedUp()
  const files = async (): Promise<string[]> => (await readdir(data)).sort()
  const [before, bytes] = [await files(), await readFile(join(data, 'desk.db'))]
  const bad = join(folder, 'bad.db')
  const cut = (await readFile(copy)).subarray(0, 9_000)
  const damaged = join(folder, 'damaged.db')
  await writeFile(damaged, await readFile(copy))
  const broken = new Database(damaged)
  broken.exec(`update gaps set question = cast(x'41ff42' as text)`)
  broken.close()
  const later = join(folder, 'later.db')
  await writeFile(later, await readFile(copy))
  const newer = new Database(later)
  newer.exec(`insert into kysely_migration values ('999-later', '2099-01-01T00:00:00.000Z')`)
  newer.close()
  for (const content of ['', 'no database', cut]) {
    await writeFile(bad, content)
    const { code, stdout, stderr } = await restore(bad, '--force')
    expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2])
    expect(stderr).toMatch(/is not a complete backup of a desk \(.*\), so nothing was changed/)
  }
  expect((await restore(damaged, '--force')).stderr).toMatch(/is not a complete backup of a desk \(.*\), so nothing was changed/)
  expect((await restore(later, '--force')).stderr).toMatch(/made by a later version of the desk/)
  expect((await restore(join(folder, 'none.db'), '--force')).stderr).toMatch(/There is no .*none\.db to restore \(ENOENT\)/)
  expect((await restore(join(data, 'desk.db'), '--force')).stderr).toMatch(/is the desk's memory itself/)
  expect(await files()).toEqual(before)
  expect(await readFile(join(data, 'desk.db'))).toEqual(bytes)
})

it('messages that waited at backup time are looked for before they are sent', async () => {
  const store = await open()
  await fillStore(store)
  await run(['backup', copy], env())
  await endProcess()
  await rm(data, { recursive: true })
  await restore()
  const restored = new Database(join(data, 'desk.db'))
  const waiting = restored.prepare('select begun from outbox where ended is null').all() as { begun: number }[]
  restored.close()
  expect(waiting.length).toBeGreaterThan(0)
  expect(waiting.every(({ begun }) => begun > 0)).toBe(true)
})

it('restore explains how it is done with PostgreSQL', async () => {
  const { code, stderr } = await run(['restore', copy], env({ DATABASE_URL: 'postgres://desk@localhost/desk' }))
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^The memory is in PostgreSQL: .* psql "\$DATABASE_URL" < .*notes\.\n$/)])
})
