import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../../src/sources/decide.js'
import { openPostgres } from '../../../src/store/open-store.js'
import { openSqlite } from '../../../src/store/sqlite.js'
import type { Store } from '../../../src/store/store.js'
import { type Postgres, startPostgres, wantsPostgres } from '../../fakes/postgres.js'
import { anHour, articleOf, type Followed, page, withFollowed } from '../../worlds/followed.js'

const opening = 'The new pier of Oreby was opened by the harbour master Asta Lund on 4 September 2025, with three tugs and a brass band.'
const pier = articleOf('The new pier', opening, `${opening} It was the ninth pier of the town.`)

/** A promise that a test can resolve at any moment. */
function gate() {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

/** What several processes on one store must agree on. @param open gives what opens the store for one of them. */
function together(open: () => Promise<(dataDir: string) => Promise<Store>>): void {
  const withBoth = async (run: (followed: Followed) => Promise<void>): Promise<void> => withFollowed(run, {}, await open())
  const proposed = async ({ site, sources, later, store }: Followed): Promise<string> => {
    site.set('/pier', pier)
    sources.push(page(site, '/pier'))
    await later(0)
    const [change] = await store.pendingChanges()
    return change?.id ?? expect.fail('nothing waits')
  }

  it('request a due page once, even if its server is slow', () =>
    withBoth(async ({ site, sources, follower, another }) => {
      const { opened, open: answer } = gate()
      const asked = gate()
      site.set('/pier', (response) => {
        asked.open()
        void opened.then(() => response.writeHead(200, { 'content-type': 'text/html' }).end(pier))
      })
      sources.push(page(site, '/pier'))
      const first = follower.look()
      await asked.opened
      await another().look()
      expect(site.asked.filter((path) => path === '/pier')).toHaveLength(1)
      answer()
      await first
      await another().look()
      expect(site.asked.filter((path) => path === '/pier')).toHaveLength(1)
    }))

  it('use the document if “accept” comes first, and tell both moderators', () =>
    withBoth(async (followed) => {
      const { desk, store } = followed
      const id = await proposed(followed)
      const writing = gate()
      const written = gate()
      const putDocument: typeof desk.putDocument = async (note) => {
        writing.open()
        await written.opened
        return desk.putDocument(note)
      }
      const accepted = decide(id, 'accepted', { ...desk, store, putDocument })
      await writing.opened
      expect(await decide(id, 'refused', { ...desk, store })).toEqual({ kind: 'held' })
      written.open()
      expect(await accepted).toMatchObject({ kind: 'ended', end: 'accepted', own: true })
      expect(await decide(id, 'refused', { ...desk, store })).toEqual({ kind: 'ended', title: 'The new pier', end: 'accepted', own: false })
      expect(desk.library.index.document('the-new-pier')).toBeDefined()
      expect(await store.pendingChanges()).toEqual([])
    }))

  it('publish nothing if “refuse” comes first, and tell both moderators', () =>
    withBoth(async (followed) => {
      const { desk, store } = followed
      const id = await proposed(followed)
      expect(await decide(id, 'refused', { ...desk, store })).toMatchObject({ kind: 'ended', end: 'refused', own: true })
      expect(await decide(id, 'accepted', { ...desk, store })).toEqual({ kind: 'ended', title: 'The new pier', end: 'refused', own: false })
      expect(desk.library.index.document('the-new-pier')).toBeUndefined()
    }))

  it('follow exactly one of many simultaneous decisions', () =>
    withBoth(async (followed) => {
      const { desk, store } = followed
      const id = await proposed(followed)
      const ends = ['accepted', 'refused', 'accepted', 'refused'] as const
      const decisions = await Promise.all(ends.map((end) => decide(id, end, { ...desk, store })))
      const own = decisions.filter((decision) => decision.kind === 'ended' && decision.own)
      expect(own).toHaveLength(1)
      const [winner] = own
      const isInUse = desk.library.index.document('the-new-pier') !== undefined
      expect(isInUse).toBe(winner?.kind === 'ended' && winner.end === 'accepted')
    }))

  it('leave a change to the next press if its document cannot be written', () =>
    withBoth(async (followed) => {
      const { desk, store } = followed
      const id = await proposed(followed)
      const full = (): Promise<never> => Promise.reject(new Error('no space left'))
      await expect(decide(id, 'accepted', { ...desk, store, putDocument: full })).rejects.toThrow('no space left')
      expect(await decide(id, 'accepted', { ...desk, store })).toMatchObject({ kind: 'ended', end: 'accepted', own: true })
    }))

  it('read a source as new if it was removed and listed again', () =>
    withBoth(async ({ site, sources, later, store }) => {
      const asked: (string | undefined)[] = []
      site.set('/pier', (response, { headers }) => {
        asked.push(headers['if-none-match'])
        response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end(pier)
      })
      sources.push(page(site, '/pier'))
      await later(0)
      const [source] = sources.splice(0)
      await later(60_000)
      expect(await store.followedPages()).toEqual([])
      sources.push(source ?? expect.fail('there was none'))
      await later(60_000)
      expect(asked).toEqual([undefined, undefined])
      await later(anHour)
      expect(asked).toEqual([undefined, undefined, '"1"'])
    }))
}

describe('several processes on one SQLite file', () => {
  together(async () => (dataDir) => openSqlite(dataDir, () => {}))
})

// Without PostgreSQL these tests say nothing; on a build machine they fail.
describe.runIf(await wantsPostgres())('several processes on one PostgreSQL database', () => {
  let server: Postgres
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  together(async () => {
    const url = await server.makeDatabase()
    return async () => openPostgres(url)
  })
})
