import { createHash } from 'node:crypto'
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible'

/** Requests a minute. Far above what a conversation needs; low enough that nobody can keep the desk busy alone. */
export const perMinute = { person: 20, channel: 300, unasked: 20 }
export const windowSeconds = 60

/** Runs a query on the database that all processes of a desk share. @throws if the database fails */
export interface Counter {
  query(query: { readonly name?: string; readonly text: string; readonly values?: unknown[] }): Promise<unknown>
}

/** Where requests are counted for all processes together. */
export interface CountedTogether {
  readonly counter: Counter
  /** The same name counts together in every process. @example 'slack' */
  readonly name: string
}

/** The table of the counts; a migration of the store makes it. */
const tableName = 'limits'

export type Limits = ReturnType<typeof createLimits>
type Limiter = Pick<RateLimiterMemory, 'consume' | 'get'>

/**
 * Limits how often a person, or a whole channel, may ask. Memory is bounded by the window.
 * @param together counts with the other processes on a database. Without it, or while the database is down, this process counts alone.
 * @example const wait = await createLimits().take('U1', 'C1') // 0: the request may go through
 */
export function createLimits(together: CountedTogether | null = null) {
  const limiter = (kind: string, points: number): Limiter => {
    const own = new RateLimiterMemory({ points, duration: windowSeconds })
    if (together === null) return own
    const { counter: storeClient, name } = together
    const shared = { storeClient, storeType: 'client', tableName, tableCreated: true, keyPrefix: `${name} ${kind}` }
    return new RateLimiterPostgres({ ...shared, points, duration: windowSeconds, insuranceLimiter: own })
  }
  const [people, channels] = [limiter('person', perMinute.person), limiter('channel', perMinute.channel)]
  const unaskedIn = limiter('unasked', perMinute.unasked)
  // The database need not know the person.
  const keyOf = (id: string): string => (together === null ? id : createHash('sha256').update(id).digest('base64url'))
  const consume = async (limit: Limiter, id: string | undefined): Promise<number> => {
    if (id === undefined) return 0
    try {
      await limit.consume(keyOf(id))
      return 0
    } catch (refused) {
      // The library rejects with the state of the limit, or with an error of its own.
      if (refused instanceof Error) throw refused
      return Math.max(1, secondsOf((refused as { msBeforeNext: number }).msBeforeNext))
    }
  }
  return {
    /**
     * Count a request.
     * @param isUnasked nobody has asked the desk itself: in a channel fewer of these are answered
     * @returns seconds to wait; 0 if the request may go through
     */
    async take(person: string | undefined, channel: string | undefined, isUnasked = false): Promise<number> {
      const unasked = isUnasked ? await consume(unaskedIn, channel) : 0
      const wait = unasked > 0 ? unasked : await consume(people, person)
      return wait > 0 ? wait : consume(channels, channel)
    },
    /** What a person has left, without taking of it; `resets`: in how many seconds all of it is there again. */
    async left(person: string): Promise<{ readonly remaining: number; readonly resets: number }> {
      const state = await people.get(keyOf(person))
      if (state === null) return { remaining: perMinute.person, resets: windowSeconds }
      return { remaining: Math.max(0, state.remainingPoints), resets: secondsOf(state.msBeforeNext) }
    },
  }
}

const secondsOf = (ms: number): number => Math.ceil(ms / 1_000)
