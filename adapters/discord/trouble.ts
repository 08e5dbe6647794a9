import { DiscordAPIError } from 'discord.js'
import { DeskError } from '../../src/lib/errors.js'

/** Discord's error codes that mean something to us. */
const codes = {
  /** Answered too late, or by another process. */
  unknownInteraction: 10_062,
  /** A send whose answer was lost came through after all. */
  acknowledgedAlready: 40_060,
  noAccess: 50_001,
  cannotWriteTo: 50_007,
  noPermission: 50_013,
  unknownChannel: 10_003,
  unknownPerson: 10_013,
  noHistory: 160_002,
  threadArchived: 50_083,
  noMutualServer: 50_278,
  hasThread: 160_004,
  unknownMessage: 10_008,
  unknownServer: 10_004,
} as const

const hasCode = (error: unknown, ...wanted: readonly number[]): boolean =>
  error instanceof DiscordAPIError && wanted.includes(Number(error.code))

export const wasDelivered = (error: unknown): boolean => hasCode(error, codes.acknowledgedAlready)
export const cameTooLate = (error: unknown): boolean => hasCode(error, codes.unknownInteraction)
export const mayNotWrite = (error: unknown): boolean =>
  hasCode(
    error,
    codes.noAccess,
    codes.noPermission,
    codes.cannotWriteTo,
    codes.unknownChannel,
    codes.unknownPerson,
    codes.noHistory,
    codes.threadArchived,
    codes.noMutualServer,
  )
/** A request whose answer was lost has begun the thread. */
export const hasThreadAlready = (error: unknown): boolean => hasCode(error, codes.hasThread)
/** Discord does not do it, now or later. */
export const wasRefused = (error: unknown): boolean => error instanceof DiscordAPIError && error.status < 500
export const wasDeleted = (error: unknown): boolean => hasCode(error, codes.unknownMessage)

/** Gateway close codes after which there is no point in trying again. */
const closes: Readonly<Record<number, string>> = {
  4004: 'Discord refused DISCORD_TOKEN. Copy the bot token anew: Developer Portal › your application › Bot › Reset Token.',
  4010: 'Discord refused the shard. Start the desk once only.',
  4011: 'The desk is in too many servers for one connection; it needs sharding.',
  4012: 'Discord does not serve this version of its gateway any more. Update the desk.',
  4013: 'Discord does not know an intent the desk asked for. Update the desk.',
  4014: 'Discord refused an intent. The desk needs none of the privileged ones; check that the application is a bot that is not restricted.',
}

/** What the operator can do about a connection that cannot be made or was closed for good. */
export function explainConnection(error: unknown): DeskError {
  const { code, message } = error as { code?: unknown; message?: string }
  const status = (error as { status?: unknown }).status
  if (code === 'TokenInvalid' || status === 401) return new DeskError('CONFIG', closes[4004] ?? '', { cause: error })
  if (message !== undefined && /disallowed intents/i.test(message)) return new DeskError('CONFIG', closes[4014] ?? '', { cause: error })
  return new DeskError(
    'CONFIG',
    `Discord cannot be reached (${message ?? String(error)}). Check the network, and DISCORD_API_URL where it is set.`,
    { cause: error },
  )
}

/** What the operator can do where the commands of one server cannot be registered; null where the server is not the reason. */
export function explainServer(error: unknown): DeskError | null {
  if (!hasCode(error, codes.noAccess, codes.unknownServer)) return null
  const todo = 'Invite it there (README, "Discord in five minutes"), or put right or remove DISCORD_GUILD_ID.'
  return new DeskError('CONFIG', `DISCORD_GUILD_ID names a server that the desk is not in. ${todo}`, { cause: error })
}

/** @param code of the gateway's close; null where the desk may try again */
export function explainClose(code: number): DeskError | null {
  const why = closes[code]
  return why === undefined ? null : new DeskError('CONFIG', why)
}

/** What may be logged of an error: never what was sent, nor the address it was sent to, which holds a token. */
export function forLog(error: unknown): Readonly<Record<string, unknown>> {
  const { name, message, code, status, method } = error as Readonly<Record<string, unknown>>
  const ours = error instanceof DiscordAPIError ? { code, status, method } : { code, stack: (error as Error).stack }
  return { name, message, ...ours }
}
