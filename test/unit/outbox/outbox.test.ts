import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Adapter, OutboxMessage } from '../../../src/contract/adapter.js'
import { createOutbox, type OutboxDeps } from '../../../src/outbox/outbox.js'
import type { Gap } from '../../../src/records/gap.js'
import type { OutboxRecord } from '../../../src/records/outbox.js'
import { openSqlite } from '../../../src/store/sqlite.js'
import type { Store } from '../../../src/store/store.js'
import { collectLog } from '../../worlds/desks.js'

let folder: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'))
  store = await openSqlite(folder, () => {})
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const recordTo = (person: string, platform = 'here'): OutboxRecord => ({
  ...{ id: `told ${platform} ${person}`, platform, channel: 'c', person, answerTo: 'thread', at: new Date() },
  matter: { kind: 'told', question: 'Who?', asked: '2026-01-02', note: 'who', file: 'notes/who.md' },
})

/** Add waiting records, as the answer to a gap does. */
async function write(...records: readonly OutboxRecord[]): Promise<void> {
  const draft = {
    ...{ id: 'd', gap: 'g', publisher: '', by: '', at: new Date() },
    form: { question: '', answer: '', source: '', link: '', date: '' },
    note: { id: 'who', file: 'notes/who.md', content: '' },
  }
  await store.saveDraft(draft)
  const gaps: Gap[] = []
  await store.finishDraft(draft, gaps, () => records)
}

/** A platform that accepts records, and what it accepted. */
function door(
  name: string,
  answer: (record: OutboxMessage) => boolean | Promise<boolean> = () => true,
): { adapter: Adapter; taken: OutboxMessage[] } {
  const taken: OutboxMessage[] = []
  const notify = async (record: OutboxMessage): Promise<boolean> => {
    taken.push(record)
    return answer(record)
  }
  return { adapter: { name, start: async () => {}, stop: async () => {}, notify }, taken }
}

function officeFor(adapters: readonly Adapter[], changes: Partial<OutboxDeps> = {}) {
  const { log, lines } = collectLog()
  const compose: OutboxDeps['compose'] = async () => ({ kind: 'notice', text: 'Now there is an answer.' })
  const office = createOutbox({ store, adapters, compose, before: async () => {}, log, ...changes })
  for (const { name } of adapters) office.serve(name)
  return { office, lines }
}

describe('a record', () => {
  it('is sent once by its own platform, with everything needed to find its person', async () => {
    const [here, there] = [door('here'), door('there')]
    await write(recordTo('1'), recordTo('2', 'there'), recordTo('3', 'elsewhere'))
    const { office } = officeFor([here.adapter, there.adapter])
    await Promise.all([office.deliver(), office.deliver()])
    expect(here.taken).toEqual([
      {
        ...{ id: 'told here 1', channel: 'c', person: '1', answerTo: 'thread', mayBeThere: false },
        reply: { kind: 'notice', text: 'Now there is an answer.' },
      },
    ])
    expect(there.taken.map(({ person }) => person)).toEqual(['2'])
    expect(await store.waitingRecords(['elsewhere'], new Date())).toEqual(['told elsewhere 3'])
  })

  it('is sent once by two desks with one memory', async () => {
    const other = await openSqlite(folder, () => {})
    const here = door('here')
    await write(...['1', '2', '3', '4'].map((person) => recordTo(person)))
    const offices = [store, other].map((its) => officeFor([here.adapter], { store: its }).office)
    await Promise.all(offices.map((office) => office.deliver()))
    expect(here.taken.map(({ person }) => person).sort()).toEqual(['1', '2', '3', '4'])
    await other.close()
  })

  it('is not sent during another sending, and after a crash the next process checks whether it arrived', async () => {
    const here = door('here')
    await write(recordTo('1'))
    const now = Date.now()
    await store.claimRecord('told here 1', new Date(now), new Date(now + 60_000))
    const { office } = officeFor([here.adapter])
    await office.deliver()
    expect(here.taken).toEqual([])
    await store.putOffRecord('told here 1', new Date(now - 1))
    await office.deliver()
    expect(here.taken).toMatchObject([{ mayBeThere: true }])
  })

  it('that fails waits and delays no other, and the log does not contain its text', async () => {
    const here = door('here', ({ person }) => {
      if (person === '1') throw new Error('connection lost')
      return true
    })
    await write(recordTo('1'), recordTo('2'))
    const { office, lines } = officeFor([here.adapter])
    await office.deliver()
    expect(here.taken.map(({ person }) => person)).toEqual(['1', '2'])
    expect(lines).toMatchObject([{ level: 'warn', id: 'told here 1', msg: expect.stringContaining('tries again') }])
    await office.deliver()
    expect(here.taken).toHaveLength(2)
    expect(await store.waitingRecords(['here'], new Date(Date.now() + 61_000))).toEqual(['told here 1'])
  })

  it('that can never arrive is given up and logged, and an empty one is dropped', async () => {
    const here = door('here', () => false)
    await write(recordTo('1'))
    const { office, lines } = officeFor([here.adapter])
    await office.deliver()
    await office.deliver()
    expect(here.taken).toHaveLength(1)
    expect(lines).toMatchObject([{ level: 'warn', msg: expect.stringContaining('never arrive') }])
    await write(recordTo('2'))
    await officeFor([here.adapter], { compose: async () => null }).office.deliver()
    expect(here.taken).toHaveLength(1)
    expect(await store.waitingRecords(['here'], new Date(Date.now() + 1e6))).toEqual([])
  })
})

it('unreadable records are logged once until reading works again', async () => {
  let broken = true
  const before = async (): Promise<void> => {
    if (broken) throw new Error('no database')
  }
  const here = door('here')
  await write(recordTo('1'))
  const { office, lines } = officeFor([here.adapter], { before })
  for (let i = 0; i < 3; i++) await office.deliver()
  expect(lines).toMatchObject([{ level: 'error', msg: expect.stringContaining('the records to send cannot be read') }])
  broken = false
  await office.deliver()
  expect(here.taken).toHaveLength(1)
})
