import { createHash } from 'node:crypto'
import {
  type APIMessageTopLevelComponent,
  type Channel,
  type Client,
  DiscordAPIError,
  HTTPError,
  type MessageMentionOptions,
  RateLimitError,
  type SendableChannels,
} from 'discord.js'
import { clip } from '../../src/cards/drawing.js'
import { type Hindrance, type PatienceOptions, patiently as patientlyUntil } from '../shared/patience.js'
import { BrokenAnswer } from '../shared/whole-answer.js'
import { type Body, findTexts } from './render/components.js'

/** The meaning of an error of Discord's REST API for the next try. */
export function hindranceOf(error: unknown): Hindrance {
  if (error instanceof RateLimitError) return { kind: 'limited', waitMs: Math.max(error.retryAfter, error.timeToReset) || null }
  if (error instanceof HTTPError || error instanceof DiscordAPIError) return { kind: error.status >= 500 ? 'passing' : 'final' }
  return { kind: error instanceof BrokenAnswer || isConnectionTrouble(error as Error) ? 'passing' : 'final' }
}

/**
 * Call Discord until it takes the call, see `patiently`. Every send of ours is safe to repeat: a message has an enforced nonce, an
 * interaction is acknowledged once.
 */
export const patiently = <T>(call: () => Promise<T>, options: Pick<PatienceOptions, 'retries'> = {}): Promise<T> =>
  patientlyUntil(call, { ...options, hindranceOf })

/** The same for a send without a nonce: it waits for a limit to pass, but does not send again what may have arrived. */
export const patientlyOnce = <T>(call: () => Promise<T>): Promise<T> =>
  patientlyUntil(call, { hindranceOf: (error) => (error instanceof RateLimitError ? hindranceOf(error) : { kind: 'final' }) })

/** The channel or thread of this id; null if nothing can be sent in it. */
export async function sendable(client: Client, id: string): Promise<SendableChannels | null> {
  const channel = await channelOf(client, id)
  return channel?.isSendable() ? channel : null
}

/**
 * A channel, also of a server whose events another process receives. Each process may send there. discord.js gives no such channel by itself, and
 * does not keep it.
 */
export async function channelOf(client: Client, id: string): Promise<Channel | null> {
  return (await client.channels.fetch(id)) ?? client.channels.fetch(id, { allowUnknownGuild: true })
}

/** A message's files as discord.js takes them. */
const filesOf = ({ files = [] }: Body) =>
  files.length === 0 ? {} : { files: files.map(({ name, data }) => ({ name, attachment: Buffer.from(data) })) }

/** Discord's limit for a nonce. */
const nonceLength = 25

/** A message's nonce, and that it counts: what is sent again with the same key and channel is drawn once. */
export const once = (key: string, channel: string) => ({
  nonce: createHash('sha256').update(`${key} ${channel}`).digest('base64url').slice(0, nonceLength),
  enforceNonce: true,
})

/** Nobody is called by a message unless it says so. */
export const quietly: { readonly allowedMentions: MessageMentionOptions } = { allowedMentions: { parse: [], repliedUser: false } }

/** A message as discord.js takes it: Discord's own form, or text alone. */
export type Drawn = Body | { readonly content: string }

/** The same message as text alone: Discord may refuse what it is drawn with. */
export const plain = (drawn: Drawn): Drawn => ('content' in drawn ? drawn : { content: clip(textOf(drawn), longestContent) || '…' })

const longestContent = 2_000
const textOf = ({ components }: Body): string => findTexts(components).join('\n')

/** The fields of a message that is sent. discord.js wants its components mutable. */
interface Fields {
  readonly content?: string
  readonly components?: APIMessageTopLevelComponent[]
  readonly flags: number
  readonly files?: { readonly name: string; readonly attachment: Buffer }[]
}

/** @param flags beside those that the form itself needs */
export const fieldsOf = (drawn: Drawn, flags = 0): Fields =>
  'content' in drawn
    ? { content: drawn.content, flags }
    : { components: [...drawn.components], flags: drawn.flags | flags, ...filesOf(drawn) }

const isConnectionTrouble = ({ name, code }: Error & { code?: unknown }): boolean =>
  name === 'AbortError' ||
  name === 'TimeoutError' ||
  (typeof code === 'string' && /^(?:UND_ERR_|ECONN|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)/.test(code))
