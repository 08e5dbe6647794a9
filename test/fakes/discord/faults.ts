import type { BodyTrouble } from '../broken-body.js'
import { createPace } from '../pace.js'
import type { Fault, State } from './state.js'

/** Which requests: part of `METHOD /path` without `/api/v10`, or an expression that matches it. */
export type RequestPattern = RegExp | string

/** How tests make requests fail. Each affects the next matching request, or this many of them. */
export function createFaults(state: State) {
  const add = (fault: Pick<Fault, 'kind' | 'on'> & Partial<Fault>): void => {
    state.faults.push({ status: 500, retryAfter: 0, global: false, reset: false, code: 0, trouble: 'hangs', times: 1, ...fault })
  }
  return {
    /** Answer 429. @param retryAfter in seconds, also fractions; null to omit it */
    rateLimitNext({ on, retryAfter, global = false, times = 1 }: RateLimit): void {
      add({ kind: 'rate-limit', on, retryAfter, global, times })
    },
    /** Answer with this status, without doing anything. */
    failNext: (on: RequestPattern, status = 500, code = 0, times = 1): void => add({ kind: 'status', on, status, code, times }),
    /** Do what is requested, and break the connection instead of answering. */
    loseResponseNext: (on: RequestPattern, loss: Loss = {}): void => add({ kind: 'lost-answer', on, ...loss }),
    /** Begin a response, and do not finish it. The request is done, except with a 5xx. */
    breakBodyNext: (on: RequestPattern, status: number, trouble: BodyTrouble): void => add({ kind: 'broken-body', on, status, trouble }),
    /** Break the connection without doing anything. */
    loseRequestNext: (on: RequestPattern, loss: Loss = {}): void => add({ kind: 'lost-request', on, ...loss }),
    /** From now on each channel accepts this many messages at once, and then one a second. */
    paceChannels(burst = 3): void {
      state.pace = createPace(burst, 1_000)
    },
    /** End all failures. */
    heal(): void {
      state.faults.splice(0)
      state.pace = null
    },
    /** Take the request and never answer. */
    ignoreNext: (on: RequestPattern): void => add({ kind: 'no-answer', on }),
  }
}

export interface Loss {
  readonly times?: number
  /** Reset the connection (ECONNRESET, which discord.js retries by itself) instead of closing it (which it does not retry). */
  readonly reset?: boolean
}

export interface RateLimit {
  readonly on: RequestPattern
  /** Seconds; null to omit it. */
  readonly retryAfter: number | null
  readonly global?: boolean
  readonly times?: number
}
