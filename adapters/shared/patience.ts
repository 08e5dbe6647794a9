import { setTimeout as wait } from 'node:timers/promises'
import pRetry from 'p-retry'

/** The meaning of a failed call for the next try. */
export type Hindrance =
  /** Too many requests: the next one may come after this many milliseconds; null if the platform does not say. */
  | { readonly kind: 'limited'; readonly waitMs: number | null }
  /** A temporary failure: a 5xx, a broken connection, no answer in time. */
  | { readonly kind: 'passing' }
  /** It never works. */
  | { readonly kind: 'final' }

/** Says what a platform's error means. */
export type HindranceOf = (error: unknown) => Hindrance

export interface PatienceOptions {
  readonly hindranceOf: HindranceOf
  /** Called with each failure, before the next try. */
  readonly onFailure?: (error: unknown) => void
  /** How often trouble that passes is met before it is thrown; see `tries` without it. */
  readonly retries?: number
}

/** Half a second, doubling up to eight: together 55 seconds. A call that answers nothing adds its own deadline to each. */
const tries = { retries: 10, minTimeout: 500, factor: 2, maxTimeout: 8_000 }
/** For what the outbox sends: it tries again itself, and holds a record for 20 seconds only. */
export const outboxRetries = 3
/** A limit without a time is a second, doubling up to half a minute. */
const unsaid = { firstMs: 1_000, mostMs: 30_000 }
/** While a platform cannot be reached at the start: a second, growing up to half a minute, for ever. */
const forEver = { retries: Number.POSITIVE_INFINITY, minTimeout: 1_000, factor: 1.6, maxTimeout: 30_000 }
/** No call is repeated for longer, in milliseconds: the inbox takes over. */
const longestMs = 14 * 60_000

/**
 * Call a platform until it takes the call. Waits as long as the platform says. If it says nothing, each wait is longer.
 * @throws a final error at once; the last error after all tries
 * @example await patiently(() => client.chat.postMessage(message), { hindranceOf })
 */
export function patiently<T>(call: () => Promise<T>, { hindranceOf, onFailure, retries }: PatienceOptions): Promise<T> {
  let unsaidInRow = 0
  const waitFor = (waitMs: number | null): number => {
    if (waitMs !== null && waitMs > 0) return waitMs
    return Math.min(unsaid.firstMs * 2 ** unsaidInRow++, unsaid.mostMs)
  }
  return pRetry(call, {
    ...tries,
    ...(retries === undefined ? {} : { retries }),
    maxRetryTime: longestMs,
    shouldRetry: ({ error }) => hindranceOf(error).kind !== 'final',
    // A limit is no failure: the platform asks for patience and says for how long.
    shouldConsumeRetry: ({ error }) => hindranceOf(error).kind !== 'limited',
    async onFailedAttempt({ error }) {
      onFailure?.(error)
      const hindrance = hindranceOf(error)
      if (hindrance.kind === 'limited') await wait(waitFor(hindrance.waitMs), undefined, { ref: false })
    },
  })
}

/**
 * Call a platform until it can be reached, however long that takes.
 * @param onFailure called with each failure that passes
 * @throws the error that is final; what the signal was aborted with
 */
export const untilReached = <T>(
  call: () => Promise<T>,
  { hindranceOf, onFailure, signal }: PatienceOptions & { readonly signal: AbortSignal },
): Promise<T> =>
  pRetry(call, {
    ...forEver,
    signal,
    shouldRetry: ({ error }) => hindranceOf(error).kind !== 'final',
    onFailedAttempt({ error }) {
      if (hindranceOf(error).kind !== 'final') onFailure?.(error)
    },
  })
