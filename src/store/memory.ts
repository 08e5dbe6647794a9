import { LRUCache } from 'lru-cache'
import type { ChannelSettings } from '../contract/reply.js'
import { aDay } from '../lib/age.js'
import { type Clock, systemClock } from '../lib/clock.js'
import { growingTo } from '../lib/growing.js'
import { brief, type Log } from '../lib/log.js'
import type { Gap } from '../records/gap.js'
import type { InboxRecord } from '../records/inbox.js'
import type { Asked, ModeratorsChannel, Rating, Store, Tally } from './store.js'

export type Memory = ReturnType<typeof createMemory>

const aMinute = 60_000
/** Another process may change what a channel wants; so long it may take to be seen here. */
const channelsKept = 30_000
const mostChannels = 5_000
/** Questions are counted together for this long. A desk that is killed loses these counts. */
const countedFor = 1_000
/** After a failure it is not tried for this long: each try may keep a person waiting for seconds. */
const rest = 5_000
const anHour = 60 * aMinute
/** A thread may carry its last question on for this long, and no more threads than these are kept. */
const askedKept = anHour
const mostAsked = 20_000
/** Platforms deliver an event again for some minutes; a day leaves room for all of them. */
const eventsKept = aDay

/**
 * What the desk keeps and asks back. It never throws: a desk without a memory still answers. What could not be recorded is counted, and
 * logged once a minute.
 * @param gapDays after how many days the asker of a gap is forgotten
 */
export function createMemory(store: Store, gapDays: number, log: Log, { now, elapsed }: Clock = systemClock) {
  let failed = 0
  let toldAt = Number.NEGATIVE_INFINITY
  /** Before the first event too: a desk may never run for an hour on end. */
  let sweptAt = Number.NEGATIVE_INFINITY
  let restUntil = Number.NEGATIVE_INFINITY
  /** @param insists nobody waits for it, so it is tried right after a failure too: the store may be back */
  const attempt = async <T>(work: () => Promise<T>, instead: T, { things = 1, insists = false } = {}): Promise<T> => {
    if (!insists && elapsed() < restUntil) {
      failed += things
      return instead
    }
    try {
      const result = await work()
      if (failed > 0) log.warn({ failed }, 'the memory works again; this many things were not recorded')
      failed = 0
      restUntil = Number.NEGATIVE_INFINITY
      return result
    } catch (error) {
      failed += things
      restUntil = elapsed() + rest
      if (elapsed() - toldAt >= aMinute) {
        log.error({ failed, error: brief(error as Error) }, 'the memory cannot be used: the desk answers questions, but records nothing')
        toldAt = elapsed()
      }
      return instead
    }
  }
  const sweep = (): void => {
    if (elapsed() - sweptAt < anHour) return
    sweptAt = elapsed()
    // What cannot be forgotten now is forgotten in an hour; nothing is lost.
    void store
      .forgetEvents(new Date(now() - eventsKept))
      .then(() => store.forgetAsked(new Date(now() - askedKept), mostAsked))
      .then(() => store.forgetAskers(new Date(now() - gapDays * aDay)))
      .catch(() => {})
  }
  let counted: Omit<Tally, 'count'>[] = []
  let counting: NodeJS.Timeout | undefined
  const settle = async (): Promise<void> => {
    clearTimeout(counting)
    counting = undefined
    const tallies = counted
    counted = []
    if (tallies.length > 0) await attempt(() => store.tally(...tallies), undefined, { things: tallies.length })
  }
  const forgetting: Forgetting[] = []
  const channels = new LRUCache<string, { readonly settings: ChannelSettings | null; readonly readAt: number }>(growingTo(mostChannels))
  const moderators = new LRUCache<string, { readonly channel: ModeratorsChannel | null; readonly readAt: number }>(growingTo(mostChannels))
  /** As of the last half minute; as it was known last if the store is down. */
  const moderatorsAt = async (key: string, read: () => Promise<ModeratorsChannel | null>): Promise<ModeratorsChannel | null> => {
    const known = moderators.get(key)
    if (known !== undefined && elapsed() - known.readAt < channelsKept) return known.channel
    const found = await attempt(async () => ({ channel: await read(), readAt: elapsed() }), null, { things: 0 })
    if (found !== null) moderators.set(key, found)
    return (found ?? known)?.channel ?? null
  }
  return {
    /** Whether other processes may receive the same events. */
    isShared: store.shared !== null,
    /** Where requests are counted for all processes together; null if this process counts alone. */
    counter: store.shared?.counter ?? null,
    /** Whether an event comes for the first time, to this process or to another on the same store. True where the store is down. */
    isNew(event: string): Promise<boolean> {
      sweep()
      return attempt(() => store.see(event, new Date(now())), true)
    },
    /** Let other processes on the same store know that something was deleted. Alone, nobody needs to be told. */
    noteDeleted: (what: string): Promise<unknown> =>
      store.shared === null ? Promise.resolve() : attempt(() => store.see(deletedKey(what), new Date(now())), true, { insists: true }),
    /** Whether a process on the same store noted it; false if the store is down. */
    wasDeleted: (what: string): Promise<boolean> =>
      store.shared === null ? Promise.resolve(false) : attempt(() => store.hasCome(deletedKey(what)), false, { things: 0 }),
    /** Keep a request until its reply is sent. @returns false if it is kept already; null if the store is down. */
    keepRequest: (record: InboxRecord, until: Date): Promise<boolean | null> =>
      attempt<boolean | null>(() => store.keepRequest(record, until), null),
    /** Keep a request that was held in memory because the store was away. @returns `known` if it is kept already; null if the store is still down. */
    keepRequestLate: (record: InboxRecord, until: Date): Promise<'new' | 'known' | null> =>
      attempt<'new' | 'known' | null>(async () => ((await store.keepRequest(record, until)) ? 'new' : 'known'), null, {
        ...{ things: 0, insists: true },
      }),
    /** Hold requests, so that no other process takes them before that time. */
    holdRequests: (ids: readonly string[], until: Date): Promise<void> =>
      attempt(() => store.holdRequests(ids, until), undefined, { things: 0, insists: true }),
    /** Take requests that no process holds. @returns none if the store is down. */
    takeRequests: (platforms: readonly string[], until: Date): Promise<readonly InboxRecord[]> =>
      attempt<readonly InboxRecord[]>(() => store.takeRequests(platforms, new Date(now()), until), [], { things: 0, insists: true }),
    /** Forget a request whose reply was sent. @returns whether it was forgotten. */
    endRequest: (id: string): Promise<boolean> =>
      attempt(async () => {
        await store.endRequest(id)
        return true
      }, false),
    /** Keep a rating. @returns whether it was kept. */
    rate: (rating: Rating): Promise<boolean> =>
      attempt(async () => {
        await store.rate(rating)
        return true
      }, false),
    recordGap: (gap: Gap): Promise<void> => attempt(() => store.recordGap(gap), undefined),
    /** Keep a thread's last question. @returns whether it was kept. */
    keepAsked: (asked: Asked): Promise<boolean> =>
      attempt(async () => {
        await store.keepAsked(asked)
        return true
      }, false),
    /** The last question of a thread; null if there is none, `unknown` if the store is down. */
    lastAsked: (platform: string, thread: string): Promise<string | null | 'unknown'> =>
      attempt<string | null | 'unknown'>(() => store.lastAsked(platform, thread, new Date(now() - askedKept)), 'unknown', { things: 0 }),
    /** Count a question; written a moment later, with the others of that moment. */
    tally(tally: Omit<Tally, 'count'>): void {
      counted.push(tally)
      counting ??= setTimeout(settle, countedFor).unref()
    },
    /** Write the counts that wait. */
    settle,
    /**
     * How a channel wants its answers, as of the last half minute; null if nothing was set. If the store is down, as it was known last,
     * and `unknown` if it was never read.
     */
    async channelSettings(platform: string, channel: string): Promise<ChannelSettings | null | 'unknown'> {
      const key = keyOf(platform, channel)
      const known = channels.get(key)
      if (known !== undefined && elapsed() - known.readAt < channelsKept) return known.settings
      // Nothing is lost if it cannot be read: that does not count as a thing that was not recorded.
      const read = await attempt(async () => ({ settings: await store.channelSettings(platform, channel), readAt: elapsed() }), null, {
        things: 0,
      })
      if (read === null) return known === undefined ? 'unknown' : known.settings
      channels.set(key, read)
      return read.settings
    },
    /** A channel's settings were saved: they count here at once. */
    channelChanged(platform: string, channel: string, settings: ChannelSettings): void {
      channels.set(keyOf(platform, channel), { settings, readAt: elapsed() })
      moderators.clear()
    },
    /** Where the moderators of a server are asked, as of the last half minute; null if that was not set, or is not known. */
    async moderatorsChannel(platform: string, server: string): Promise<string | null> {
      const found = await moderatorsAt(keyOf(platform, server), async () => {
        const channel = await store.moderatorsChannel(platform, server)
        return channel === null ? null : { platform, channel }
      })
      return found?.channel ?? null
    },
    /** Where moderators of one of these platforms are asked, in the same way. */
    anyModeratorsChannel: (platforms: readonly string[]): Promise<ModeratorsChannel | null> =>
      moderatorsAt(JSON.stringify(platforms), () => store.anyModeratorsChannel(platforms)),
    /** Another process changed a channel's settings, or all may have changed: they are read again. */
    channelsMayDiffer(change?: { readonly platform: string; readonly channel: string }): void {
      moderators.clear()
      const keys = change === undefined ? [...channels.keys()] : [keyOf(change.platform, change.channel)]
      for (const key of keys) {
        const known = channels.get(key)
        // While the store is down, the settings known last still count.
        if (known !== undefined) channels.set(key, { ...known, readAt: Number.NEGATIVE_INFINITY })
      }
    },
    /** Be called whenever a person is forgotten, here or by another process. */
    onForgotten: (listener: Forgetting): void => void forgetting.push(listener),
    /** Another process has forgotten a person. */
    wasForgotten(platform: string, person: string): void {
      for (const forget of forgetting) forget(platform, person)
    },
    /**
     * Do something that somebody waits for.
     * @returns null if the memory cannot be used.
     * @example await memory.use((store) => store.openGaps())
     */
    async use<T>(work: (store: Store) => Promise<T>): Promise<T | null> {
      await settle()
      return attempt<T | null>(() => work(store), null)
    },
    /**
     * Remove what is kept of a person.
     *
     * @returns how many records there were, or null if it could not be done.
     */
    forgetPerson: (platform: string, person: string): Promise<number | null> =>
      attempt<number | null>(() => store.forgetPerson(platform, person), null),
  }
}

/** Drop what this process knows of a person. */
type Forgetting = (platform: string, person: string) => unknown

const deletedKey = (what: string): string => `deleted ${what}`

const keyOf = (platform: string, channel: string): string => `${platform} ${channel}`
