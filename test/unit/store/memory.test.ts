import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, it, vi } from 'vitest'
import { createMemory } from '../../../src/store/memory.js'
import { openSqlite } from '../../../src/store/sqlite.js'
import type { Store } from '../../../src/store/store.js'
import { collectLog } from '../../worlds/desks.js'

const minute = 60_000
const day = 24 * 60 * minute
/** A clock that nobody has set back. */
const at = (now: () => number) => ({ now, elapsed: now })

it('failed recordings are counted and logged once a minute, and never thrown', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'memory-'))
  const store = await openSqlite(folder, () => {})
  await store.close()
  const { log, lines } = collectLog()
  let now = day
  const memory = createMemory(
    store,
    30,
    log,
    at(() => now),
  )
  const rating = {
    platform: 'p',
    person: '1',
    channel: null,
    at: new Date(),
    good: true,
    status: 'answered',
    question: 'Who?',
    answer: 'a',
  } as const
  expect(await memory.rate(rating)).toBe(false)
  for (let i = 0; i < 10; i++) expect(await memory.isNew('e')).toBe(true)
  now += minute
  await memory.isNew('e')
  expect(lines.map(({ level, failed }) => ({ level, failed }))).toEqual([
    { level: 'error', failed: 1 },
    { level: 'error', failed: 12 },
  ])
  expect(JSON.stringify(lines)).not.toContain('Who?')
  await rm(folder, { recursive: true, force: true })
})

it('questions are counted within a moment, at once on request, and lost ones are reported', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'memory-'))
  const store = await openSqlite(folder, () => {})
  const { log, lines } = collectLog()
  const memory = createMemory(store, 30, log)
  const question = { hour: new Date(), platform: 'p', channel: null, status: 'none' as const, subject: null }
  const counts = async (from: Store | null): Promise<number[]> =>
    ((await from?.tallies(new Date(0), new Date('2100-01-01'))) ?? []).map(({ count }) => count)
  memory.tally(question)
  await vi.waitUntil(async () => (await counts(store)).length > 0, { timeout: 60_000 })
  memory.tally(question)
  memory.tally(question)
  expect(await memory.use(counts)).toEqual([3])
  memory.tally(question)
  await memory.settle()
  expect(await counts(store)).toEqual([4])
  await store.close()
  memory.tally(question)
  memory.tally(question)
  await memory.settle()
  expect(lines).toMatchObject([{ level: 'error', failed: 2 }])
  await rm(folder, { recursive: true, force: true })
})

it('the asker of a gap is forgotten after some days, and the gap stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'memory-'))
  const store = await openSqlite(folder, () => {})
  const now = 100 * day
  const gapOf = (id: string, age: number) => ({
    ...{
      id,
      platform: 'p',
      channel: null,
      person: '1',
      answerTo: null,
      at: new Date(now - age),
      reason: 'none' as const,
      question: 'Who?',
    },
  })
  await store.recordGap(gapOf('old', 31 * day))
  await store.recordGap(gapOf('new', 29 * day))
  await createMemory(
    store,
    30,
    collectLog().log,
    at(() => now),
  ).isNew('e')
  // The question does not wait for the forgetting that it starts.
  await expect
    .poll(async () => (await store.openGaps()).map(({ id, person }) => [id, person]))
    .toEqual([
      ['old', null],
      ['new', '1'],
    ])
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

it('events are known for a day, and then forgotten', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'memory-'))
  const store = await openSqlite(folder, () => {})
  let now = day
  const memory = createMemory(
    store,
    30,
    collectLog().log,
    at(() => now),
  )
  expect(await memory.isNew('e')).toBe(true)
  now += day - 2 * minute
  expect(await memory.isNew('e')).toBe(false)
  now += 2 * 60 * minute
  // The question does not wait for the forgetting that it starts.
  await memory.isNew('another')
  expect(await memory.isNew('e')).toBe(true)
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

it('the last known channel settings apply while the store is unavailable, and unknown ones are read later', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'memory-'))
  const [store, other] = [await openSqlite(folder, () => {}), await openSqlite(folder, () => {})]
  const holder = new Database(join(folder, 'desk.db'))
  const settings = { answers: null, private: true, language: 'fr' } as const
  const { log, lines } = collectLog()
  let now = day
  const memory = createMemory(
    store,
    30,
    log,
    at(() => now),
  )
  await other.saveChannelSettings('p', 'set', settings)
  expect(await memory.channelSettings('p', 'set')).toEqual(settings)
  expect(await memory.channelSettings('p', 'unset')).toBeNull()
  // Reading fails without it, which simulates any failure.
  holder.exec('alter table channels rename to away')
  now += minute
  expect(await memory.channelSettings('p', 'set')).toEqual(settings)
  expect(await memory.channelSettings('p', 'unset')).toBeNull()
  expect(await memory.channelSettings('p', 'never read')).toBe('unknown')
  expect(lines).toMatchObject([{ level: 'error', failed: 0 }])
  holder.exec('alter table away rename to channels')
  holder.close()
  now += minute
  await other.saveChannelSettings('p', 'set', { ...settings, private: false })
  expect(await memory.channelSettings('p', 'never read')).toBeNull()
  expect(await memory.channelSettings('p', 'set')).toMatchObject({ private: false })
  for (const one of [store, other]) await one.close()
  await rm(folder, { recursive: true, force: true })
})

it('new channel settings apply at once, even if the store fails right after', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'memory-'))
  const store = await openSqlite(folder, () => {})
  const memory = createMemory(store, 30, collectLog().log)
  const settings = { answers: null, private: true, language: 'fr' } as const
  memory.channelChanged('p', 'c', settings)
  await store.close()
  expect(await memory.channelSettings('p', 'c')).toEqual(settings)
  await rm(folder, { recursive: true, force: true })
})

it('a clock that is set back by a year does not stop recording', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'memory-'))
  const store = await openSqlite(folder, () => {})
  const { log, lines } = collectLog()
  let [now, elapsed] = [500 * day, 0]
  const memory = createMemory(store, 30, log, { now: () => now, elapsed: () => elapsed })
  await memory.use(() => Promise.reject(new Error('away')))
  now -= 365 * day
  elapsed += 10_000
  expect(await memory.isNew('e')).toBe(true)
  expect(await memory.isNew('e')).toBe(false)
  elapsed += minute
  await memory.use(() => Promise.reject(new Error('away')))
  expect(lines.map(({ level }) => level)).toEqual(['error', 'warn', 'error'])
  await store.close()
  await rm(folder, { recursive: true, force: true })
})
