import { type Client, DiscordAPIError, HTTPError, RateLimitError, type SendableChannels } from 'discord.js'
import pRetry from 'p-retry'
import type { Body } from './render/components.js'

/** After these, in milliseconds, a send is tried again: together less than the 3 s that Discord waits. */
const waits = { retries: 3, minTimeout: 200, factor: 2 }

/**
 * Send something, again where the connection broke on the way: discord.js tries again only after some of those failures. What Discord
 * answered, errors too, stands. Every send of ours is safe to repeat: a message has an enforced nonce, an interaction is acknowledged once.
 */
export function sendSafely<T>(send: () => Promise<T>): Promise<T> {
  return pRetry(send, { ...waits, shouldRetry: ({ error }) => !isAnswer(error) && isConnectionTrouble(error) })
}

/** The channel or thread of this id; null where nothing can be sent in it. */
export async function sendable(client: Client, id: string): Promise<SendableChannels | null> {
  const channel = await client.channels.fetch(id)
  return channel?.isSendable() ? channel : null
}

/** A message's files as discord.js takes them. */
export const filesOf = ({ files = [] }: Body) =>
  files.length === 0 ? {} : { files: files.map(({ name, data }) => ({ name, attachment: Buffer.from(data) })) }

/** A message's nonce, and that it counts: whatever is sent with the same one is drawn once. */
export const once = (nonce: string) => ({ nonce, enforceNonce: true })

const isAnswer = (error: Error): boolean =>
  error instanceof DiscordAPIError || error instanceof HTTPError || error instanceof RateLimitError

const isConnectionTrouble = (error: Error & { code?: unknown }): boolean =>
  typeof error.code === 'string' && /^(?:UND_ERR_|ECONN|EPIPE|ETIMEDOUT|ENETUNREACH|EAI_AGAIN)/.test(error.code)
