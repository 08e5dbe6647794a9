import ipaddr from 'ipaddr.js'

/** Which machines are believed when they say for whom they pass a request on. */
export type TrustedProxies =
  /** This many proxies, one behind the other. Nobody may reach the desk past them. */
  | { readonly kind: 'count'; readonly count: number }
  /** Those with an address in these networks. */
  | { readonly kind: 'networks'; readonly networks: readonly Network[] }

type Network = 'loopback' | 'private' | ReturnType<typeof ipaddr.parseCIDR>

/** Nobody is believed. */
export const noProxies: TrustedProxies = { kind: 'count', count: 0 }

/** Whoever has an address that is not of the internet: hardly a visitor. */
export const nearProxies: TrustedProxies = { kind: 'networks', networks: ['private'] }

const mostProxies = 9
const rule =
  'must be a number of proxies from 1 to 9, or addresses such as loopback, private, 10.0.0.7 or 10.0.0.0/8, with commas between them'

/** What `WEB_TRUST_PROXY` says. @throws RangeError with what it must be */
export function readProxies(text: string): TrustedProxies {
  if (/^\d+$/.test(text.trim())) {
    const count = Number(text)
    if (count < 1 || count > mostProxies) throw new RangeError(rule)
    return { kind: 'count', count }
  }
  return {
    kind: 'networks',
    networks: text
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(readNetwork),
  }
}

function readNetwork(text: string): Network {
  if (text === 'loopback' || text === 'private') return text
  const plain = plainAddress(text)
  if (plain !== null) {
    const address = ipaddr.process(plain)
    return [address, address.kind() === 'ipv4' ? 32 : 128]
  }
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
  throw new RangeError(rule)
}

/**
 * The address that a request came from: the last one in the chain that is no trusted proxy's. A sender can make up the addresses before it.
 * @param remote the other end of the connection
 * @param forwarded the header `X-Forwarded-For`. Each proxy adds at its end from where the request came.
 * @example clientAddress('10.0.0.2', '1.2.3.4, 203.0.113.7', readProxies('10.0.0.0/8')) // '203.0.113.7'
 */
export function clientAddress(remote: string, forwarded: string | undefined, trusted: TrustedProxies): string {
  const named = (forwarded ?? '').split(',').filter((text) => text.trim() !== '')
  let address = plainAddress(remote) ?? remote
  for (let hops = 0; isTrusted(address, hops, trusted); hops++) {
    const next = plainAddress(named.pop() ?? '')
    // If a proxy gives no address, nothing before it can be trusted.
    if (next === null) return address
    address = next
  }
  return address
}

/** An address without its port and brackets, IPv4 also if it was wrapped in IPv6. @returns null if it is none */
function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
  return ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare) ? ipaddr.process(bare).toString() : null
}

function isTrusted(address: string, hops: number, trusted: TrustedProxies): boolean {
  if (trusted.kind === 'count') return hops < trusted.count
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  const range = parsed.range()
  return trusted.networks.some((network) => {
    if (network === 'loopback') return range === 'loopback'
    if (network === 'private') return ['loopback', 'private', 'uniqueLocal'].includes(range)
    return network[0].kind() === parsed.kind() && parsed.match(network)
  })
}
