import { setImmediate, setTimeout as wait } from 'node:timers/promises'

/** How busy the process is as the next request is about to begin. */
export interface Load {
  /** Requests that have begun and are not answered yet. */
  readonly running: number
  /** For how long an event had to wait just now, in milliseconds. */
  readonly lagMs: number
}

/** Platforms wait three seconds for a sign that an event has arrived; here it may wait only a small part of that. */
const longestLagMs = 100
/** More requests would only wait for each other, and keep in memory what they have read. */
const mostAtOnce = 64

/**
 * Whether one more request may begin. If events have to wait, it begins only when the running ones are done. Slow requests then run one at a time.
 * @example admits({ running: 3, lagMs: 250 }) // false
 */
export const admits = ({ running, lagMs }: Load): boolean => running === 0 || (running < mostAtOnce && lagMs < longestLagMs)

export interface Admission {
  /** Resolves when the request may begin, first come first. Call the result when it is answered. */
  enter(): Promise<() => void>
}

/** While nothing may begin, the desk looks again after this many milliseconds. */
const lookAgainMs = 5

/**
 * Lets requests begin one after the other, each in its own turn of the event loop. While the loop is late, none begins. In between, the loop
 * takes in events. It also runs the timers that tell people and platforms about the wait.
 * @param lag measures how long an event has to wait now, in milliseconds
 */
export function createAdmission(lag: () => Promise<number> = roundOfLoop): Admission {
  let running = 0
  let last: Promise<void> = Promise.resolve()
  const turn = async (): Promise<void> => {
    while (!admits({ running, lagMs: await lag() })) await wait(lookAgainMs)
    running++
  }
  return {
    async enter() {
      last = last.then(turn)
      await last
      return () => {
        running--
      }
    },
  }
}

/**
 * How long one round of the event loop takes. The loop looks for events once a round. `monitorEventLoopDelay` reports a round only when the next one
 * has begun, and the next request with it.
 */
async function roundOfLoop(): Promise<number> {
  await setImmediate()
  const began = performance.now()
  await setImmediate()
  return performance.now() - began
}
