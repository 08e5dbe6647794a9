import { LRUCache } from 'lru-cache'
import type { ChannelSettings } from '../contract/reply.js'
import { aDay } from '../lib/age.js'
import type { Log } from '../lib/log.js'
import type { Gap } from '../records/gap.js'
import type { Rating, Store, Tally } from './store.js'

/** What the desk keeps and asks back. It never throws: a desk without a memory still answers. */
export interface Memory {
  /** Whether an event comes for the first time, to this process or to another on the same store. True where the store is away. */
  isNew(event: string): Promise<boolean>
  /** @returns whether it was kept */
  rate(rating: Rating): Promise<boolean>
  recordGap(gap: Gap): Promise<void>
  /** Count a question; written a moment later, with the others of that moment. */
  tally(tally: Omit<Tally, 'count'>): void
  /** Write the counts that wait. */
  settle(): Promise<void>
  /** How a channel wants its answers, as of the last half minute; null where nothing was set, or the store is away. */
  channelSettings(platform: string, channel: string): Promise<ChannelSettings | null>
  /** Forget a channel's settings here, so that they are read again. */
  channelChanged(platform: string, channel: string): void
  /**
   * Do something that somebody waits for.
   * @returns null where the memory cannot be used
   * @example await memory.use((store) => store.openGaps())
   */
  use<T>(work: (store: Store) => Promise<T>): Promise<T | null>
  /** Remove what is kept of a person. @returns how many records there were; null where it could not be done */
  forgetPerson(platform: string, person: string): Promise<number | null>
}

const aMinute = 60_000
/** Another process may change what a channel wants; so long it may take to be seen here. */
const channelsKept = 30_000
const mostChannels = 5_000
/** Questions are counted together for so long. A desk that is killed loses these counts. */
const countedFor = 1_000
/** After a failure it is not tried for so long: each try may keep a person waiting for seconds. */
const rest = 5_000
const anHour = 60 * aMinute
/** Platforms deliver an event again for some minutes; a day leaves room for all of them. */
const eventsKept = aDay

/**
 * A store that may fail: what could not be recorded is counted, and logged once a minute.
 * @param gapDays after how many days the asker of a gap is forgotten
 * @param now the time, in milliseconds
 */
export function createMemory(store: Store, gapDays: number, log: Log, now: () => number = Date.now): Memory {
  let failed = 0
  let toldAt = Number.NEGATIVE_INFINITY
  /** Before the first event too: a desk may never run for an hour on end. */
  let sweptAt = Number.NEGATIVE_INFINITY
  let restUntil = Number.NEGATIVE_INFINITY
  const attempt = async <T>(work: () => Promise<T>, instead: T, things = 1): Promise<T> => {
    if (now() < restUntil) {
      failed += things
      return instead
    }
    try {
      const result = await work()
      if (failed > 0) log.warn({ failed }, 'the memory is back; so many things were not recorded')
      failed = 0
      return result
    } catch (error) {
      failed += things
      restUntil = now() + rest
      if (now() - toldAt >= aMinute) {
        const { name, message } = error as Error
        log.error({ failed, error: { name, message } }, 'the memory cannot be used: questions are answered, nothing is recorded')
        toldAt = now()
      }
      return instead
    }
  }
  const sweep = (): void => {
    if (now() - sweptAt < anHour) return
    sweptAt = now()
    // What cannot be forgotten now is forgotten in an hour; nothing is lost.
    void store
      .forgetEvents(new Date(now() - eventsKept))
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
    if (tallies.length > 0) await attempt(() => store.tally(...tallies), undefined, tallies.length)
  }
  const channels = new LRUCache<string, { readonly settings: ChannelSettings | null }>({ max: mostChannels, ttl: channelsKept })
  return {
    isNew(event) {
      sweep()
      return attempt(() => store.see(event, new Date(now())), true)
    },
    rate: (rating) =>
      attempt(async () => {
        await store.rate(rating)
        return true
      }, false),
    recordGap: (gap) => attempt(() => store.recordGap(gap), undefined),
    tally(tally) {
      counted.push(tally)
      counting ??= setTimeout(settle, countedFor).unref()
    },
    settle,
    async channelSettings(platform, channel) {
      const key = `${platform} ${channel}`
      const known = channels.get(key)
      if (known !== undefined) return known.settings
      const settings = await attempt(() => store.channelSettings(platform, channel), null)
      channels.set(key, { settings })
      return settings
    },
    channelChanged: (platform, channel) => void channels.delete(`${platform} ${channel}`),
    async use<T>(work: (store: Store) => Promise<T>) {
      await settle()
      return attempt<T | null>(() => work(store), null)
    },
    forgetPerson: (platform, person) => attempt<number | null>(() => store.forgetPerson(platform, person), null),
  }
}
