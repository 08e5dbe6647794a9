import type { Log } from '../log.js'
import type { Rating, Store } from './store.js'

/** What the desk keeps and asks back. It never throws: a desk without a memory still answers. */
export interface Memory {
  /** Whether an event comes for the first time, to this process or to another with the same memory. True where nobody can tell. */
  isNew(event: string): Promise<boolean>
  /** @returns whether it was kept */
  rate(rating: Rating): Promise<boolean>
}

const aMinute = 60_000
const anHour = 60 * aMinute
/** Platforms deliver an event again for some minutes; a day leaves room for all of them. */
const eventsKept = 24 * anHour

/**
 * A store that may fail: what could not be recorded is counted, and told once a minute.
 * @param now the time, in milliseconds
 */
export function createMemory(store: Store, log: Log, now: () => number = Date.now): Memory {
  let failed = 0
  let toldAt = Number.NEGATIVE_INFINITY
  let sweptAt = now()
  const attempt = async <T>(work: () => Promise<T>, instead: T): Promise<T> => {
    try {
      const result = await work()
      if (failed > 0) log.warn({ failed }, 'the memory is back; so many things were not recorded')
      failed = 0
      return result
    } catch (error) {
      failed++
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
    void attempt(() => store.forgetEvents(new Date(now() - eventsKept)), undefined)
  }
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
  }
}
