import type { Readable, Writable } from 'node:stream'
import type { Environment } from '../config.js'
import type { Log, LogLevel } from '../lib/log.js'
import type { Signals } from './start/serve.js'

/** An output that may be shown to a person, who sees so many columns of it. */
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
  /** Take in the .env file that is there. What stands in the environment already counts more. */
  readonly loadEnvFile: () => void
  readonly createLog: (level: LogLevel) => Log
  /** What runs the command. Its `exit` ends it at once, whatever is still under way. */
  readonly process: Signals & { exit(code: number): never }
}
