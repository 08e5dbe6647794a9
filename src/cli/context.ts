import type { Readable, Writable } from 'node:stream'
import type { Environment } from '../config.js'
import type { Adapter, AgentOptions, ConsoleOptions } from '../contract/adapter.js'
import type { Platform } from '../contract/platform.js'
import type { Reply } from '../contract/reply.js'
import type { Log, LogLevel } from '../lib/log.js'
import type { Signals } from './start/signals.js'

/** An output that may be shown to a person, who sees this many columns of it. */
export type Screen = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** Where the command line was typed: all that a command reads and writes, beside files and the network. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Screen
  readonly stderr: Screen
  /** Whether replies are drawn in colours. */
  readonly colour: boolean
  /** The environment; what the .env file says is in it once that is loaded. */
  readonly env: Environment
  /** Read the .env file, if there is one. The environment takes precedence. */
  readonly loadEnvFile: () => void
  readonly createLog: (level: LogLevel) => Log
  /** What runs the command. Its `exit` ends it at once, whatever is still under way. */
  readonly process: Signals & { exit(code: number): never }
}

/** What the command line uses of the adapters. Each is loaded when it is asked for. */
export interface Adapters {
  /** The chat in the terminal, if no platform is set up. It needs no settings. */
  readonly console: () => Promise<{
    readonly createConsole: (options: ConsoleOptions) => Adapter
    readonly renderReply: (reply: Reply, screen: { readonly width: number; readonly colour: boolean; readonly verbose?: boolean }) => string
  }>
  /** The tools for one agent, which speaks with the program over its input and output. */
  readonly agent: () => Promise<{ readonly serveAgent: (options: AgentOptions) => Promise<void> }>
  /** In the order in which they are served, looked at and named. */
  readonly platforms: readonly Platform[]
}

/** The platforms' names, as in "Discord and Slack". */
export const titlesOf = ({ platforms }: Adapters): string => new Intl.ListFormat('en').format(platforms.map(({ title }) => title))

/** What every command works with. */
export interface Context {
  readonly terminal: Terminal
  readonly adapters: Adapters
  /** Write a line of the result to standard output. */
  readonly print: (text: string) => void
  /** Write a line for the operator to standard error. */
  readonly tell: (text: string) => void
  /** Let the command line end with this exit code; without it, it ends with 0. */
  readonly endWith: (code: number) => void
  /** Tell what went wrong. @returns the exit code for it */
  readonly fail: (error: unknown) => number
}

/** What every command that answers from a folder takes. */
export const knowledgeOption = ['--knowledge <dir>', 'answer from this folder of .md and .txt files instead'] as const

/** Columns, if nothing tells how many there are. */
const pipeWidth = 100

/**
 * @param verbose whether citations tell all that is known, file and line too
 * @returns what draws replies for whoever reads the terminal
 */
export async function createDrawer(
  { adapters, terminal: { stdout, colour } }: Context,
  verbose = false,
): Promise<(reply: Reply) => string> {
  const { renderReply } = await adapters.console()
  return (reply) => renderReply(reply, { width: stdout.columns || pipeWidth, colour, verbose })
}
