import { z } from 'zod'
import { DeskError } from './errors.js'
import type { LogLevel } from './log.js'

/** What the Discord adapter needs. */
export interface DiscordConfig {
  readonly token: string
  readonly guildId: string | undefined
  readonly apiUrl: string | undefined
}

export interface Config {
  /** A folder of knowledge; undefined for the one that comes with the program. */
  readonly knowledge: string | undefined
  readonly logLevel: LogLevel
  /** The folder for what must outlive a restart. */
  readonly dataDir: string
  /** Null where Discord is not set up. */
  readonly discord: DiscordConfig | null
}

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
/** An empty value counts as not set: that is what `NAME=` in an .env file means. */
const optional = <T extends z.ZodType>(type: T) => z.preprocess((value) => (value === '' ? undefined : value), type.optional())

const webUrl = z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })

const schema = z.object({
  KNOWLEDGE_DIR: optional(z.string()),
  DATA_DIR: optional(z.string()),
  DISCORD_TOKEN: optional(z.string().regex(/^[^\s]+$/, 'must be the bot token alone, without spaces or "Bot "')),
  DISCORD_GUILD_ID: optional(z.string().regex(/^\d{5,20}$/, "must be the server's id, digits only")),
  DISCORD_API_URL: optional(webUrl),
  LOG_LEVEL: optional(z.enum(levels, `must be one of ${levels.join(', ')}`)),
})

/**
 * Read the settings from the environment.
 * @param env the process's environment, or any other
 * @throws DeskError that names every wrong setting at once, each with its mend
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const result = schema.safeParse(env)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
    throw new DeskError('CONFIG', `These settings are wrong; mend them in the environment or in .env:\n${lines.join('\n')}`)
  }
  const { KNOWLEDGE_DIR, LOG_LEVEL, DATA_DIR, DISCORD_TOKEN, DISCORD_GUILD_ID, DISCORD_API_URL } = result.data
  return {
    knowledge: KNOWLEDGE_DIR,
    logLevel: LOG_LEVEL ?? 'warn',
    dataDir: DATA_DIR ?? 'data',
    discord: DISCORD_TOKEN === undefined ? null : { token: DISCORD_TOKEN, guildId: DISCORD_GUILD_ID, apiUrl: DISCORD_API_URL },
  }
}
