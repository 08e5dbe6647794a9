/** What the settings say of the web. */
export interface WebOptions {
  readonly port: number
  /** The address that is listened on. */
  readonly host: string
  /** The origins whose pages may show `/embed` in a frame. */
  readonly embedOrigins: readonly string[]
}
