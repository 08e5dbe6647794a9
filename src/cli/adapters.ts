import type { Readable } from 'node:stream'
import type { DiscordConfig, SlackConfig } from '../config.js'
import type { Adapter, Finding } from '../contract/adapter.js'
import type { Reply } from '../contract/reply.js'
import type { DeskError } from '../lib/errors.js'
import type { Log } from '../lib/log.js'
import type { Screen } from './terminal.js'

/** What a platform's door needs beside its settings. */
interface DoorOptions {
  readonly log: Log
  /** Called where the platform has turned the desk out for good. */
  readonly onLost: (error: DeskError) => void
}

interface ConsoleOptions {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Screen
  readonly colour: boolean
  readonly greeting: string
}

/** What the command line uses of the adapters. Each is loaded when it is asked for. */
export interface Adapters {
  readonly console: () => Promise<{
    readonly createConsole: (options: ConsoleOptions) => Adapter
    readonly renderReply: (reply: Reply, screen: { readonly width: number; readonly colour: boolean }) => string
  }>
  readonly discord: () => Promise<{
    readonly createDiscord: (options: DiscordConfig & DoorOptions) => Adapter
    readonly examineDiscord: (config: DiscordConfig) => Promise<readonly Finding[]>
    readonly registerByHand: (
      config: DiscordConfig,
    ) => Promise<{ readonly changed: boolean; readonly count: number; readonly cleared: number }>
  }>
  readonly slack: () => Promise<{
    readonly createSlack: (options: SlackConfig & DoorOptions) => Adapter
    readonly examineSlack: (config: SlackConfig) => Promise<readonly Finding[]>
    readonly isRequestUrl: (url: string) => boolean
    readonly makeManifest: (requestUrl: string | null) => string
  }>
}
