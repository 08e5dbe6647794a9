import { version } from '../../lib/package-root.js'
import { isPublicAddress } from './address.js'
import { systemLookup } from './connect.js'
import { type FetcherOptions, limits } from './fetch-safely.js'
import { robotName } from './robots.js'

/** How addresses are read: within the limits, and on the public internet alone if one's own network is not allowed. */
export function reaching(allowPrivate: boolean): FetcherOptions {
  const mayReach = allowPrivate ? () => true : isPublicAddress
  return { mayReach, lookup: systemLookup, userAgent: `${robotName}/${version()} (reads a page that its operator names)`, limits }
}
