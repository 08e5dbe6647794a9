import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Requests a minute. Far above what a conversation needs; low enough that nobody can keep the desk busy alone. */
export const perMinute = { person: 20, channel: 300 }
const windowSeconds = 60

/** Holds back a person, or a whole channel, that asks too much. */
export function createLimits() {
  const people = new RateLimiterMemory({ points: perMinute.person, duration: windowSeconds })
  const channels = new RateLimiterMemory({ points: perMinute.channel, duration: windowSeconds })
  const consume = async (limiter: RateLimiterMemory, key: string | undefined): Promise<number> => {
    if (key === undefined) return 0
    try {
      await limiter.consume(key)
      return 0
    } catch (refused) {
      // The library rejects with the state of the limit, or with an error of its own.
      if (refused instanceof Error) throw refused
      return Math.max(1, Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1_000))
    }
  }
  return {
    /** @returns seconds to wait; 0 where the request may go through */
    async take(person: string | undefined, channel: string | undefined): Promise<number> {
      const wait = await consume(people, person)
      return wait > 0 ? wait : consume(channels, channel)
    },
  }
}
