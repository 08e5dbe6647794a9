import { setTimeout as wait } from 'node:timers/promises'
import PQueue from 'p-queue'
import { isBusy } from './migrate.js'

/** The pauses between tries, in milliseconds: half a second together. */
const pauses = [20, 40, 80, 160, 200]

/** Runs work that may be run again. @throws SQLite's error if the file is held for too long; what the work throws. */
export type WhenFree = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Waits while another process holds an SQLite file. Everything else goes on; SQLite itself would block the process. Of all callers, one tries
 * again and the others wait for it. If it gives up, they fail with it, without a try of their own.
 *
 * @example const whenFree = createHeldGate(); await whenFree(() => db.insertInto('event').values(row).execute())
 */
export function createHeldGate(): WhenFree {
  // There is only one connection, so taking turns costs nothing.
  const turns = new PQueue({ concurrency: 1 })
  /** How often one gave up, and the error of the last time. */
  let refusals = 0
  let refusal: unknown

  return (work) => {
    const known = refusals
    return turns.add(async () => {
      if (refusals > known) throw refusal
      try {
        return await patiently(work)
      } catch (error) {
        if (isBusy(error)) {
          refusals++
          refusal = error
        }
        throw error
      }
    })
  }
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const ms of pauses) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
      await wait(ms)
    }
  }
  return work()
}
