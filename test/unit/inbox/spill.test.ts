import { mkdir, mkdtemp, readdir, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Accepted, Adapter, Desk } from '../../../src/contract/adapter.js'
import type { AskRequest } from '../../../src/contract/request.js'
import { createInbox, type OpenInbox } from '../../../src/inbox/inbox.js'
import { createSpill, type Spill } from '../../../src/inbox/spill.js'
import { createLog } from '../../../src/lib/log.js'
import { createMemory } from '../../../src/store/memory.js'
import { openPostgres } from '../../../src/store/open-store.js'
import { openSqlite } from '../../../src/store/sqlite.js'
import type { Store } from '../../../src/store/store.js'
import { startPostgres, wantsPostgres } from '../../fakes/postgres.js'
import { startPostgresProxy } from '../../fakes/postgres-proxy.js'
import { collectLog, deskThat } from '../../worlds/desks.js'

const asked: AskRequest = { id: 'a', platform: 'wire', kind: 'ask', text: 'Where did Ruto speak?', person: 'ana' }
const seconds = { timeout: 15_000 }

let folder: string
let spilt: string
let opened: OpenInbox[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spill-'))
  spilt = join(folder, 'inbox')
})
afterEach(async () => {
  for (const inbox of opened) await inbox.close(0)
  opened = []
  await rm(folder, { recursive: true, force: true })
})
const files = (): Promise<string[]> => readdir(spilt).catch(() => [])
/** As if the process that holds them had been killed a while ago. */
const age = async (): Promise<void> => {
  for (const name of await files()) await utimes(join(spilt, name), new Date(0), new Date(0))
}

const openSpill = (log = createLog('silent')): Spill => createSpill(spilt, log)

/** A process with an inbox. @param deliver sends replies */
function process(store: Store, deliver: NonNullable<Adapter['deliver']>, spill = openSpill()): OpenInbox {
  const { log } = collectLog()
  const inbox = createInbox({ memory: createMemory(store, 30, log), spill, log })
  const desk = deskThat(async () => ({ kind: 'notice', text: 'An answer.' }))
  inbox.add({ adapter: { name: 'wire', start: async () => {}, deliver, stop: async () => {} }, desk, closing: desk })
  inbox.open('wire')
  opened.push(inbox)
  return inbox
}
const silent = (): Promise<void> => new Promise(() => {})
function createSent() {
  const sent: { id: string; again: boolean }[] = []
  const deliver = async ({ request, again }: Accepted, handle: Desk['handle']): Promise<void> => {
    await handle(request)
    sent.push({ id: request.id, again })
  }
  return { sent, deliver }
}

describe('a question that the store cannot accept', () => {
  it('is in a private file before it is acknowledged, and the next process answers it after a kill', async () => {
    const store = await openSqlite(folder, () => {})
    const holder = new Database(join(folder, 'desk.db'))
    try {
      holder.exec('begin exclusive')
      const killed = process(store, silent)
      await killed.accept(asked, null)
      const [name = ''] = await files()
      expect((await stat(join(spilt, name))).mode & 0o777).toBe(0o600)
      const { sent, deliver } = createSent()
      process(store, deliver)
      // The first process still holds it.
      await expect.poll(files, seconds).toHaveLength(1)
      expect(sent).toEqual([])
      await killed.close(0)
      const sentSoon = async () => {
        // It may be renewing its file for the last time.
        await age()
        return sent
      }
      await expect.poll(sentSoon, seconds).toEqual([{ id: 'a', again: true }])
      await expect.poll(files, seconds).toEqual([])
    } finally {
      holder.close()
      await store.close()
    }
  }, 60_000)

  it('leaves its file when it is answered, or the store is back', async () => {
    const store = await openSqlite(folder, () => {})
    const holder = new Database(join(folder, 'desk.db'))
    try {
      holder.exec('begin exclusive')
      const { sent, deliver } = createSent()
      await process(store, deliver).accept(asked, null)
      await expect.poll(() => sent, seconds).toHaveLength(1)
      await expect.poll(files, seconds).toEqual([])
      await process(store, silent).accept({ ...asked, id: 'b' }, null)
      expect(await files()).toHaveLength(1)
      holder.exec('commit')
      await expect.poll(files, seconds).toEqual([])
      expect(await store.takeRequests(['wire'], new Date(Date.now() + 60_000), new Date())).toMatchObject([{ id: 'wire b' }])
    } finally {
      holder.close()
      await store.close()
    }
  }, 60_000)

  it('that another process holds stays stored, even if this one is slow to remove its file', async () => {
    const store = await openSqlite(folder, () => {})
    try {
      await process(store, silent).accept(asked, null)
      let isAway = false
      const away: Store = {
        ...store,
        keepRequest: (...given) => (isAway ? Promise.reject(new Error('away')) : store.keepRequest(...given)),
      }
      let isRemoving = false
      let remove = (): void => {}
      const removed = new Promise<void>((resolve) => {
        remove = resolve
      })
      const spill = openSpill()
      const slow: Spill = {
        ...spill,
        async remove(id) {
          isRemoving = true
          if (id === 'wire a') await removed
          await spill.remove(id)
        },
      }
      const other = process(away, silent, slow)
      const accepting = other.accept(asked, null)
      await expect.poll(() => isRemoving).toBe(true)
      isAway = true
      const next = other.accept({ ...asked, id: 'b' }, null)
      isAway = false
      await expect.poll(() => store.takeRequests(['wire'], new Date(0), new Date(0))).toHaveLength(2)
      remove()
      await next
      expect(await accepting).toBe(false)
      const stored = await store.takeRequests(['wire'], new Date(Date.now() + 60_000), new Date())
      expect(stored.map(({ id }) => id)).toContain('wire a')
    } finally {
      await store.close()
    }
  })

  it.each(['{"id": ', '', 'null', '{}', '{"id":"wire a","platform":"wire","person":null,"at":"soon","matter":"{}"}'])(
    'causes no harm if its file is damaged, and the log says that it is lost: %s',
    async (damaged) => {
      const store = await openSqlite(folder, () => {})
      const spill = openSpill()
      await spill.put({ id: 'wire a', platform: 'wire', person: null, at: new Date(), matter: '{}' })
      const [name = ''] = await files()
      await writeFile(join(spilt, name), damaged)
      await age()
      const { log, lines } = collectLog()
      expect(await openSpill(log).take(new Set(['wire']))).toEqual([])
      expect(await files()).toEqual([])
      expect(lines).toMatchObject([{ level: 'warn', msg: expect.stringContaining('a question was lost'), file: join(spilt, name) }])
      expect(JSON.stringify(lines)).not.toContain('"matter"')
      await store.close()
    },
  )

  it('waits if its file is unreadable for a moment, and is answered later', async () => {
    await openSpill().put({ id: 'wire a', platform: 'wire', person: null, at: new Date(), matter: '{}' })
    const [name = ''] = await files()
    await rename(join(spilt, name), join(folder, 'aside'))
    // Reading fails, as on a faulty disk.
    await mkdir(join(folder, 'unreadable'))
    await symlink(join(folder, 'unreadable'), join(spilt, name))
    await age()
    const spill = openSpill()
    expect(await spill.take(new Set(['wire']))).toEqual([])
    expect(await files()).toEqual([name])
    await rm(join(spilt, name))
    await rename(join(folder, 'aside'), join(spilt, name))
    await age()
    expect(await spill.take(new Set(['wire']))).toMatchObject([{ id: 'wire a' }])
  })

  it('is taken by one process that serves its platform', async () => {
    const at = new Date('2026-01-02T03:04:05Z')
    await openSpill().put({ id: 'wire a', platform: 'wire', person: null, at, matter: '{}' })
    await age()
    expect(await openSpill().take(new Set(['telegraph']))).toEqual([])
    const taken = await Promise.all([1, 2, 3].map(() => openSpill().take(new Set(['wire']))))
    expect(taken.flat()).toEqual([{ id: 'wire a', platform: 'wire', person: null, at, matter: '{}' }])
  })
})

it.skipIf(!(await wantsPostgres()))(
  'a question is in a file only while the store is slower than the platform allows',
  async () => {
    const postgres = await startPostgres()
    const database = await startPostgresProxy(await postgres.makeDatabase())
    const store = openPostgres(database.url)
    try {
      await store.prepare()
      database.stall()
      const accepting = process(store, silent).accept(asked, null)
      // Slack gets its acknowledgement after 1.5 seconds; the store gives up after three.
      await expect.poll(files, { timeout: 1_500 }).toHaveLength(1)
      database.flow()
      expect(await accepting).toBe(true)
      expect(await files()).toEqual([])
      expect(await store.takeRequests(['wire'], new Date(Date.now() + 60_000), new Date())).toMatchObject([{ id: 'wire a' }])
    } finally {
      for (const inbox of opened) await inbox.close(0)
      await store.close()
      await database.stop()
      await postgres.stop()
    }
  },
  60_000,
)

it.skipIf(!(await wantsPostgres()))(
  'a question is answered, and its file removed, even if the store returns while the file is written',
  async () => {
    const postgres = await startPostgres()
    const database = await startPostgresProxy(await postgres.makeDatabase())
    const [store, other] = [openPostgres(database.url), openPostgres(database.url)]
    try {
      await store.prepare()
      const own = openSpill()
      let finish = (): void => {}
      const written = new Promise<void>((resolve) => {
        finish = resolve
      })
      /** A disk that is slow for one question. */
      const slow: Spill = { ...own, put: (record) => (record.id === 'wire a' ? written.then(() => own.put(record)) : own.put(record)) }
      const { sent, deliver } = createSent()
      const inbox = process(store, deliver, slow)
      database.halt()
      await inbox.accept({ ...asked, id: 'b' }, null)
      const accepting = inbox.accept(asked, null)
      database.start()
      await expect.poll(() => sent, seconds).toMatchObject([{ id: 'b' }])
      const isKeptOrSent = async () =>
        sent.length > 1 || (await other.takeRequests(['wire'], new Date(0), new Date(0))).some(({ id }) => id === 'wire a')
      await expect.poll(isKeptOrSent, seconds).toBe(true)
      finish()
      await accepting
      await expect.poll(() => sent.map(({ id }) => id), seconds).toEqual(['b', 'a'])
      await expect.poll(files, seconds).toEqual([])
    } finally {
      for (const one of opened) await one.close(0)
      for (const one of [store, other]) await one.close()
      await database.stop()
      await postgres.stop()
    }
  },
  60_000,
)
