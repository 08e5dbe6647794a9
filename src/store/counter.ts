import type { Counter } from '../lib/limits.js'

/** How long it is not tried after a failure: each try may keep a person waiting for seconds. In milliseconds. */
const restMs = 5_000

/**
 * Counts for limits in a database. After a failure it fails at once for a while, so that only few people wait for a database that is down.
 * @param pool runs a query
 * @param prepare resolves when the tables are there
 */
export function createCounter(pool: Counter, prepare: () => Promise<void>): Counter {
  let restUntil = Number.NEGATIVE_INFINITY
  return {
    async query(query) {
      if (performance.now() < restUntil) throw new Error('the database cannot be reached')
      try {
        await prepare()
        return await pool.query(query)
      } catch (error) {
        restUntil = performance.now() + restMs
        throw error
      }
    },
  }
}
