import type { DeskError } from '../../src/errors.js'
import type { Log } from '../../src/log.js'

export interface DiscordOptions {
  readonly token: string
  /** One server to register the commands in, while developing; undefined for all. */
  readonly guildId: string | undefined
  /** Another API base, such as `http://127.0.0.1:8080/api`; undefined for Discord's own. */
  readonly apiUrl: string | undefined
  readonly log: Log
  /** Called once where the connection was closed for good, with what to do about it. */
  readonly onLost: (error: DeskError) => void
}
