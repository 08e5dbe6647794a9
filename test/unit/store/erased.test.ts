import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSqlite } from '../../../src/store/sqlite.js'
import type { Store } from '../../../src/store/store.js'
import { fillStore, storedAsked, storedGap, storedRating, storedRequest } from '../../worlds/stored.js'

let folder = ''
let stores: Store[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erased-'))
})
afterEach(async () => {
  for (const store of stores) await store.close()
  stores = []
  await rm(folder, { recursive: true, force: true })
})

async function open(): Promise<Store> {
  const store = await openSqlite(folder, (file) => expect.fail(`${file} was set aside`))
  stores.push(store)
  return store
}

/** Which of these texts are in the bytes of the database files. */
async function standing(texts: readonly string[]): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('desk.db'))
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))))
  return texts.filter((text) => files.some((file) => file.includes(text)))
}

const [rated, asked, gap] = [String(storedRating.question), storedAsked.question, storedGap.question]
const asking = 'Who mends the nets of Oreby?'
const person = String(storedGap.person)

/** Enough other rows, before and after, to move rows from page to page. */
async function fillWithMany(store: Store): Promise<void> {
  const others = async (from: number): Promise<void> => {
    for (let i = from; i < from + 60; i++) {
      await store.recordGap({ ...storedGap, id: `other ${i * 7919}`, person: `other ${i}`, question: `Who sails? ${'x'.repeat(i * 7)}` })
      await store.rate({ ...storedRating, person: `other ${i}`, question: `Who sails? ${'x'.repeat(i * 7)}` })
      await store.recordGap({ ...storedGap, id: `theirs ${i * 104_729}`, question: `${gap} ${'y'.repeat(i * 5)}` })
    }
  }
  await others(0)
  await fillStore(store)
  await others(100)
}

it('after /forget-me the file and its log of changes hold nothing of the person', async () => {
  const store = await open()
  // Another desk on the same file.
  const other = await open()
  await fillWithMany(store)
  await other.openGaps()
  const theirs = [person, rated, asked, gap, asking]
  expect(await standing(theirs)).toEqual(theirs)
  await store.forgetPerson('discord', person)
  expect(await standing(theirs)).toEqual([])
  expect(await other.openGaps()).toHaveLength(120)
})

it('the file holds nothing of people whose questions expired', async () => {
  const store = await open()
  await fillWithMany(store)
  await store.forgetAskers(new Date('2030-01-01'))
  await store.forgetAsked(new Date('2030-01-01'), 100)
  await store.endRequest(storedRequest.id)
  await store.forgetEvents(new Date('2030-01-01'))
  expect(await standing([person, asked, asking])).toEqual([])
  // The question of a gap stays without the person.
  expect(await standing([gap])).toEqual([gap])
})

it('a file that somebody else reads is erased at the next start', async () => {
  const store = await open()
  await fillWithMany(store)
  const reader = new Database(join(folder, 'desk.db'))
  reader.exec('begin')
  reader.prepare('select count(*) from gaps').all()
  expect(await store.forgetPerson('discord', person)).toBeGreaterThan(0)
  reader.exec('commit')
  reader.close()
  await store.close()
  await open()
  expect(await standing([person, rated, asked, gap])).toEqual([])
})

it('data that an earlier version deleted is erased when the file is opened', async () => {
  await fillWithMany(await open())
  const before = new Database(join(folder, 'desk.db'))
  // An earlier version did it like this: nothing is overwritten.
  before.exec(
    `pragma user_version = 0; pragma secure_delete = off; delete from gaps; delete from ratings; delete from outbox; delete from conversations; delete from inbox`,
  )
  before.close()
  expect(await standing([gap])).toEqual([gap])
  await open()
  expect(await standing([person, rated, asked, gap])).toEqual([])
})
