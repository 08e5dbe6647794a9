import type { KnownBlock } from '@slack/types'
import { callDeadlineMs } from '../shared/lifecycle.js'

/** A message for the address that came with a command or a press. */
export interface ResponseMessage {
  readonly text: string
  readonly blocks: readonly KnownBlock[]
  readonly response_type?: 'ephemeral' | 'in_channel'
  readonly replace_original: boolean
  readonly thread_ts?: string
  readonly unfurl_links: false
  readonly unfurl_media: false
}

/** The address did not take a message. */
export class ResponseUrlError extends Error {
  override readonly name = 'ResponseUrlError'
  /**
   * @param status the HTTP status; null if no answer came.
   * @param retryAfterMs when to try again, in milliseconds; null if Slack does not say.
   */
  constructor(
    readonly status: number | null,
    readonly retryAfterMs: number | null = null,
    options?: ErrorOptions,
  ) {
    super(status === null ? 'the response address did not answer' : `the response address answered ${status}`, options)
  }
}

export type PostResponse = (url: string, message: ResponseMessage) => Promise<void>

/**
 * Post to a response address. It is good for 30 minutes and five messages.
 * @throws ResponseUrlError if Slack refuses it, or does not answer in time.
 */
export const postResponse: PostResponse = async (url, message) => {
  const headers = { 'content-type': 'application/json' }
  const signal = AbortSignal.timeout(callDeadlineMs)
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(message), signal }).catch((cause: unknown) => {
    throw new ResponseUrlError(null, null, { cause })
  })
  // The status is enough, so nobody waits for the body. It is read anyway, so that the connection can be used again.
  response.arrayBuffer().catch(() => {})
  if (!response.ok) throw new ResponseUrlError(response.status, readSeconds(response.headers.get('retry-after')))
}

const readSeconds = (header: string | null): number | null => {
  const seconds = Number.parseFloat(header ?? '')
  return Number.isNaN(seconds) ? null : seconds * 1_000
}
