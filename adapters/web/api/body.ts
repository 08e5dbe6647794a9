import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem } from './problem.js'

/** In bytes. A question has at most 1,000 characters. */
const longestBody = 16 * 1_024

/**
 * Reads the whole body first. A body that is too long or too slow is refused. Then the connection ends, so that nobody can keep it busy.
 * @param withinMs how long it may take
 */
export function readBody(withinMs: number): MiddlewareHandler {
  const close = { connection: 'close' }
  const refuse = (): never => {
    throw new Problem(413, `The body is longer than ${longestBody} bytes. Send less.`, close)
  }
  const limited = bodyLimit({ maxSize: longestBody, onError: refuse })
  return async (c, next) => {
    if (c.req.raw.body === null) return next()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      const problem = new Problem(408, `The body did not arrive within ${withinMs / 1_000} seconds.`, close)
      timer = setTimeout(() => reject(problem), withinMs)
    })
    // What was read is kept for the handlers.
    const read = Promise.resolve(limited(c, async () => void (await c.req.text())))
    await Promise.race([read, late]).finally(() => clearTimeout(timer))
    return next()
  }
}

/** Lets only JSON through. What a page's form sends is not JSON, so no page can make a browser ask. */
export const onlyJson: MiddlewareHandler = (c, next) => {
  const type = c.req.header('content-type') ?? ''
  if (c.req.method === 'POST' && !/^application\/json *(?:;|$)/i.test(type))
    throw new Problem(415, 'Send JSON, with the header "Content-Type: application/json".')
  return next()
}
