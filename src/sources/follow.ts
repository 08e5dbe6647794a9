import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Cron } from 'croner'
import PQueue from 'p-queue'
import type { FollowedSource } from '../knowledge/followed-list.js'
import { brief, createTellOnce, type Log } from '../lib/log.js'
import type { FollowedPage } from '../records/followed.js'
import type { DecidingDeps } from './decide.js'
import type { Due, Looker, LookerDeps } from './looker.js'

export interface FollowDeps extends DecidingDeps, Pick<LookerDeps, 'reach' | 'reader'> {
  /** What `sources.yml` lists now. */
  readonly list: () => Promise<readonly FollowedSource[]>
  readonly log: Log
  readonly now?: () => Date
  /** 0 to 1. */
  readonly random?: () => number
  /** Between two requests to one host, in milliseconds. */
  readonly pause?: number
}

/** One process at a time follows sources. If it was stopped, another takes over after this time, in milliseconds. */
const heldFor = 5 * 60_000
/** How many hosts are asked at once. The pages of one host are asked for one after the other. */
const mostHosts = 4
const everyMinute = '0 * * * * *'

/**
 * Reads the pages and feeds of `sources.yml` again and again. What is new waits for a moderator, or is taken in.
 * @example const follower = createFollower({ store, library, putDocument, list, log }); follower.open()
 */
export function createFollower(deps: FollowDeps) {
  const { store, list, log, now = () => new Date(), random = Math.random, pause = 2_000 } = deps
  const holder = randomUUID()
  const tellOnce = createTellOnce(log)
  const stopping = new AbortController()
  const isStopped = (): boolean => stopping.signal.aborted
  const holds = (): Promise<boolean> => store.lease('sources', holder, now(), new Date(now().getTime() + heldFor))

  const dueNow = async (sources: readonly FollowedSource[], isItem: boolean): Promise<Due[]> => {
    const pages = await store.followedPages()
    const known = new Map(pages.map((page) => [page.link, page]))
    const listed = sources.map(
      (source): Due => ({ source, page: { ...(known.get(source.link) ?? unread(source.link, now())), feed: null } }),
    )
    const feeds = new Map(sources.filter(({ kind }) => kind === 'feed').map((source) => [source.link, source]))
    const own = new Set(sources.map(({ link }) => link))
    const items = pages.flatMap((page): Due[] => {
      const source = page.feed === null || own.has(page.link) ? undefined : feeds.get(page.feed)
      return source === undefined ? [] : [{ page, source }]
    })
    return (isItem ? items : listed).filter(({ page }) => page.next <= now())
  }
  /** What is due of one host. If it wants to be left alone, the rest waits too. */
  const lookAtHost = async (all: readonly Due[], looker: Looker): Promise<void> => {
    for (const [at, due] of all.entries()) {
      if (at > 0) await wait(pause, undefined, { signal: stopping.signal }).catch(() => {})
      if (isStopped() || !(await holds())) return
      const rest = await looker.look(due)
      if (rest !== null) return looker.putOff(all.slice(at + 1), rest)
    }
  }
  const lookAtAll = async (all: readonly Due[], looker: Looker): Promise<void> => {
    const hosts = new PQueue({ concurrency: mostHosts })
    const byHost = new Map<string, Due[]>()
    for (const due of all) byHost.set(hostOf(due), [...(byHost.get(hostOf(due)) ?? []), due])
    await Promise.all([...byHost.values()].map((own) => hosts.add(() => lookAtHost(own, looker))))
  }

  /** Whether the store may know sources that are not in the list. If nothing is followed, it is asked once. */
  let mayKnowOthers = true
  const lookOnce = async (): Promise<void> => {
    // A document that is not read yet would be taken for one that is not there, and be written over.
    if (deps.library.reading !== null) return
    const sources = await list()
    if ((sources.length === 0 && !mayKnowOthers) || isStopped() || !(await holds())) return
    // A source that is listed again later is read as a new one.
    await store.forgetUnlisted(sources.map(({ link }) => link))
    mayKnowOthers = sources.length > 0
    if (sources.length === 0) return
    // Loaded only if there is something to read.
    const { createLooker } = await import('./looker.js')
    const looker = createLooker({ ...deps, tellOnce, now, random, isStopped })
    const stop = (): void => void looker.close()
    stopping.signal.addEventListener('abort', stop)
    try {
      await looker.takeWaiting(sources)
      // A feed first: what it lists newly is read in the same round.
      for (const isItem of [false, true]) await lookAtAll(await dueNow(sources, isItem), looker)
    } finally {
      stopping.signal.removeEventListener('abort', stop)
      await looker.close()
    }
  }
  let last: Promise<void> = Promise.resolve()
  /** Look at what is due. Never throws. */
  const look = (): Promise<void> => {
    last = last.then(lookOnce).catch((error: Error) => {
      if (!isStopped()) tellOnce('round', { error: brief(error) }, 'the followed sources cannot be read; the desk tries again')
    })
    return last
  }
  const clock = new Cron(everyMinute, { paused: true, protect: true, unref: true }, look)
  return {
    look,
    /** Look at what is due now, and every minute; keeps no process alive. */
    open(): void {
      clock.resume()
      void look()
    },
    /** Resolves when nothing is being read any more. */
    async close(): Promise<void> {
      clock.stop()
      stopping.abort()
      await last
    },
  }
}

export type Follower = ReturnType<typeof createFollower>

const hostOf = ({ page }: Due): string => new URL(page.link).host

const unread = (link: string, now: Date): FollowedPage => ({
  ...{ link, feed: null, etag: null, modified: null, next: now, failures: 0, trouble: null, gone: null },
})
