import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Conversations, createConversations } from '../../../src/desk/conversations.js'
import { createMemory } from '../../../src/store/memory.js'
import { openSqlite } from '../../../src/store/sqlite.js'
import type { Store } from '../../../src/store/store.js'
import { by, pageOf, withQuestions } from '../../worlds/asked.js'
import { collectLog, deskFrom } from '../../worlds/desks.js'
import { ask, command } from '../../worlds/requests.js'

const minute = 60_000
let folder = ''
let stores: Store[] = []
/** The time for all of them. */
let now = 0
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conversations-'))
  now = Date.now()
})
afterEach(async () => {
  for (const store of stores) await store.close()
  stores = []
  await rm(folder, { recursive: true, force: true })
})

/** A memory as another process would open it. */
async function openMemory() {
  const store = await openSqlite(folder, () => {})
  stores.push(store)
  return createMemory(store, 30, collectLog().log, { now: () => now, elapsed: () => now })
}
const open = async (): Promise<Conversations> => createConversations('test', await openMemory())
const asked = (question: string, person = 'ana') => ({ question, thread: 't', person, alone: true })

describe('the last question of a thread', () => {
  it('is known after a restart and in every process, whichever process was asked', async () => {
    const [one, other] = [await open(), await open()]
    one.remember(asked('Where did Ruto speak?'))
    expect(await one.lastIn('t')).toBe('Where did Ruto speak?')
    expect(await other.lastIn('t')).toBe('Where did Ruto speak?')
    other.remember(asked('Who leads BINUH?', 'ben'))
    expect([await other.lastIn('t'), await one.lastIn('t'), await (await open()).lastIn('t')]).toEqual(Array(3).fill('Who leads BINUH?'))
    expect(await one.lastIn('another')).toBeUndefined()
  })

  it('is stored without anything personal, and forgotten within an hour', async () => {
    const conversations = await open()
    conversations.remember(asked('Who wrote to ana@port.example?'))
    expect(await conversations.lastIn('t')).toBe('Who wrote to [e-mail]?')
    now += 61 * minute
    expect(await (await open()).lastIn('t')).toBeUndefined()
    await (await openMemory()).isNew('e')
    const db = new Database(join(folder, 'desk.db'))
    // The question does not wait for the forgetting that it starts.
    await expect.poll(() => db.prepare('select count(*) as count from conversations').get()).toMatchObject({ count: 0 })
    db.close()
  })

  it('stays known in this process while the store is unavailable, and afterwards', async () => {
    const conversations = await open()
    conversations.remember(asked('Where did Ruto speak?'))
    await conversations.lastIn('t')
    const other = new Database(join(folder, 'desk.db'))
    other.exec('alter table conversations rename to away')
    conversations.remember(asked('Who leads BINUH?'))
    expect(await conversations.lastIn('t')).toBe('Who leads BINUH?')
    other.exec('alter table away rename to conversations')
    other.close()
    now += minute
    expect(await conversations.lastIn('t')).toBe('Who leads BINUH?')
  })
})

it('a follow-up means the same after a restart, and nothing after the person is forgotten', () =>
  withQuestions(async ({ library, answerer }) => {
    const desk = async () => deskFrom({ library, answerer, memory: await openMemory(), log: collectLog().log })
    const inThread = { thread: 't1' }
    const before = await desk()
    await before.handle(by({ ...ask('Who is the keeper of the lighthouse?'), ...inThread }))
    const after = await desk()
    // It needs no mention, because the thread began with the desk.
    expect(await after.handle(by({ ...ask('When was it painted?'), ...inThread, overheard: true }))).toMatchObject({ kind: 'answer' })
    expect((await pageOf(await desk().then(({ handle }) => handle), 'Who painted it?', inThread)).topic).toContain('lighthouse')
    await before.handle(by(command('forget-me')))
    for (const one of [before, after, await desk()])
      expect(await one.handle(by({ ...ask('When was it painted?'), ...inThread }))).toMatchObject({ kind: 'notice', text: /“it”/ })
  }))
