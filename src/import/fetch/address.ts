import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** IPv6 ranges whose addresses carry an IPv4 address, and the byte at which it begins. */
const carriers: readonly (readonly [ipaddr.IPv6, number, number])[] = [
  [ipaddr.IPv6.parse('64:ff9b::'), 96, 12],
  [ipaddr.IPv6.parse('2002::'), 16, 2],
]

/** Public by its range, and answered by the cloud's own host to each of its machines: Azure's agent of settings and secrets. */
const ofTheCloud = '168.63.129.16'

/**
 * Whether an IP address belongs to the public internet: not to this machine, a network at home or at work, a cloud's own services, or a use that is reserved.
 * An address that carries another (IPv4 in IPv6, NAT64, 6to4) is what it carries.
 */
export function isPublicAddress(address: string): boolean {
  // A zone (`fe80::1%eth0`) belongs to link-local addresses alone. What is shortened (`127.1`) is no address of a connection.
  if (address.includes('%') || isIP(address) === 0) return false
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv4) return isPublicIPv4(parsed)
  const carrier = carriers.find(([prefix, bits]) => parsed.match(prefix, bits))
  if (carrier) return isPublicIPv4(new ipaddr.IPv4(parsed.toByteArray().slice(carrier[2], carrier[2] + 4)))
  // Of IPv6 only 2000::/3 is given out.
  return parsed.range() === 'unicast' && parsed.match(ipaddr.IPv6.parse('2000::'), 3)
}

const isPublicIPv4 = (address: ipaddr.IPv4): boolean => address.range() === 'unicast' && address.toString() !== ofTheCloud
