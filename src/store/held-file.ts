import { setTimeout as wait } from 'node:timers/promises'
import { isBusy } from './migrate.js'

/** Between the tries of one who waits, in milliseconds: half a second together. */
const pauses = [20, 40, 80, 160, 200]

/**
 * Waits while another process holds an SQLite file, and meanwhile lets everything else go on: SQLite itself would stop the process. Of all that
 * want the file, one tries again and the others wait for it, so that not each of them costs a try.
 * @returns what runs a work that may be run again; it throws the error of SQLite where the file is held for longer
 */
export function createHeldGate() {
  /** The waiting of one for all: resolves to whether the file became free. */
  let waiting: Promise<boolean> | null = null

  return async function whenFree<T>(work: () => Promise<T>): Promise<T> {
    if (waiting !== null) await waiting
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (waiting !== null) {
        if (await waiting) return work()
        throw error
      }
      let free: (isFree: boolean) => void = () => {}
      waiting = new Promise((resolve) => {
        free = resolve
      })
      try {
        const result = await again(work, error)
        free(true)
        return result
      } catch (failure) {
        free(!isBusy(failure))
        throw failure
      } finally {
        waiting = null
      }
    }
  }
}

async function again<T>(work: () => Promise<T>, held: unknown): Promise<T> {
  let last = held
  for (const ms of pauses) {
    await wait(ms)
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
      last = error
    }
  }
  throw last
}
