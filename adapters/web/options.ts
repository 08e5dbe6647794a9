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
  /** What programs send to be let in; none: those on this machine are. */
  readonly apiKeys: readonly string[]
  /** The origins whose pages may call the API. */
  readonly apiOrigins: readonly string[]
  /** What moderators give to see the insights; null: there is no page of them. */
  readonly insightsKey: string | null
}
