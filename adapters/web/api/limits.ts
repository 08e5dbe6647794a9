import type { MiddlewareHandler } from 'hono'
import { type Limits, perMinute, windowSeconds } from '../../../src/lib/limits.js'
import type { Api } from './env.js'
import { Problem } from './problem.js'

/** All callers together count as one channel. */
const channel = 'api'

/** The error for a rate-limited caller. @param wait in seconds. */
export const tooMuch = (wait: number): Problem =>
  new Problem(429, `Too many requests. Ask again in ${wait} seconds.`, { 'retry-after': String(wait) })

/** Count a request of a caller. @returns seconds to wait; 0 if it may go on. */
export const takeOne = (limits: Limits, caller: string): Promise<number> => limits.take(caller, channel)

/** Rate-limits callers, and tells each what is left, in the headers of draft-ietf-httpapi-ratelimit-headers. */
export function limit(limits: Limits): MiddlewareHandler<Api> {
  return async (c, next) => {
    const caller = c.get('caller')
    const wait = await takeOne(limits, caller)
    const { remaining, resets } = await limits.left(caller)
    c.header('ratelimit-policy', `"caller";q=${perMinute.person};w=${windowSeconds}`)
    c.header('ratelimit', `"caller";r=${remaining};t=${resets}`)
    if (wait > 0) throw tooMuch(wait)
    return next()
  }
}
