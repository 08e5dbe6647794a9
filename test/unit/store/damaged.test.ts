import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createMemory } from '../../../src/store/memory.js'
import { openSqlite } from '../../../src/store/sqlite.js'
import { jsonLines } from '../../support/finished.js'
import { runProgram } from '../../support/processes.js'
import { program } from '../../support/program.js'
import { collectLog } from '../../worlds/desks.js'
import { fillStore } from '../../worlds/stored.js'
import type { Used } from '../../worlds/use-store-files.js'

const script = [...program().slice(0, -1), join(dirname(program().at(-1) ?? ''), 'use-store-files.js')]
const setAside = /the memory was damaged: it was set aside/

let folder = ''
let whole = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'damaged-'))
  whole = join(folder, 'whole', 'desk.db')
  const store = await openSqlite(dirname(whole), () => {})
  await fillStore(store)
  await store.close()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A copy of the whole file in its own folder. @returns that file */
async function copyWhole(name: string): Promise<string> {
  const file = join(folder, name, 'desk.db')
  await mkdir(dirname(file))
  await copyFile(whole, file)
  return file
}

/** Use each file like a desk, in its own process, because an error in libsql may end it. */
async function use(files: readonly string[]): Promise<readonly Used[]> {
  const { code, stdout, stderr } = await runProgram(process.execPath, [...script, JSON.stringify(files.map((file) => dirname(file)))])
  const used = jsonLines(stdout) as Used[]
  expect({ code, stderr, last: files[used.length] }).toEqual({ code: 0, stderr: '', last: undefined })
  return used
}

/** Every text column, with its table. */
function textColumns(): { readonly table: string; readonly column: string }[] {
  const db = new Database(whole)
  const columns = db
    .prepare(
      `select t.name as "table", c.name as "column" from sqlite_schema t, pragma_table_info(t.name) c
       where t.type = 'table' and lower(c.type) in ('text', 'varchar(255)')`,
    )
    .all() as { readonly table: string; readonly column: string }[]
  db.close()
  return columns
}

it('invalid UTF-8 in any column stops no desk: the file is set aside, and questions are recorded again', async () => {
  const columns = textColumns()
  expect(columns.length).toBeGreaterThan(40)
  const files: string[] = []
  for (const { table, column } of columns) {
    const file = await copyWhole(`${table}.${column}`)
    const db = new Database(file)
    const { changes } = db
      .prepare(`update "${table}" set "${column}" = cast(x'41ff42' as text) where rowid = (select min(rowid) from "${table}")`)
      .run()
    expect(changes, file).toBe(1)
    db.close()
    files.push(file)
  }
  for (const { said, remembers, folder: used } of await use(files)) {
    expect({ used, said, remembers }).toEqual({ used, said: expect.stringMatching(setAside), remembers: true })
    const names = await readdir(used)
    expect(names.filter((name) => /^desk\.db\.damaged-.*Z$/.test(name))).toHaveLength(1)
  }
}, 120_000)

it('any wrong bit in the file stops no desk, and the desk records questions', async () => {
  const bytes = await readFile(whole)
  const files: string[] = []
  for (let flip = 0; flip < 100; flip++) {
    const file = await copyWhole(`flip ${flip}`)
    const damaged = Buffer.from(bytes)
    const bit = Math.floor(Math.random() * bytes.length * 8)
    damaged.writeUInt8(damaged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    await writeFile(file, damaged)
    await writeFile(join(dirname(file), 'bit'), String(bit))
    files.push(file)
  }
  for (const { remembers, folder: used } of await use(files))
    expect({ bit: await readFile(join(used, 'bit'), 'utf8'), remembers }).toMatchObject({ remembers: true })
}, 120_000)

it('damage while the desk runs stops nothing, is logged once, and the next start sets the file aside', async () => {
  const { log, lines } = collectLog()
  const store = await openSqlite(dirname(whole), () => {})
  const memory = createMemory(store, 30, log)
  const other = new Database(whole)
  other.exec(`update gaps set question = cast(x'41ff42' as text); update drafts set form = cast(x'ff' as text)`)
  expect(await memory.use((one) => one.openGaps())).toBeNull()
  expect(await memory.use((one) => one.draft('draft'))).toBeNull()
  expect(await store.endGaps(['gap'], 'dismissed', null)).toEqual(['gap'])
  expect(lines).toMatchObject([{ level: 'error', msg: expect.stringMatching(/the memory cannot be used/) }])
  other.close()
  await store.close()
  const aside: string[] = []
  await (await openSqlite(dirname(whole), (file) => aside.push(file))).close()
  expect(aside).toHaveLength(1)
})

it('readable channel settings survive damage: a private channel stays private', async () => {
  const db = new Database(whole)
  db.exec(`update gaps set question = cast(x'41ff42' as text)`)
  db.exec(`insert into channels (platform, channel, answers, private, language)
    select 'discord', cast(x'41ff' as text), answers, private, language from channels`)
  db.close()
  const store = await openSqlite(dirname(whole), () => {})
  expect(await store.channelSettings('discord', '4242424242')).toEqual({ answers: 'thread', private: true, language: 'fr' })
  expect(await store.openGaps()).toEqual([])
  await store.close()
})

it('a damaged file is set aside with its log of changes, and the new one inherits nothing', async () => {
  const db = new Database(whole)
  db.exec(`pragma wal_autocheckpoint = 0; update gaps set question = cast(x'41ff42' as text)`)
  const killed = await copyWhole('killed')
  for (const end of ['-wal', '-shm']) await copyFile(`${whole}${end}`, `${killed}${end}`)
  db.close()
  const aside: string[] = []
  const store = await openSqlite(dirname(killed), (file) => aside.push(file))
  expect(await store.openGaps()).toEqual([])
  await store.close()
  expect(aside).toHaveLength(1)
  expect(await readFile(aside[0] ?? '')).toEqual(expect.anything())
})

it('a file from a later version is refused in one line, and unchanged', async () => {
  const db = new Database(whole)
  db.exec(`insert into kysely_migration values ('999-later', '2030-01-01T00:00:00.000Z')`)
  db.close()
  await expect(openSqlite(dirname(whole), () => {})).rejects.toThrow(/made by a later version of the desk \(999-later\)\. Update the desk/)
  expect((await readdir(dirname(whole))).filter((name) => name.includes('damaged'))).toEqual([])
})

it('migrations out of order are no damage, because a clock may have been set back', async () => {
  const db = new Database(whole)
  db.exec(`update kysely_migration set timestamp = '2001-01-01T00:00:00.000Z' where name = '003-gaps'`)
  db.close()
  const store = await openSqlite(dirname(whole), (file, why) => expect.fail(`${file} was set aside: ${why}`))
  expect(await store.openGaps()).toHaveLength(1)
  await store.close()
})

it('several processes can open and prepare a file at once, and none finds damage', async () => {
  for (let round = 0; round < 5; round++) {
    const file = join(folder, `round ${round}`, 'desk.db')
    await mkdir(dirname(file))
    const used = await Promise.all([1, 2, 3].map(() => use([file])))
    // On a busy machine one process may wait for the file too long, and says so. It may say nothing else.
    const said = used
      .flat()
      .map((one) => one.said?.replace(/^the memory cannot be used: the desk answers questions, but records nothing: $/, '') || null)
    expect(said).toEqual([null, null, null])
    expect((await use([file])).map((one) => one.said)).toEqual([null])
    expect((await readdir(dirname(file))).filter((name) => name.includes('damaged'))).toEqual([])
  }
}, 120_000)
