import { DeskError } from '../../src/errors.js'

interface SlackError {
  readonly code?: string
  readonly message?: string
  readonly data?: { readonly error?: string; readonly needed?: string }
}

/** Slack's name for what went wrong; undefined where Slack did not answer. */
export const errorName = (error: unknown): string | undefined => (error as SlackError).data?.error

/** What Slack says where the desk is not in a channel, or may not write there. */
const closed: ReadonlySet<string | undefined> = new Set([
  ...['channel_not_found', 'not_in_channel', 'is_archived', 'restricted_action', 'restricted_action_read_only_channel'],
  ...['restricted_action_thread_only_channel', 'cannot_reply_to_message', 'user_not_in_channel', 'thread_not_found'],
])
export const mayNotWrite = (error: unknown): boolean => closed.has(errorName(error))

/** What the operator can do about a scope that the app has not; null where the error is another. */
export function missingScope(error: unknown): string | null {
  const { data } = error as SlackError
  if (data?.error !== 'missing_scope') return null
  return `the app has not the scope ${data.needed ?? 'that this needs'}: add it under OAuth & Permissions, or paste manifest.yml anew, and install the app again`
}

const badToken: ReadonlySet<string | undefined> = new Set([
  ...['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'not_allowed_token_type'],
])

type TokenSetting = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'

/** @param name Slack's name for what is wrong; @returns null where it is not the token of this setting */
export function explainRefusal(name: string | undefined, setting: TokenSetting): DeskError | null {
  if (!badToken.has(name)) return null
  const where =
    setting === 'SLACK_BOT_TOKEN'
      ? 'OAuth & Permissions › Bot User OAuth Token (xoxb-…)'
      : 'Basic Information › App-Level Tokens (xapp-…, with connections:write)'
  return new DeskError('CONFIG', `Slack refused ${setting} (${name}). Copy it anew: ${where}.`)
}

/**
 * What the operator can do about a connection that cannot be made.
 * @param setting the setting whose token was used
 */
export function explainConnection(error: unknown, setting: TokenSetting): DeskError {
  const name = errorName(error)
  const refused = explainRefusal(name, setting)
  if (refused) return refused
  const scope = missingScope(error)
  if (scope !== null) return new DeskError('CONFIG', `Slack refused: ${scope}.`, { cause: error })
  const why = name ?? networkCode(error) ?? (error as SlackError).message ?? String(error)
  return new DeskError('CONFIG', `Slack cannot be reached (${why}). Check the network, and SLACK_API_URL where it is set.`, {
    cause: error,
  })
}

/** The network's name for what went wrong, such as ECONNREFUSED; undefined where the network was not it. */
export function networkCode(error: unknown): string | undefined {
  const cause = (error as { original?: { cause?: { code?: string; message?: string } } }).original?.cause
  return cause?.code ?? cause?.message
}

/** What may be logged of an error: never what was sent. */
export function forLog(error: unknown): Readonly<Record<string, unknown>> {
  const { code, message } = error as SlackError
  return { code, error: errorName(error), message }
}
