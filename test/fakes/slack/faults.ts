import type { BodyTrouble } from '../broken-body.js'
import { createPace } from '../pace.js'
import type { Fault, State } from './state.js'

export interface RateLimit {
  /** Whole seconds until the next try; null to omit them. 1 by default. */
  readonly seconds?: number | null
  readonly times?: number
}
export interface Failure {
  /** An HTTP status. Without one, and with an error, the response is 200 with `ok` false. */
  readonly status?: number
  /** Slack’s name for the error. */
  readonly error?: string
  readonly times?: number
}

/** How tests make requests of a method, or of `response_url`, fail. Each affects the next request of the method, or this many of them. */
export function createFaults(state: State) {
  const add = (fault: Pick<Fault, 'kind' | 'on'> & Partial<Fault>): void => {
    state.faults.push({ seconds: 0, status: 200, error: 'internal_error', trouble: 'hangs', times: 1, ...fault })
  }
  return {
    /** Answer 429 with Retry-After, without doing anything. */
    rateLimit: (method: string, { seconds = 1, times = 1 }: RateLimit = {}): void =>
      add({ kind: 'rate-limit', on: method, seconds, times, status: 429, error: 'ratelimited' }),
    /** Answer with a status or an error, without doing anything. A 500 by default. */
    failNext(method: string, { status, error, times = 1 }: Failure = {}): void {
      add({ kind: 'failure', on: method, status: status ?? (error === undefined ? 500 : 200), error: error ?? 'internal_error', times })
    },
    /** Do what is requested, and break the connection instead of answering. */
    dropAfter: (method: string, times = 1): void => add({ kind: 'lost-answer', on: method, times }),
    /** Begin a response, and do not finish it. The request is done, except with a 5xx. */
    breakBodyNext: (method: string, status: number, trouble: BodyTrouble): void =>
      add({ kind: 'broken-body', on: method, status, trouble }),
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
    ignoreNext: (method: string): void => add({ kind: 'no-answer', on: method }),
  }
}

/** The fault that applies to this request. */
export function takeFault(state: State, method: string): Fault | null {
  const at = state.faults.findIndex(({ on }) => on === method)
  const fault = state.faults[at]
  if (!fault) return null
  fault.times--
  if (fault.times <= 0) state.faults.splice(at, 1)
  return fault
}
