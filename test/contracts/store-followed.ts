import { expect, it } from 'vitest'
import type { FollowedPage, SourceChange } from '../../src/records/followed.js'
import type { Opened } from './store.js'

const at = new Date('2026-01-02T03:04:05.678Z')
const page: FollowedPage = {
  ...{ link: 'https://gazette.example/1', feed: null, etag: '"a"', modified: null, next: at },
  ...{ failures: 0, trouble: null, gone: null },
}
const change: SourceChange = {
  ...{ id: 'c1', link: page.link, kind: 'changed', title: 'The “pier” 🏆', hash: 'h1', at },
  note: { id: 'pier', file: 'notes/pier.md', content: '# Pier\n\nIt opened.\n' },
  told: { added: 1, removed: 2, sample: 'It opened.' },
}
const later = (ms: number): Date => new Date(at.getTime() + ms)

/** What every store must do with followed pages. */
export function followedContract(opened: () => Opened): void {
  it('lets one process at a time hold a job, and another one when its time is over', async () => {
    const { store, another } = opened()
    const other = await another()
    expect(await store.lease('sources', 'a', at, later(10))).toBe(true)
    expect(await other.lease('sources', 'b', at, later(10))).toBe(false)
    expect(await store.lease('sources', 'a', later(5), later(15))).toBe(true)
    expect(await other.lease('sources', 'b', later(10), later(20))).toBe(false)
    expect(await other.lease('sources', 'b', later(15), later(25))).toBe(true)
    expect(await store.lease('sources', 'a', later(16), later(26))).toBe(false)
  })

  it('ends a job early for its holder only', async () => {
    const { store, another } = opened()
    const other = await another()
    await store.lease('sources', 'a', at, later(10))
    await other.release('sources', 'b')
    expect(await other.lease('sources', 'b', at, later(10))).toBe(false)
    await other.release('sources', 'a')
    expect(await store.lease('sources', 'b', at, later(10))).toBe(true)
  })

  it('forgets pages that nothing lists, and keeps their waiting changes', async () => {
    const { store, another } = opened()
    await store.saveFollowed(page, { change })
    await store.listPages('https://f.example/rss', ['https://f.example/1'], at)
    await store.listPages('https://g.example/rss', ['https://g.example/1'], at)
    await store.forgetUnlisted([page.link, 'https://f.example/rss'])
    expect((await store.followedPages()).map(({ link }) => link)).toEqual(['https://f.example/1', page.link])
    await (await another()).forgetUnlisted([])
    expect(await store.followedPages()).toEqual([])
    expect(await store.pendingChanges()).toEqual([change])
  })

  it('keeps the last known state of a page', async () => {
    const { store, another } = opened()
    await store.saveFollowed(page)
    const next = { ...page, etag: null, modified: 'Fri, 02 Jan 2026 03:04:05 GMT', failures: 2, trouble: 'the site answers 500', gone: at }
    await store.saveFollowed(next)
    expect(await (await another()).followedPages()).toEqual([next])
  })

  it('follows what a feed lists, and forgets what it no longer lists', async () => {
    const { store } = opened()
    await store.listPages('https://f.example/rss', ['https://f.example/1', 'https://f.example/2'], at)
    await store.saveFollowed({ ...page, link: 'https://f.example/2', feed: 'https://f.example/rss' })
    await store.listPages('https://f.example/rss', ['https://f.example/2', 'https://f.example/3'], later(1))
    const pages = await store.followedPages()
    expect(pages.map(({ link, etag }) => [link, etag])).toEqual([
      ['https://f.example/2', '"a"'],
      ['https://f.example/3', null],
    ])
    await store.listPages('https://f.example/rss', [], at)
    expect(await store.followedPages()).toEqual([])
  })

  it('assigns a page in several feeds to the last one that listed it', async () => {
    const { store } = opened()
    await store.listPages('https://f.example/old', [page.link], at)
    await store.saveFollowed({ ...page, feed: 'https://f.example/old' })
    await store.listPages('https://f.example/new', [page.link], later(1))
    expect(await store.followedPages()).toEqual([{ ...page, feed: 'https://f.example/new' }])
    await store.listPages('https://f.example/old', [], later(2))
    expect(await store.followedPages()).toHaveLength(1)
  })

  it('holds one waiting change of a page, the last one, and no unchanged one', async () => {
    const { store, another } = opened()
    expect(await store.saveFollowed(page, { change })).toBe(true)
    expect(await (await another()).pendingChanges()).toEqual([change])
    expect(await store.saveFollowed(page, { change: { ...change, id: 'c2' } })).toBe(false)
    expect((await store.pendingChanges()).map(({ id }) => id)).toEqual(['c1'])
    expect(await store.saveFollowed(page, { change: { ...change, id: 'c3', hash: 'h3' } })).toBe(true)
    expect((await store.pendingChanges()).map(({ id }) => id)).toEqual(['c3'])
    await store.saveFollowed(page)
    expect(await store.pendingChanges()).toHaveLength(1)
    await store.saveFollowed(page, { change: null })
    expect(await store.pendingChanges()).toEqual([])
  })

  it('decides a change once, and never proposes refused text again', async () => {
    const { store, another } = opened()
    await store.saveFollowed(page, { change })
    expect(await store.endChange('c1', 'refused')).toBe(true)
    expect(await (await another()).endChange('c1', 'accepted')).toBe(false)
    expect(await (await another()).endOf('c1')).toEqual({ title: change.title, end: 'refused' })
    expect(await store.endOf('c0')).toBeNull()
    expect(await store.saveFollowed(page, { change: { ...change, id: 'c2', hash: 'h2' } })).toBe(true)
    expect(await store.endOf('c2')).toBeNull()
    // The page is back to its refused state, so the change in between no longer waits.
    expect(await store.saveFollowed(page, { change: { ...change, id: 'c3' } })).toBe(false)
    expect(await store.pendingChanges()).toEqual([])
    expect(await store.saveFollowed(page, { change: { ...change, id: 'c4', hash: 'h2' } })).toBe(true)
    expect(await store.endChange('c4', 'accepted')).toBe(true)
    expect(await store.saveFollowed(page, { change: { ...change, id: 'c5', hash: 'h2' } })).toBe(true)
  })
}
