import { z } from 'zod'
import { DeskError } from './lib/errors.js'
import type { LogLevel } from './lib/log.js'

/** What the Discord adapter needs. */
export interface DiscordConfig {
  readonly token: string
  readonly guildId: string | undefined
  readonly apiUrl: string | undefined
  /** Roles whose holders moderate, besides who may manage messages. */
  readonly moderatorRoles: readonly string[]
  /** Servers whose managers of messages moderate; empty for the one server that the desk is in. */
  readonly moderatorGuilds: readonly string[]
}

/** What the Slack adapter needs. */
export interface SlackConfig {
  readonly botToken: string
  /** How Slack reaches the desk: over a connection the desk opens (Socket Mode), or by requests to a port of its own (HTTP). */
  readonly connection:
    | { readonly mode: 'socket'; readonly appToken: string }
    | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number }
  readonly apiUrl: string | undefined
  /** People who moderate, besides the workspace's admins. */
  readonly moderators: readonly string[]
  /** A user group whose members do too; undefined for none. */
  readonly moderatorGroup: string | undefined
}

export interface Config {
  /** A folder of knowledge; undefined for the one that comes with the program. */
  readonly knowledge: string | undefined
  readonly logLevel: LogLevel
  /** The folder for what must outlive a restart. */
  readonly dataDir: string
  /** A PostgreSQL database for it instead; undefined for a file in that folder. */
  readonly databaseUrl: string | undefined
  /** After how many days it is forgotten who asked what was not answered. */
  readonly gapDays: number
  /** After how many days what a document tells is old. */
  readonly staleDays: number
  /** Whether embeddings count: `auto` where a sentence model is there. */
  readonly semantic: 'off' | 'auto'
  /** A folder with an ONNX sentence model; undefined for the one that comes along. */
  readonly embeddingModelDir: string | undefined
  /** Null where Discord is not set up. */
  readonly discord: DiscordConfig | null
  /** Null where Slack is not set up. */
  readonly slack: SlackConfig | null
}

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
/** An empty value counts as not set: that is what `NAME=` in an .env file means. Blanks around one come from pasting. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.trim() || undefined : value), type.optional())

const webUrl = z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })

/** Several ids with commas or blanks between them. */
const ids = (form: RegExp, rule: string) =>
  optional(
    z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter((id) => id !== ''))
      .refine((all) => all.every((id) => form.test(id)), rule),
  )

const daysRule = 'must be a number of days from 1 to 3650'
const days = optional(z.coerce.number(daysRule).int(daysRule).min(1, daysRule).max(3_650, daysRule))
const portRule = 'must be a port number from 1 to 65535'

const schema = z.object({
  KNOWLEDGE_DIR: optional(z.string()),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(
    z.url({ protocol: /^postgres(?:ql)?$/, error: 'must be an address such as postgres://user:password@host/database' }),
  ),
  GAP_DAYS: days,
  STALE_DAYS: days,
  SEMANTIC: optional(z.enum(['off', 'auto'], 'must be off or auto')),
  EMBEDDING_MODEL_DIR: optional(z.string()),
  DISCORD_TOKEN: optional(z.string().regex(/^[^\s]+$/, 'must be the bot token alone, without spaces or "Bot "')),
  DISCORD_GUILD_ID: optional(z.string().regex(/^\d{5,20}$/, "must be the server's id, digits only")),
  DISCORD_API_URL: optional(webUrl),
  MODERATOR_ROLE_IDS: ids(/^\d{5,20}$/, 'must be ids of Discord roles, digits only, with commas between them'),
  MODERATOR_GUILD_IDS: ids(/^\d{5,20}$/, 'must be ids of Discord servers, digits only, with commas between them'),
  SLACK_BOT_TOKEN: optional(z.string().regex(/^xoxb-\S+$/, 'must be the Bot User OAuth Token, which begins with xoxb-')),
  SLACK_APP_TOKEN: optional(z.string().regex(/^xapp-\S+$/, 'must be an App-Level Token, which begins with xapp-')),
  SLACK_SIGNING_SECRET: optional(z.string().regex(/^[0-9a-f]{32}$/, "must be the app's Signing Secret: 32 digits and letters from a to f")),
  PORT: optional(z.coerce.number(portRule).int(portRule).min(1, portRule).max(65_535, portRule)),
  SLACK_API_URL: optional(webUrl),
  MODERATORS: ids(/^[UW][A-Z0-9]+$/, "must be members' ids in Slack, such as U012AB3CD, with commas between them"),
  SLACK_MODERATOR_GROUP: optional(z.string().regex(/^S[A-Z0-9]+$/, 'must be the id of a user group in Slack, such as S012AB3CD')),
  LOG_LEVEL: optional(z.enum(levels, `must be one of ${levels.join(', ')}`)),
})

/** Slack's settings come together: what is missing, and what is too much. */
function slackMismatches({ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret }: Environment): string[] {
  if (!bot && (app || secret))
    return ['SLACK_BOT_TOKEN is missing: Slack needs the Bot User OAuth Token (xoxb-…) beside SLACK_APP_TOKEN or SLACK_SIGNING_SECRET']
  if (bot && !app && !secret) return ['SLACK_APP_TOKEN is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET and PORT for HTTP']
  if (app && secret)
    return ['SLACK_SIGNING_SECRET is set and SLACK_APP_TOKEN too: keep one of them, the token for Socket Mode or the secret for HTTP']
  return []
}

/** What a process is told from outside, by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Read the settings from the environment.
 * @param env the process's environment, or any other
 * @throws DeskError that names every wrong setting at once, each with what to do about it
 */
export function readConfig(env: Environment): Config {
  const result = schema.safeParse(env)
  const wrong = result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  const lines = [...wrong, ...slackMismatches(env)].map((line) => `  ${line}`)
  if (!result.success || lines.length > 0)
    throw new DeskError('CONFIG', `These settings are wrong; fix them in the environment or in .env:\n${lines.join('\n')}`)
  const { KNOWLEDGE_DIR, LOG_LEVEL, DATA_DIR, DATABASE_URL, GAP_DAYS, STALE_DAYS, SEMANTIC, EMBEDDING_MODEL_DIR } = result.data
  return {
    knowledge: KNOWLEDGE_DIR,
    logLevel: LOG_LEVEL ?? 'warn',
    dataDir: DATA_DIR ?? 'data',
    databaseUrl: DATABASE_URL,
    gapDays: GAP_DAYS ?? defaultGapDays,
    staleDays: STALE_DAYS ?? defaultStaleDays,
    semantic: SEMANTIC ?? 'auto',
    embeddingModelDir: EMBEDDING_MODEL_DIR,
    discord: readDiscord(result.data),
    slack: readSlack(result.data),
  }
}

function readDiscord({ DISCORD_TOKEN: token, ...rest }: z.infer<typeof schema>): DiscordConfig | null {
  const { DISCORD_GUILD_ID: guildId, DISCORD_API_URL: apiUrl, MODERATOR_ROLE_IDS: roles = [], MODERATOR_GUILD_IDS: guilds = [] } = rest
  return token === undefined ? null : { token, guildId, apiUrl, moderatorRoles: roles, moderatorGuilds: guilds }
}

function readSlack({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, PORT, SLACK_API_URL, ...rest }: z.infer<typeof schema>) {
  if (SLACK_BOT_TOKEN === undefined) return null
  const connection =
    SLACK_APP_TOKEN === undefined
      ? ({ mode: 'http', signingSecret: SLACK_SIGNING_SECRET ?? '', port: PORT ?? defaultPort } as const)
      : ({ mode: 'socket', appToken: SLACK_APP_TOKEN } as const)
  const { MODERATORS: moderators = [], SLACK_MODERATOR_GROUP: moderatorGroup } = rest
  return { botToken: SLACK_BOT_TOKEN, connection, apiUrl: SLACK_API_URL, moderators, moderatorGroup }
}

const defaultPort = 3_000
const defaultGapDays = 30
const defaultStaleDays = 180
