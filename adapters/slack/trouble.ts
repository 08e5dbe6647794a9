import { DeskError } from '../../src/lib/errors.js'

interface SlackError {
  readonly code?: string
  readonly message?: string
  readonly data?: { readonly error?: string; readonly needed?: string }
}

/** Slack's name for what went wrong; undefined if Slack did not answer. */
export const errorName = (error: unknown): string | undefined => (error as SlackError | undefined)?.data?.error

/** What Slack says if the desk is not in a channel, or may not write there, and what to do about it. */
const closed: Readonly<Record<string, string>> = {
  not_in_channel: 'invite it there',
  channel_not_found: 'invite it there',
  is_archived: 'the channel is archived',
  no_permission: 'ask an admin to let it post',
  access_denied: 'ask an admin to let it post',
  not_allowed: 'ask an admin to let it post',
  restricted_action: 'ask an admin to let it post',
  restricted_action_read_only_channel: 'ask an admin to let it post',
  restricted_action_thread_only_channel: 'it may not post there, only reply in threads',
  restricted_action_non_threadable_channel: 'it may not reply in threads there',
  restricted_action_thread_locked: 'the thread is locked',
  cannot_reply_to_message: 'the message takes no replies',
  user_not_in_channel: 'the person who asked is not in the channel',
}
export const mayNotWrite = (error: unknown): boolean => todoOf(error) !== null
/** What to do if the desk may not write in a channel; null if the error is another. */
export const todoOf = (error: unknown): string | null => closed[errorName(error) ?? ''] ?? null
/** What Slack says if it does not take the form of a message: a plain one may go through. */
const malformed: ReadonlySet<string | undefined> = new Set([
  ...['invalid_blocks', 'invalid_blocks_format', 'msg_too_long', 'msg_blocks_too_long', 'too_many_attachments', 'invalid_attachments'],
  ...['block_mismatch', 'no_text', 'markdown_text_conflict'],
])
export const isMalformed = (error: unknown): boolean => malformed.has(errorName(error))
/** There is nobody who could get a direct message. */
const gone: ReadonlySet<string | undefined> = new Set([
  ...['user_not_found', 'users_not_found', 'user_disabled', 'user_not_visible', 'cannot_dm_bot', 'messages_tab_disabled'],
])
export const isGone = (error: unknown): boolean => gone.has(errorName(error))
/** What was asked was deleted meanwhile. */
export const wasDeleted = (error: unknown): boolean => ['thread_not_found', 'message_not_found'].includes(errorName(error) ?? '')

/** Whether a token is good no more. */
const revoked: ReadonlySet<string | undefined> = new Set([
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_authed',
])
export const isRevoked = (error: unknown): boolean => revoked.has(errorName(error))

/** Slack's own names for trouble that passes. */
const passing: ReadonlySet<string | undefined> = new Set(['service_unavailable', 'team_added_to_org'])
export const isLimitedName = (error: unknown): boolean => ['ratelimited', 'rate_limited'].includes(errorName(error) ?? '')
/** The same, if Slack may have done what it was asked. */
const passingButDone: ReadonlySet<string | undefined> = new Set(['internal_error', 'fatal_error', 'request_timeout'])
export const isPassingName = (error: unknown): boolean => passing.has(errorName(error)) || passingButDone.has(errorName(error))
export const mayBeDone = (error: unknown): boolean => passingButDone.has(errorName(error))

/** What the operator can do about a scope that the app does not have; null if the error is another. */
export function missingScope(error: unknown): string | null {
  const { data } = error as SlackError
  if (data?.error !== 'missing_scope') return null
  return `the app lacks the scope ${data.needed ?? 'that this needs'}: add it under OAuth & Permissions and install the app again`
}

/** What stood in the way, in words for the operator. */
export const hindrance = (error: unknown): string => missingScope(error) ?? errorName(error) ?? 'see the error'

const badToken: ReadonlySet<string | undefined> = new Set([
  ...['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'not_allowed_token_type'],
])

/** Where the operator finds the token of a setting. */
const tokenPlaces = {
  SLACK_BOT_TOKEN: 'OAuth & Permissions › Bot User OAuth Token (xoxb-…)',
  SLACK_APP_TOKEN: 'Basic Information › App-Level Tokens (xapp-…, with connections:write)',
} as const
type TokenSetting = keyof typeof tokenPlaces

/** Whether Slack turns the desk down for good when it opens a connection. */
export const isTurnedOut = (error: unknown): boolean =>
  explainRefusal(errorName(error), 'SLACK_APP_TOKEN') !== null ||
  ['user_removed_from_team', 'team_disabled'].includes(errorName(error) ?? '')

/** @param name Slack's name for what is wrong; @returns null if it is not the token of this setting */
function explainRefusal(name: string | undefined, setting: TokenSetting): DeskError | null {
  const noScope = 'SLACK_APP_TOKEN lacks the scope connections:write. Make a new one with it: Basic Information › App-Level Tokens.'
  if (name === 'missing_scope' && setting === 'SLACK_APP_TOKEN') return new DeskError('CONFIG', noScope)
  return badToken.has(name) ? new DeskError('CONFIG', `Slack refused ${setting} (${name}). Copy it again: ${tokenPlaces[setting]}.`) : null
}

/** What the operator can do about a connection that cannot be made. @param setting the setting whose token was used */
export function explainConnection(error: unknown, setting: TokenSetting): DeskError {
  const scope = missingScope(error)
  const why = `Slack cannot be reached (${reasonOf(error)}). Check the network, and SLACK_API_URL if it is set.`
  const text = scope === null ? why : `Slack refused: ${scope}.`
  return explainRefusal(errorName(error), setting) ?? new DeskError('CONFIG', text, { cause: error })
}

/** What the operator can do about the token of a workspace that the desk was installed in. */
export const explainInstalled = (error: unknown, teamId: string): string =>
  badToken.has(errorName(error))
    ? `Slack refused it (${errorName(error)}): install the desk in ${teamId} again, or run "mission-desk slack forget ${teamId}".`
    : explainConnection(error, 'SLACK_BOT_TOKEN').message

/** Slack's name for what went wrong, or else the network's. */
export const reasonOf = (error: unknown): string => errorName(error) ?? networkCode(error) ?? (error as SlackError).message ?? String(error)

type Cause = { readonly code?: string; readonly message?: string }

/** The network's name for what went wrong, such as ECONNREFUSED; undefined if it was not the network. */
function networkCode(error: unknown): string | undefined {
  const { original, cause: own } = error as { original?: { cause?: Cause }; cause?: Cause }
  const cause = original?.cause ?? own
  return cause?.code ?? cause?.message
}

/** Whether Slack cannot have heard of it. */
export const neverConnected = (error: unknown): boolean =>
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(networkCode(error) ?? '')

/** What may be logged of an error: never what was sent. */
export function forLog(error: unknown): Readonly<Record<string, unknown>> {
  const { code, message } = error as SlackError
  return { code, error: errorName(error), message }
}
