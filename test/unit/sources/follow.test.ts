import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import type { ChangeCard } from '../../../src/contract/reply.js'
import type { PutDocument } from '../../../src/gaps/write-note.js'
import { DeskError } from '../../../src/lib/errors.js'
import type { Library } from '../../../src/library/library.js'
import { createFollower } from '../../../src/sources/follow.js'
import { collectLog } from '../../worlds/desks.js'
import { anHour, articleOf, type Followed, page, withFollowed } from '../../worlds/followed.js'
import { as } from '../../worlds/moderated.js'
import { command, press } from '../../worlds/requests.js'

const opening = 'The new pier of Oreby was opened by the harbour master Asta Lund on 4 September 2025, with three tugs and a brass band.'
const second = 'The pier cost 12 million crowns, of which the council of Oreby paid a third and the ferry company all the rest of it.'
const third = 'Asta Lund said that the first ship to use the new pier of Oreby would be the ferry Marigold, in the week after the opening.'
const pier = articleOf('The new pier', opening, second)

/** The waiting changes that `/digest now` shows. */
async function waiting({ act }: Followed): Promise<readonly ChangeCard[]> {
  return as(await act(command('digest', { action: 'now' })), 'digest').digest.waiting?.changes ?? []
}
const decide = async (followed: Followed, button: 'accept' | 'refuse', at = 0): Promise<string> => {
  const change = (await waiting(followed))[at]
  return as(await followed.act(press(button, change?.tokens?.[button])), 'notice').text
}
const answerTo = async ({ desk }: Followed, question: string) => (await desk.answerer.answer(question)).answer

describe('a followed page', () => {
  it('waits for a moderator, and answers after acceptance, with its link, date and licence', () =>
    withFollowed(async (followed) => {
      const { site, sources, later, dataDir, desk } = followed
      site.set('/pier', pier)
      sources.push(page(site, '/pier', { given: { license: 'CC BY 4.0' } }))
      await later(0)
      expect((await answerTo(followed, 'Who opened the new pier of Oreby?')).excerpts.map(({ document }) => document.id)).not.toContain(
        'the-new-pier',
      )
      const [change] = await waiting(followed)
      expect(change).toMatchObject({
        kind: 'new',
        title: 'The new pier',
        link: site.at('/pier'),
        told: { added: 2, removed: 0, sample: opening },
      })
      expect(await decide(followed, 'accept')).toContain('The new pier')
      const [excerpt] = (await answerTo(followed, 'Who opened the new pier of Oreby?')).excerpts
      expect(excerpt).toMatchObject({ text: expect.stringContaining('Asta Lund'), document: { id: 'the-new-pier', asOf: '2025-09-08' } })
      expect(excerpt).toMatchObject({
        date: '2025-09-08',
        sources: [{ publisher: 'Oreby Gazette', url: site.at('/pier'), date: '2025-09-08' }],
      })
      expect(desk.library.index.document('the-new-pier')).toMatchObject({
        url: site.at('/pier'),
        license: 'CC BY 4.0',
        publisher: 'Oreby Gazette',
      })
      expect(await readFile(join(dataDir, 'notes/the-new-pier.md'), 'utf8')).toContain(second)
      expect(await waiting(followed)).toEqual([])
    }))

  it('is fetched conditionally at its interval, and nothing waits if it is unchanged', () =>
    withFollowed(async (followed) => {
      const { site, sources, later } = followed
      const asked: (string | undefined)[] = []
      site.set('/pier', (response, { headers }) => {
        asked.push(headers['if-none-match'] ?? headers['if-modified-since'])
        if (headers['if-none-match'] === '"1"') response.writeHead(304).end()
        else response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end(pier)
      })
      sources.push(page(site, '/pier'))
      await later(0)
      await later(anHour / 2)
      expect(asked).toEqual([undefined])
      await decide(followed, 'accept')
      await later(anHour / 2)
      expect(asked).toEqual([undefined, '"1"'])
      expect(await waiting(followed)).toEqual([])
    }))

  it('is proposed with its changes, and a later change replaces a waiting one', () =>
    withFollowed(async (followed) => {
      const { site, sources, later, act, desk } = followed
      site.set('/pier', pier)
      sources.push(page(site, '/pier'))
      await later(0)
      await decide(followed, 'accept')
      site.set('/pier', articleOf('The new pier', opening, third))
      await later(anHour)
      const [old] = await waiting(followed)
      expect(old).toMatchObject({ kind: 'changed', told: { added: 1, removed: 1, sample: third } })
      site.set('/pier', articleOf('The new pier', opening, second, third))
      await later(anHour)
      expect(as(await act(press('accept', old?.tokens?.accept)), 'notice').text).toMatch(/changed again/)
      expect(await waiting(followed)).toMatchObject([{ kind: 'changed', told: { added: 1, removed: 0 } }])
      expect(await decide(followed, 'accept')).toContain('in use')
      expect(desk.library.index.document('the-new-pier')?.passages.map(({ text }) => text)).toEqual([opening, second, third])
      // It is back to its former text, so the waiting change is withdrawn.
      site.set('/pier', pier)
      await later(anHour)
      site.set('/pier', articleOf('The new pier', opening, second, third))
      await later(anHour)
      expect(await waiting(followed)).toEqual([])
    }))

  it('is read only when all knowledge files are loaded, or known text would count as new', () =>
    withFollowed(async ({ site, desk, store, sources }) => {
      site.set('/pier', pier)
      sources.push(page(site, '/pier'))
      let reading: Library['reading'] = { done: 1, of: 2 }
      const library: Library = Object.create(desk.library, { reading: { get: () => reading } })
      const { log } = collectLog()
      const follower = createFollower({ ...desk, library, store, log, list: async () => sources, reach: site.reach })
      await follower.look()
      expect(site.asked).toEqual([])
      reading = null
      await follower.look()
      expect(await store.pendingChanges()).toHaveLength(1)
      await follower.close()
    }))

  it('is decided on once: a later press on the other button shows the decision', () =>
    withFollowed(async (followed) => {
      const { site, sources, later, act } = followed
      site.set('/pier', pier)
      sources.push(page(site, '/pier'))
      await later(0)
      const [change] = await waiting(followed)
      expect(await decide(followed, 'accept')).toContain('in use')
      expect(as(await act(press('refuse', change?.tokens?.refuse)), 'notice').text).toContain('in use')
    }))

  it('is not proposed again after a refusal, in later processes too', () =>
    withFollowed(async (followed) => {
      const { site, sources, later, another, follower } = followed
      site.set('/pier', pier)
      sources.push(page(site, '/pier'))
      await later(0)
      expect(await decide(followed, 'refuse')).toContain('not proposed again')
      await later(anHour)
      await follower.close()
      // The closed process holds its turn for five minutes.
      await later(anHour)
      await another().look()
      expect(site.asked.filter((path) => path === '/pier')).toHaveLength(3)
      expect(await waiting(followed)).toEqual([])
      site.set('/pier', articleOf('The new pier', opening, third))
      await later(anHour)
      await another().look()
      expect(await waiting(followed)).toHaveLength(1)
    }))

  it('is accepted at once without review, and reported as new in the digest', () =>
    withFollowed(async (followed) => {
      const { site, sources, later, act, desk } = followed
      site.set('/pier', pier)
      await act(command('digest', { action: 'schedule', every: 'daily' }))
      sources.push(page(site, '/pier', { review: false }))
      await later(0)
      expect(desk.library.index.document('the-new-pier')).toBeDefined()
      const { digest } = as(await act(command('digest', { action: 'now' })), 'digest')
      expect(digest.waiting).toBeUndefined()
      expect(digest.news).toMatchObject([{ change: 'added', document: { id: 'the-new-pier' } }])
    }))

  it('never replaces a moderator’s note, even with the same link', () =>
    withFollowed(async (followed) => {
      const { site, sources, later, desk, dataDir } = followed
      site.set('/pier', pier)
      sources.push(page(site, '/pier'))
      await later(0)
      const [id, file] = ['the-new-pier', 'notes/the-new-pier.md']
      const content = `---\nid: ${id}\ntitle: The new pier\nurl: ${site.at('/pier')}\napproved_by: Ana Holm\napproved_at: 2026-06-01\n---\n\nAsta Lund.\n`
      await desk.writeNote({ id, file, content })
      await desk.library.take(file)
      await decide(followed, 'accept')
      expect(await readFile(join(dataDir, file), 'utf8')).toBe(content)
      expect(desk.library.index.document(id)?.approved?.by).toBe('Ana Holm')
      expect(desk.library.index.document('the-new-pier-2')?.passages.map(({ text }) => text)).toEqual([opening, second])
      site.set('/pier', articleOf('The new pier', opening, third))
      await later(anHour)
      await decide(followed, 'accept')
      expect(desk.library.index.document('the-new-pier-2')?.passages.map(({ text }) => text)).toEqual([opening, third])
    }))

  it('that changes at every look leaves one change in the store, the last', () =>
    withFollowed(async ({ site, sources, later, dataDir }) => {
      sources.push(page(site, '/pier'))
      for (const text of [opening, second, third]) {
        site.set('/pier', articleOf('The new pier', text))
        await later(anHour)
      }
      const database = new Database(join(dataDir, 'desk.db'))
      expect(database.prepare('select count(*) as kept from changes').all()).toEqual([{ kept: 1 }])
      database.close()
    }))

  it('that cannot be written, as on a full disk, delays no other, and is written later', () => {
    let isFull = true
    let put: PutDocument = async () => {}
    const putDocument: PutDocument = async (note) => {
      if (isFull) throw new DeskError('INPUT', 'notes/the-new-pier.md cannot be written (ENOSPC).')
      await put(note)
    }
    return withFollowed(
      async ({ site, sources, later, desk, store, lines }) => {
        put = desk.putDocument
        site.set('/pier', pier)
        site.set('/ferry', articleOf('The ferry', third))
        sources.push(page(site, '/pier', { review: false }), page(site, '/ferry'))
        await later(0)
        const titles = (await store.pendingChanges()).map(({ title }) => title)
        expect(titles.toSorted()).toEqual(['The ferry', 'The new pier'])
        expect((await store.followedPages()).map(({ trouble }) => trouble)).toEqual([null, null])
        expect(JSON.stringify(lines)).toContain('ENOSPC')
        isFull = false
        await later(60_000)
        expect(desk.library.index.document('the-new-pier')).toBeDefined()
        expect((await store.pendingChanges()).map(({ title }) => title)).toEqual(['The ferry'])
      },
      { putDocument },
    )
  })

  it.each([404, 410])('that answers %i is reported as gone once, and the desk keeps its text', (status) =>
    withFollowed(async (followed) => {
      const { site, sources, later, desk } = followed
      site.set('/pier', pier)
      sources.push(page(site, '/pier'))
      await later(0)
      await decide(followed, 'accept')
      site.set('/pier', (response) => response.writeHead(status).end())
      await later(anHour)
      const [gone] = await waiting(followed)
      expect(gone).toMatchObject({ kind: 'gone', title: 'The new pier', link: site.at('/pier') })
      expect(desk.library.index.document('the-new-pier')).toBeDefined()
      await decide(followed, 'refuse')
      await later(anHour)
      expect(await waiting(followed)).toEqual([])
      // It returned and disappeared again, which is news.
      site.set('/pier', pier)
      await later(anHour)
      site.set('/pier', (response) => response.writeHead(status).end())
      await later(anHour)
      expect(await waiting(followed)).toMatchObject([{ kind: 'gone' }])
    }),
  )
})

describe('a followed feed', () => {
  const feedOf = (...links: readonly string[]): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Oreby</title>${links.map((link) => `<item><link>${link}</link></item>`).join('')}</channel></rss>`
  const asFeed = (text: string) => (response: import('node:http').ServerResponse) =>
    void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(text)

  it('proposes each page that it lists, and new ones later', () =>
    withFollowed(async (followed) => {
      const { site, sources, later } = followed
      site.set('/pier', pier)
      site.set('/ferry', articleOf('The ferry Marigold', third, second))
      site.set('/rss', asFeed(feedOf('/pier')))
      sources.push(page(site, '/rss', { kind: 'feed' }))
      await later(0)
      expect((await waiting(followed)).map(({ title }) => title)).toEqual(['The new pier'])
      site.set('/rss', asFeed(feedOf('/ferry', '/pier')))
      await later(anHour)
      expect((await waiting(followed)).map(({ title }) => title).sort()).toEqual(['The ferry Marigold', 'The new pier'])
      expect(await decide(followed, 'accept')).toContain('in use')
      expect(await decide(followed, 'accept')).toContain('in use')
      await later(anHour)
      expect(await waiting(followed)).toEqual([])
    }))
})

describe('a followed site', () => {
  it('is left alone for as long as it asks, with all its pages', () =>
    withFollowed(async (followed) => {
      const { site, sources, later } = followed
      site.set('/a', (response) => response.writeHead(429, { 'retry-after': '7200' }).end())
      site.set('/b', pier)
      sources.push(page(site, '/a'), page(site, '/b'))
      await later(0)
      await later(anHour)
      expect(site.asked).toEqual(['/robots.txt', '/a'])
      site.set('/a', pier)
      await later(anHour)
      expect(site.asked.filter((path) => path !== '/robots.txt')).toEqual(['/a', '/a', '/b'])
      expect(await waiting(followed)).toHaveLength(2)
    }))

  it('is not read if its robots.txt forbids it, and the log says so', () =>
    withFollowed(async ({ site, sources, later, lines, store }) => {
      site.set('/robots.txt', 'User-agent: *\nDisallow: /pier\n')
      site.set('/pier', pier)
      sources.push(page(site, '/pier'))
      await later(0)
      expect(site.asked).toEqual(['/robots.txt'])
      expect(lines).toContainEqual(expect.objectContaining({ level: 'warn', why: expect.stringContaining('robots.txt') }))
      expect(await store.followedPages()).toMatchObject([{ failures: 1, trouble: expect.stringContaining('forbids') }])
    }))

  it('is tried at growing intervals while it is down, and nothing is lost', () =>
    withFollowed(async (followed) => {
      const { site, sources, later, store } = followed
      site.set('/pier', (response) => response.socket?.destroy())
      sources.push(page(site, '/pier'))
      const waits: number[] = []
      await later(0)
      for (let tries = 0; tries < 8; tries++) {
        const [known] = await store.followedPages()
        waits.push((known?.next.getTime() ?? 0) - Date.parse('2026-06-01T12:00:00Z'))
        await later((waits.at(-1) ?? 0) - (waits.at(-2) ?? 0))
      }
      const steps = waits.map((one, at) => (one - (waits[at - 1] ?? 0)) / 60_000)
      expect(steps).toEqual([15, 30, 60, 120, 240, 480, 960, 1_440])
      site.set('/pier', pier)
      await later(24 * anHour)
      expect(await waiting(followed)).toHaveLength(1)
      expect(await store.followedPages()).toMatchObject([{ failures: 0, trouble: null }])
    }))

  it('must be on the public internet: this machine is not asked', () =>
    withFollowed(
      async ({ site, sources, later, store }) => {
        site.set('/pier', pier)
        sources.push(page(site, '/pier'))
        await later(0)
        expect(site.asked).toEqual([])
        expect(await store.followedPages()).toMatchObject([{ trouble: expect.stringContaining('private network') }])
      },
      { reach: undefined as never },
    ))
})

describe('a desk', () => {
  it('stopped during a download does not count it as a failure, and the next one reads the page', () =>
    withFollowed(async (followed) => {
      const { site, sources, follower, another, later, store } = followed
      let begun = (): void => {}
      const asked = new Promise<void>((resolve) => {
        begun = resolve
      })
      site.set('/pier', (response) => {
        response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).write('<html><body><article><p>')
        begun()
      })
      sources.push(page(site, '/pier'))
      const looking = follower.look()
      await asked
      await follower.close()
      await looking
      expect(await store.followedPages()).toEqual([])
      site.set('/pier', pier)
      await later(anHour)
      await another().look()
      expect(await waiting(followed)).toHaveLength(1)
    }))

  it('stopped between writing and recording an accepted document proposes nothing twice', () =>
    withFollowed(async (followed) => {
      const { site, sources, later, desk, store } = followed
      site.set('/pier', pier)
      sources.push(page(site, '/pier'))
      await later(0)
      const [change] = await store.pendingChanges()
      if (change?.note == null) throw new Error('nothing waits')
      await desk.putDocument(change.note)
      await desk.library.take(change.note.file)
      expect(await decide(followed, 'accept')).toContain('in use')
      await later(anHour)
      expect(await waiting(followed)).toEqual([])
    }))

  it('beside another on its store leaves each page to one of them', () =>
    withFollowed(async ({ site, sources, follower, another }) => {
      site.set('/pier', pier)
      sources.push(page(site, '/pier'))
      await Promise.all([follower.look(), another().look()])
      expect(site.asked.filter((path) => path === '/pier')).toHaveLength(1)
    }))
})
