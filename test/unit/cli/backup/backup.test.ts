import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSqlite } from '../../../../src/store/sqlite.js'
import type { Store } from '../../../../src/store/store.js'
import { run } from '../../../support/run.js'
import { fillStore, storedGap } from '../../../worlds/stored.js'

let folder = ''
let data = ''
let copy = ''
let stores: Store[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'))
  data = join(folder, 'data')
  copy = join(folder, 'nightly', 'desk.db')
})
afterEach(async () => {
  for (const store of stores) await store.close()
  stores = []
  await rm(folder, { recursive: true, force: true })
})

async function open(where = data): Promise<Store> {
  const store = await openSqlite(where, (file, why) => expect.fail(`${file} was set aside: ${why}`))
  stores.push(store)
  return store
}
const backUp = (to = copy, env: Readonly<Record<string, string>> = {}) => run(['backup', to], { env: { DATA_DIR: data, ...env } })
const gapsIn = async (where: string): Promise<string[]> => (await (await open(where)).openGaps()).map(({ id }) => id)

it('a running desk can be backed up repeatedly, and the last state can be restored', async () => {
  const store = await open()
  await fillStore(store)
  await mkdir(join(data, 'notes'))
  await writeFile(join(data, 'notes', 'a.md'), 'A')
  await writeFile(join(data, 'notes', 'gone.md'), 'Gone')
  expect(await backUp()).toEqual({
    ...{ code: 0, stderr: '' },
    stdout: `Backed up ${join(data, 'desk.db')} to ${copy}, and 2 notes to ${copy}.notes.\n`,
  })
  await store.recordGap({ ...storedGap, id: 'later' })
  await rm(join(data, 'notes', 'gone.md'))
  await writeFile(join(data, 'notes', 'a.md'), 'A, changed')
  expect((await backUp()).code).toBe(0)
  expect((await readdir(join(folder, 'nightly'))).sort()).toEqual(['desk.db', 'desk.db.notes'])
  expect((await stat(copy)).mode & 0o777).toBe(0o600)
  const restored = join(folder, 'restored')
  await mkdir(restored)
  await copyFile(copy, join(restored, 'desk.db'))
  await cp(`${copy}.notes`, join(restored, 'notes'), { recursive: true })
  expect(await gapsIn(restored)).toEqual([storedGap.id, 'later'])
  expect(await readdir(join(restored, 'notes'))).toEqual(['a.md'])
  expect(await readFile(join(restored, 'notes', 'a.md'), 'utf8')).toBe('A, changed')
  // The desk continues as before.
  await store.recordGap({ ...storedGap, id: 'last' })
  expect(await store.openGaps()).toHaveLength(3)
})

it('a damaged memory does not replace a good backup', async () => {
  await fillStore(await open())
  await backUp()
  const before = await readFile(copy)
  const damaged = new Database(join(data, 'desk.db'))
  damaged.exec(`update gaps set question = cast(x'41ff42' as text)`)
  damaged.close()
  const { code, stdout, stderr } = await backUp()
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/cannot be read completely .*no backup was made\. If it is damaged, the next start/)
  expect(await readFile(copy)).toEqual(before)
  expect(await readdir(join(folder, 'nightly'))).toEqual(['desk.db'])
})

it('an obstacle is reported in one line, with what to do', async () => {
  const line = async (to: string, env: Readonly<Record<string, string>> = {}) => {
    const { code, stdout, stderr } = await backUp(to, env)
    expect({ code, stdout, lines: stderr.split('\n').length }).toEqual({ code: 2, stdout: '', lines: 2 })
    return stderr
  }
  expect(await line(copy)).toMatch(/There is no .*desk\.db to back up.*DATA_DIR/)
  await open()
  expect(await line(join(data, 'desk.db'))).toMatch(/is the desk's memory itself/)
  expect(await line(folder)).toMatch(/cannot be written/)
  await writeFile(join(folder, 'file'), '')
  expect(await line(join(folder, 'file', 'desk.db'))).toMatch(/cannot be written/)
  expect(await line(copy, { DATABASE_URL: 'postgres://desk:secret@db.example/desk' })).toMatch(
    /The memory and the notes are in PostgreSQL: back up both with pg_dump "\$DATABASE_URL" > .*desk\.db\.$/m,
  )
})
