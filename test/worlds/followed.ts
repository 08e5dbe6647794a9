import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reply } from '../../src/contract/reply.js'
import { type FolderDesk, openDesk } from '../../src/desk/open-desk.js'
import { createReader, readingLimits } from '../../src/import/reader.js'
import type { FollowedSource } from '../../src/knowledge/followed-list.js'
import { createFollower, type FollowDeps, type Follower } from '../../src/sources/follow.js'
import { createMemory } from '../../src/store/memory.js'
import { openSqlite } from '../../src/store/sqlite.js'
import type { Store } from '../../src/store/store.js'
import { openSite, type Site } from '../fakes/site.js'
import { collectLog, deskFrom, type LogLine } from './desks.js'
import { withFolder } from './knowledge-files.js'
import { oreby } from './oreby.js'
import { request, type Wanted } from './requests.js'

/** Starting its thread takes longer than everything else in a test. */
const reader = createReader(readingLimits)

export const anHour = 3_600_000

/** A desk that follows a local site. Its clock moves only when a test says so. */
export interface Followed {
  readonly site: Site
  readonly desk: FolderDesk
  readonly store: Store
  readonly dataDir: string
  readonly lines: readonly LogLine[]
  readonly sources: FollowedSource[]
  readonly follower: Follower
  /** Let this much time pass, and do the checks that are due then. */
  later(ms: number): Promise<void>
  /** Another process on the same store and folder. */
  another(): Follower
  /** `/digest now` by a moderator, or a press on one of its buttons. */
  act(wanted: Wanted): Promise<Reply | null>
}

export const page = (site: Site, path: string, more: Partial<FollowedSource> = {}): FollowedSource => {
  return { kind: 'page', link: site.at(path), every: anHour, review: true, given: {}, ...more }
}

/** A page with an article. */
export const articleOf = (title: string, ...paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Oreby Gazette"><meta property="article:published_time" content="2025-09-08T09:00:00Z"></head><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`

type Opens = (dataDir: string) => Promise<Store>
const inFile: Opens = (dataDir) => openSqlite(dataDir, () => {})

/** @param open opens the store, once for each process. */
export function withFollowed(run: (followed: Followed) => Promise<void>, deps: Partial<FollowDeps> = {}, open = inFile): Promise<void> {
  return withFolder(oreby, (knowledge) =>
    withFolder({}, async (dataDir) => {
      const site = await openSite()
      const { log, lines } = collectLog()
      await mkdir(join(dataDir, 'notes'))
      const store = await open(dataDir)
      const beside = await open(dataDir)
      const desk = await openDesk({ knowledge, dataDir, staleDays: 10_000, log, tell: () => {} })
      const sources: FollowedSource[] = []
      let time = Date.parse('2026-06-01T12:00:00Z')
      const followOn = (own: Store): Follower =>
        createFollower({
          ...{ ...desk, store: own, log, list: async () => sources, reach: site.reach, reader, pause: 0 },
          ...{ now: () => new Date(time), random: () => 0 },
          ...deps,
        })
      const follower = followOn(store)
      const another = (): Follower => followOn(beside)
      const door = deskFrom({ ...desk, log, memory: createMemory(store, 30, log) })
      const moderator = { person: 'mod', name: 'Ana Holm', channel: 'c', moderator: true }
      try {
        await run({
          ...{ site, desk, store, dataDir, lines, sources, follower, another },
          async later(ms) {
            time += ms
            await follower.look()
          },
          act: (wanted) => door.handle(request({ ...moderator, ...wanted })),
        })
      } finally {
        await follower.close()
        await store.close()
        await beside.close()
        await desk.embeddings.close()
        await site.close()
      }
    }),
  )
}
