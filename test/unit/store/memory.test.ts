import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { createMemory } from '../../../src/store/memory.js'
import { openSqlite } from '../../../src/store/sqlite.js'
import type { Store } from '../../../src/store/store.js'
import { collectLog } from '../../worlds/desks.js'

const minute = 60_000
const day = 24 * 60 * minute

it('what cannot be recorded is counted and told once a minute, and never thrown', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'memory-'))
  const store = await openSqlite(folder, () => {})
  await store.close()
  const { log, lines } = collectLog()
  let now = day
  const memory = createMemory(store, 30, log, () => now)
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

it('questions are counted within a moment, at once where somebody waits for the counts, and told of where they are lost', async () => {
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

it('whose a gap is, is forgotten after so many days; the gap itself is not', async () => {
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
  await createMemory(store, 30, collectLog().log, () => now).isNew('e')
  // Forgetting goes on beside the question that set it off; the file does one thing after the other.
  expect((await store.openGaps()).map(({ id, person }) => [id, person])).toEqual([
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
  const memory = createMemory(store, 30, collectLog().log, () => now)
  expect(await memory.isNew('e')).toBe(true)
  now += day - 2 * minute
  expect(await memory.isNew('e')).toBe(false)
  now += 2 * 60 * minute
  // Forgetting goes on beside the question that set it off.
  await memory.isNew('another')
  expect(await memory.isNew('e')).toBe(true)
  await store.close()
  await rm(folder, { recursive: true, force: true })
})
