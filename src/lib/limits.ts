import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Requests a minute. Far above what a conversation needs; low enough that nobody can keep the desk busy alone. */
export const perMinute = { person: 20, channel: 300, unasked: 20 }
export const windowSeconds = 60

export type Limits = ReturnType<typeof createLimits>

/** Holds back a person, or a whole channel, that asks too much. In memory, and bounded by its window. */
export function createLimits() {
  const people = new RateLimiterMemory({ points: perMinute.person, duration: windowSeconds })
  const channels = new RateLimiterMemory({ points: perMinute.channel, duration: windowSeconds })
  const unaskedIn = new RateLimiterMemory({ points: perMinute.unasked, duration: windowSeconds })
  const consume = async (limiter: RateLimiterMemory, key: string | undefined): Promise<number> => {
    if (key === undefined) return 0
    try {
      await limiter.consume(key)
      return 0
    } catch (refused) {
      // The library rejects with the state of the limit, or with an error of its own.
      if (refused instanceof Error) throw refused
      return Math.max(1, secondsOf((refused as { msBeforeNext: number }).msBeforeNext))
    }
  }
  return {
    /**
     * @param isUnasked nobody has asked the desk itself: in a channel fewer of these are answered
     * @returns seconds to wait; 0 where the request may go through
     */
    async take(person: string | undefined, channel: string | undefined, isUnasked = false): Promise<number> {
      const unasked = isUnasked ? await consume(unaskedIn, channel) : 0
      const wait = unasked > 0 ? unasked : await consume(people, person)
      return wait > 0 ? wait : consume(channels, channel)
    },
    /** What a person has left, without taking of it; `resets`: in how many seconds all of it is there again. */
    async left(person: string): Promise<{ readonly remaining: number; readonly resets: number }> {
      const state = await people.get(person)
      if (state === null) return { remaining: perMinute.person, resets: windowSeconds }
      return { remaining: Math.max(0, state.remainingPoints), resets: secondsOf(state.msBeforeNext) }
    },
  }
}

const secondsOf = (ms: number): number => Math.ceil(ms / 1_000)
