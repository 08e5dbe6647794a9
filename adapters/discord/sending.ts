import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import pRetry from 'p-retry'

/** After these, in milliseconds, a send is tried again: together less than the 3 s that Discord waits. */
const waits = { retries: 3, minTimeout: 200, factor: 2 }

/**
 * Send something, again where the connection broke on the way: discord.js tries again only after some of those failures. What
 * Discord answered, errors too, stands. Every send of ours is safe to repeat: a message has an enforced nonce, an interaction is
 * acknowledged once.
 */
export function sendSafely<T>(send: () => Promise<T>): Promise<T> {
  return pRetry(send, { ...waits, shouldRetry: ({ error }) => !isAnswer(error) && isConnectionTrouble(error) })
}

const isAnswer = (error: Error): boolean =>
  error instanceof DiscordAPIError || error instanceof HTTPError || error instanceof RateLimitError

const isConnectionTrouble = (error: Error & { code?: unknown }): boolean =>
  typeof error.code === 'string' && /^(?:UND_ERR_|ECONN|EPIPE|ETIMEDOUT|ENETUNREACH|EAI_AGAIN)/.test(error.code)
