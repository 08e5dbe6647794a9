import type { LookupAddress } from 'node:dns'
import { lookup as dnsLookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import type { DeskError } from '../../lib/errors.js'
import { refusal } from '../refusal.js'

/** Gives the addresses of a name. */
export type Lookup = (hostname: string) => Promise<readonly LookupAddress[]>

/** Which addresses the desk may connect to, and how names become addresses. */
export type Reach = { readonly mayReach: (address: string) => boolean; readonly lookup: Lookup }

export const systemLookup: Lookup = (hostname) => dnsLookup(hostname, { all: true })

/**
 * Make an agent that connects to allowed addresses alone. The address of the connection itself is checked, so that a name
 * that means something else at the next look (DNS rebinding) reaches nothing.
 */
export function createAgent({ mayReach, lookup }: Reach): Agent {
  const safeLookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname).then(
      (addresses) => {
        const allowed = addresses.filter(({ address }) => mayReach(address))
        const [first] = allowed
        if (first === undefined) callback(unreachable(hostname, addresses.map(({ address }) => address).join(', ')), '')
        else if (options.all) callback(null, allowed)
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }
  const connect = buildConnector({ lookup: safeLookup, timeout: 10_000 })
  return new Agent({
    connect(options, callback) {
      const name = options.hostname.replace(/^\[|\]$/g, '')
      // A name that is an address is not looked up.
      if (isIP(name) !== 0 && !mayReach(name)) return callback(unreachable(name, name), null)
      connect(options, (error, socket) => {
        if (error !== null) return callback(error, null)
        const reached = socket.remoteAddress ?? ''
        if (mayReach(reached)) return callback(null, socket)
        socket.destroy()
        callback(unreachable(name, reached), null)
      })
    },
  })
}

function unreachable(name: string, address: string): DeskError {
  const at = address === name ? name : `${name} (${address || 'no address'})`
  return refusal(`${at} is an address of this machine or of a private network: --allow-private reads from there too`)
}
