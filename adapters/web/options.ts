import type { TrustedProxies } from '../../src/lib/proxies.js'

/** What the settings say of the web. */
export interface WebOptions {
  readonly port: number
  /** The address that is listened on. */
  readonly host: string
  /** Who is believed about the addresses of visitors. */
  readonly proxies: TrustedProxies
  /** The origins whose pages may show `/embed` in a frame. */
  readonly embedOrigins: readonly string[]
  /** The keys that programs send to be let in. Without any, those on this machine are let in. */
  readonly apiKeys: readonly string[]
  /** The origins whose pages may call the API. */
  readonly apiOrigins: readonly string[]
  /** The key that moderators give to see the insights; null if there is no such page. */
  readonly insightsKey: string | null
}
