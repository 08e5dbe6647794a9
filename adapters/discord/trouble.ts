import { RESTJSONErrorCodes as Codes, DiscordAPIError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js'
import { DeskError } from '../../src/lib/errors.js'
import type { Refusal } from '../shared/ways.js'

const hasCode = (error: unknown, ...wanted: readonly number[]): boolean =>
  error instanceof DiscordAPIError && wanted.includes(Number(error.code))

/** A send whose answer was lost came through after all. */
export const wasDelivered = (error: unknown): boolean => hasCode(error, Codes.InteractionHasAlreadyBeenAcknowledged)
/** Answered too late, or by another process. */
export const cameTooLate = (error: unknown): boolean => hasCode(error, Codes.UnknownInteraction)
export const mayNotWrite = (error: unknown): boolean =>
  hasCode(
    error,
    ...[Codes.MissingAccess, Codes.MissingPermissions, Codes.UnknownChannel, Codes.UnknownUser],
    ...[Codes.CannotSendMessagesToThisUser, Codes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds],
    ...[Codes.CannotReplyWithoutPermissionToReadMessageHistory, Codes.InvalidActionOnArchivedThread],
  )
/** A request whose answer was lost has begun the thread. */
export const hasThreadAlready = (error: unknown): boolean => hasCode(error, Codes.ThreadAlreadyCreatedForMessage)
export const mayNotReply = (error: unknown): boolean => hasCode(error, Codes.CannotReplyWithoutPermissionToReadMessageHistory)
/** Discord does not do it, now or later. */
export const wasRefused = (error: unknown): boolean => error instanceof DiscordAPIError && error.status < 500
export const wasDeleted = (error: unknown): boolean => hasCode(error, Codes.UnknownMessage)

/** The meaning of an error of a send; null if it is no refusal. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof ClosedChannel) return 'closed'
  if (!wasRefused(error)) return null
  if (wasDeleted(error) || repliesToNothing(error)) return 'deleted'
  return hasCode(error, Codes.InvalidFormBodyOrContentType, Codes.CannotSendAnEmptyMessage, Codes.RequestEntityTooLarge)
    ? 'malformed'
    : 'closed'
}

/** A channel or thread in which nothing can be sent. */
export class ClosedChannel extends Error {
  constructor(id: string) {
    super(`nothing can be sent in ${id}`)
  }
}

/** Discord tells of a deleted message that is replied to as of a wrong field. */
const repliesToNothing = (error: unknown): boolean =>
  hasCode(error, Codes.InvalidFormBodyOrContentType) &&
  JSON.stringify((error as DiscordAPIError).rawError).includes('REPLIES_UNKNOWN_MESSAGE')

const needed = 'View Channel, Read Message History, Send Messages, Create Public Threads and Send Messages in Threads'
/** What the operator can do about a refusal, by Discord's code. */
const todos: Readonly<Record<number, string>> = {
  [Codes.InvalidFormBodyOrContentType]: 'Discord refused the form of a reply; the desk sends it as plain text',
  [Codes.ActionCannotBePerformedDueToSlowmodeRateLimit]:
    'slow mode keeps the desk from writing: give it Bypass Slowmode or Manage Messages',
  [Codes.MessageWasBlockedByAutomaticModeration]: "AutoMod blocks what the desk writes: exempt the desk's role from the rule",
  [Codes.InvalidActionOnArchivedThread]: 'the thread is locked: give the desk Manage Threads, or unlock it',
  [Codes.ThreadLocked]: 'the thread is locked: give the desk Manage Threads, or unlock it',
  [Codes.CannotReplyWithoutPermissionToReadMessageHistory]: 'the desk may not reply here: give it Read Message History',
}

/** What the log says about a refusal; null if the operator can do nothing about it. */
export function explainRefusal(error: unknown): string | null {
  if (wasDeleted(error) || repliesToNothing(error)) return null
  if (hasCode(error, Codes.CannotSendMessagesToThisUser, Codes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds)) return null
  const { code } = error as { code?: number }
  const todo = todos[code ?? 0] ?? `the desk may not write there: give it ${needed}`
  return `Discord: ${todo} (${code ?? 'closed'}); until then it uses another way`
}

/** What to do for the one privileged intent that can be of use. */
export const switchOnContent =
  'Switch on Developer Portal › your application › Bot › Privileged Gateway Intents › Message Content Intent, or remove DISCORD_READ_CHANNELS'

/** Gateway close codes after which there is no point in trying again. */
const closes = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'Discord refused DISCORD_TOKEN. Copy the bot token again: Developer Portal › your application › Bot › Reset Token.',
  [GatewayCloseCodes.InvalidShard]:
    'Discord refused a shard. Set DISCORD_SHARD_IDS to numbers from 0 that are smaller than DISCORD_SHARD_COUNT, or set DISCORD_SHARDS=auto.',
  [GatewayCloseCodes.ShardingRequired]:
    'The desk is in too many servers for its connections. Set DISCORD_SHARDS=auto or, over several processes, a larger DISCORD_SHARD_COUNT and DISCORD_SHARD_IDS for each.',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer serves this version of its gateway. Update the desk.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know an intent the desk asked for. Update the desk.',
  [GatewayCloseCodes.DisallowedIntents]: `Discord refused an intent (4014). If DISCORD_READ_CHANNELS=on is set: ${switchOnContent}. Otherwise the desk needs no privileged intent; check that the application is a bot and not restricted.`,
} satisfies Readonly<Record<number, string>>

/** What the operator can do about a connection that cannot be made or was closed for good. */
export function explainConnection(error: unknown): DeskError {
  const { code, message, status } = error as { code?: unknown; message?: string; status?: unknown }
  const explained = (text: string): DeskError => new DeskError('CONFIG', text, { cause: error })
  if (code === DiscordjsErrorCodes.TokenInvalid || status === 401) return explained(closes[GatewayCloseCodes.AuthenticationFailed])
  if (message !== undefined && /disallowed intents/i.test(message)) return explained(closes[GatewayCloseCodes.DisallowedIntents])
  return explained(`Discord cannot be reached (${message ?? String(error)}). Check the network, and DISCORD_API_URL if it is set.`)
}

/** What the operator can do if the commands of one server cannot be registered; null if the server is not the reason. */
export function explainServer(error: unknown): DeskError | null {
  if (!hasCode(error, Codes.MissingAccess, Codes.UnknownGuild)) return null
  const todo = 'Invite it there (README, "Discord in five minutes"), or correct or remove DISCORD_GUILD_ID.'
  return new DeskError('CONFIG', `DISCORD_GUILD_ID names a server that the desk is not in. ${todo}`, { cause: error })
}

/** @param code of the gateway's close; null if the desk may try again */
export function explainClose(code: number): DeskError | null {
  const why = (closes as Readonly<Record<number, string>>)[code]
  return why === undefined ? null : new DeskError('CONFIG', why)
}

/** The parts of an error that may be logged: never the sent text, nor the address, which holds a token. */
export function forLog(error: unknown): Readonly<Record<string, unknown>> {
  const { name, message, code, status, method } = error as Readonly<Record<string, unknown>>
  const ours = error instanceof DiscordAPIError ? { code, status, method } : { code, stack: (error as Error).stack }
  return { name, message, ...ours }
}
