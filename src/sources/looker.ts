import { readFeed } from '../import/feed.js'
import { createFetcher, type FetcherOptions } from '../import/fetch/fetch-safely.js'
import { reaching } from '../import/fetch/reaching.js'
import { createRobots } from '../import/fetch/robots.js'
import type { Content } from '../import/read-source.js'
import { createReader, type Reader, readingLimits } from '../import/reader.js'
import type { FollowedSource } from '../knowledge/followed-list.js'
import { brief, type Log, type TellOnce } from '../lib/log.js'
import type { FollowedPage, SourceChange } from '../records/followed.js'
import { type DecidingDeps, decide } from './decide.js'
import { type Look, lookAt, whyFailed } from './look.js'
import { changeOf, goneChange } from './propose.js'
import { nextLook } from './when.js'

/** What is due: a page or a feed of the list, or a page that a feed lists. */
export interface Due {
  readonly page: FollowedPage
  readonly source: FollowedSource
}

export interface LookerDeps extends DecidingDeps {
  /** How the web is read; without it, the public internet. */
  readonly reach?: FetcherOptions
  /** Reads pages; without it, one for this round alone, so that it takes no memory in between. */
  readonly reader?: Reader
  readonly log: Log
  readonly tellOnce: TellOnce
  readonly now: () => Date
  readonly random: () => number
  /** What fails while the desk is being stopped is no failure of the page. */
  readonly isStopped: () => boolean
}

/** How many of a feed's entries are followed, from the first: a feed may list a site's whole past. */
const mostOfFeed = 25

/** Looks at what is due, and keeps the result. It asks each site for its robots.txt once, so use it for one round only. */
export function createLooker(deps: LookerDeps) {
  const { store, library, log, tellOnce, now, random } = deps
  const fetcher = createFetcher(deps.reach ?? reaching(false))
  const web = { fetcher, robots: createRobots(fetcher) }
  const reader = deps.reader ?? createReader(readingLimits)

  const take = async (change: SourceChange, { review }: FollowedSource): Promise<void> => {
    const { link, kind } = change
    if (kind === 'gone') log.warn({ link }, 'a followed page is no longer there; its document stays')
    else if (review)
      log.info({ link, kind }, 'a change of a followed source waits for a moderator: /digest now, or mission-desk sources list')
    else
      try {
        const decision = await decide(change.id, 'accepted', deps)
        if (decision.kind === 'ended' && decision.own) log.info({ link, kind }, 'a change of a followed source was taken in')
      } catch (error) {
        const why = brief(error as Error)
        tellOnce(`${link} ${why.message}`, { link, error: why }, 'a change of a followed source cannot be taken in; it is tried again')
      }
  }
  const isFeed = ({ page, source }: Due): boolean => source.kind === 'feed' && page.feed === null

  const readPage = async (content: Content, { page: { link }, source }: Due): Promise<SourceChange | null> => {
    const article = await reader.read(content)
    const pending = await store.pendingChanges()
    const taken = pending.flatMap((one) => (one.link === link || one.note === null ? [] : [one.note.id]))
    return changeOf({ ...{ article, content, link, taken }, given: source.given, documents: library.index.documents(), now: now() })
  }
  const titleOf = (link: string): string => library.index.documents().find(({ url }) => url === link)?.title ?? link

  /** @returns what is new; undefined if what waits stays as it is */
  const outcomeOf = async (look: Look, due: Due): Promise<{ readonly change: SourceChange | null } | undefined> => {
    const { link, gone } = due.page
    if (look.kind === 'gone') return gone === null ? { change: goneChange(link, titleOf(link), now()) } : undefined
    // A page that was reported as gone and is there again no longer counts as gone.
    if (look.kind !== 'read') return look.kind === 'same' && gone !== null ? { change: null } : undefined
    if (!isFeed(due)) return { change: await readPage(look.content, due) }
    const { links } = readFeed(look.content)
    await store.listPages(link, links.slice(0, mostOfFeed), now())
    return gone === null ? undefined : { change: null }
  }

  const failed = async ({ page, source: { every } }: Due, why: string, retryAfter: number | null): Promise<Date> => {
    if (deps.isStopped()) return page.next
    const failures = page.failures + 1
    const next = nextLook({ every, failures, retryAfter }, now(), random())
    await store.saveFollowed({ ...page, failures, trouble: why, next })
    tellOnce(`${page.link} ${why}`, { link: page.link, why, next }, 'a followed source could not be read; the desk tries again')
    return next
  }

  return {
    /** Take in what could not be before, as on a full disk, and needs no review. */
    async takeWaiting(sources: readonly FollowedSource[]): Promise<void> {
      const waiting = (await store.pendingChanges()).filter(({ kind }) => kind !== 'gone')
      if (waiting.length === 0) return
      const bySource = new Map(sources.map((source) => [source.link, source]))
      const feeds = new Map((await store.followedPages()).map(({ link, feed }) => [link, feed ?? link]))
      for (const change of waiting) {
        const source = bySource.get(change.link) ?? bySource.get(feeds.get(change.link) ?? '')
        if (source?.review === false) await take(change, source)
      }
    },
    /** @returns until when its host wants to be left alone; null where it does not */
    async look(due: Due): Promise<Date | null> {
      const { page, source } = due
      const look = await lookAt(page, web)
      if (look.kind === 'failed') {
        const next = await failed(due, look.why, look.retryAfter)
        return look.busy ? next : null
      }
      let outcome: Awaited<ReturnType<typeof outcomeOf>>
      try {
        outcome = await outcomeOf(look, due)
      } catch (error) {
        await failed(due, whyFailed(error), null)
        return null
      }
      const next = nextLook({ every: source.every, failures: 0, retryAfter: null }, now(), random())
      const gone = look.kind === 'gone' ? (page.gone ?? now()) : null
      const read = { ...page, ...(look.kind === 'read' ? look.known : {}), gone, next, failures: 0, trouble: null }
      const isNew = await store.saveFollowed(read, outcome)
      if (isNew && outcome?.change) await take(outcome.change, source)
      return null
    },
    /** Leave what else is due of a host alone until a time. */
    async putOff(all: readonly Due[], until: Date): Promise<void> {
      for (const { page } of all) await store.saveFollowed({ ...page, next: until })
    },
    async close(): Promise<void> {
      await Promise.all([fetcher.close(), reader === deps.reader ? undefined : reader.close()])
    },
  }
}

export type Looker = ReturnType<typeof createLooker>
