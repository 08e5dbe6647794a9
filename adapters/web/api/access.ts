import type { Context, MiddlewareHandler } from 'hono'
import ipaddr from 'ipaddr.js'
import { createKeyFinder } from '../../../src/lib/bearer.js'
import type { Limits } from '../../../src/lib/limits.js'
import type { AddressOf } from '../visitor.js'
import type { Api } from './env.js'
import { tooMuch } from './limits.js'
import { Problem } from './problem.js'

export interface AccessOptions {
  /** A caller with one of them may come in from anywhere. If there is none, callers on this machine may come in. */
  readonly keys: readonly string[]
  /** Whose pages may call from a browser. */
  readonly origins: readonly string[]
  readonly limits: Limits
  /** Where a request comes from, past the proxies that are trusted. */
  readonly addressOf: AddressOf
}

/**
 * Lets in callers who may come in, and notes who they are.
 *
 * Without keys it is not enough that a request comes from this machine. A proxy here passes on requests of others. A page of any site can point
 * its own name at this machine, and make a browser here send requests to it. So the request must name this machine, no proxy may have passed it
 * on, and no other site's page may have sent it.
 */
export function admit({ keys, origins, limits, addressOf }: AccessOptions): MiddlewareHandler<Api> {
  const findKey = createKeyFinder(keys)
  return async (c, next) => {
    const address = addressOf(c)
    if (keys.length === 0) {
      if (!isHere(c, address)) throw new Problem(403, onlyHere)
      const origin = c.req.header('origin')
      if (origin !== undefined && origin !== new URL(c.req.url).origin && !origins.includes(origin)) throw new Problem(403, foreignPage)
      c.set('caller', `address ${address}`)
    } else {
      const number = findKey(c.req.header('authorization'))
      // Nobody may guess keys at leisure.
      if (number === null || number < 0) {
        const wait = await limits.take(`address ${address}`, undefined)
        throw wait > 0 ? tooMuch(wait) : new Problem(401, number === null ? keyMissing : keyWrong, { 'www-authenticate': 'Bearer' })
      }
      c.set('caller', `key ${number}`)
    }
    return next()
  }
}

const keyMissing = 'Send one of the keys in API_KEYS with the request: "Authorization: Bearer <key>".'
const keyWrong = 'This key is not in API_KEYS. Ask the operator of the desk for one.'
const onlyHere =
  'Without API_KEYS, only programs on the same machine may call, at 127.0.0.1 or localhost and not through a proxy. The operator of the desk can set API_KEYS.'
const foreignPage = 'Pages of other sites may not call. The operator of the desk can name their origin in API_CORS_ORIGINS.'

function isHere(c: Context, address: string): boolean {
  const isPassedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip'].some((name) => c.req.header(name) !== undefined)
  const name = new URL(c.req.url).hostname.replace(/^\[|\]$/g, '')
  return !isPassedOn && isLoopback(address) && (name === 'localhost' || isLoopback(name))
}

const isLoopback = (address: string): boolean => ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'
