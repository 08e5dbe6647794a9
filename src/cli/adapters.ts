import type { Adapter, ConsoleOptions } from '../contract/adapter.js'
import type { Platform } from '../contract/platform.js'
import type { Reply } from '../contract/reply.js'

/** What the command line uses of the adapters. Each is loaded when it is asked for. */
export interface Adapters {
  /** The chat in the terminal, where no platform is set up. It needs no settings. */
  readonly console: () => Promise<{
    readonly createConsole: (options: ConsoleOptions) => Adapter
    readonly renderReply: (reply: Reply, screen: { readonly width: number; readonly colour: boolean }) => string
  }>
  /** In the order in which they are served, looked at and named. */
  readonly platforms: readonly Platform[]
}

/** The platforms' names, as in "Discord and Slack". */
export const titlesOf = ({ platforms }: Adapters): string => new Intl.ListFormat('en').format(platforms.map(({ title }) => title))
