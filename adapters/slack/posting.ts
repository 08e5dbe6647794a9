import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { KnownBlock } from '@slack/types'
import { type ChatPostMessageArguments, WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError, type WebClient } from '@slack/web-api'
import pRetry from 'p-retry'
import { isPassingName, mayBeDone, neverConnected } from './trouble.js'

/** A message in a channel or a thread. */
export interface Post {
  readonly channel: string
  readonly threadTs: string | undefined
  /** The message that is answered: replies before it cannot be the answer. */
  readonly after: string | undefined
  readonly text: string
  readonly blocks: readonly KnownBlock[]
}

/** Posts a message once: `key` names what it answers, so that the message can be found again. */
export type PostOnce = (post: Post, key: string) => Promise<void>

const tries = { retries: 5, minTimeout: 200, factor: 2 }
/** Replies of a thread that are looked through, from what is answered on. */
const mostLookedAt = 200
const unfurlNothing = { unfurl_links: false, unfurl_media: false }

/**
 * Slack cannot tell a message that is sent again from another one. So where the answer to a send was lost, the thread is looked
 * through before it is sent again; the message carries a mark of what it answers.
 * @param client reads
 * @param once sends, and does not try again by itself
 */
export function createPostOnce(client: WebClient, once: WebClient): PostOnce {
  const isThere = async ({ channel, threadTs, after }: Post, mark: string): Promise<boolean> => {
    if (threadTs === undefined) return false
    try {
      const { messages = [] } = await client.conversations.replies({
        channel,
        ts: threadTs,
        limit: mostLookedAt,
        ...(after === undefined ? {} : { oldest: after }),
      })
      return messages.some(({ blocks = [] }) => blocks.some((block) => block.block_id === mark))
    } catch {
      // Where the thread cannot be read, an answer twice is better than none.
      return false
    }
  }
  return async (post, key) => {
    const { channel, threadTs, text, blocks } = post
    const mark = markOf(key)
    const [first, ...rest] = blocks
    const marked = first === undefined ? [] : [{ ...first, block_id: mark }, ...rest]
    const thread = threadTs === undefined ? {} : { thread_ts: threadTs }
    const message = { channel, ...thread, ...unfurlNothing, text, blocks: marked } as ChatPostMessageArguments
    let mayBeThere = false
    await pRetry(
      async () => {
        if (mayBeThere && (await isThere(post, mark))) return
        await once.chat.postMessage(message)
      },
      {
        ...tries,
        shouldRetry: ({ error }) => isPassing(error),
        onFailedAttempt: async ({ error, retriesLeft }) => {
          if (error instanceof WebAPIRateLimitedError && retriesLeft > 0) await wait(error.retryAfter * 1_000)
          mayBeThere ||= mayHaveArrived(error)
        },
      },
    )
  }
}

/** The mark of a message, within the 255 characters that a block's id may have. */
const markOf = (key: string): string => `answer-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`

const isPassing = (error: Error): boolean =>
  isPassingName(error) ||
  error instanceof WebAPIRateLimitedError ||
  error instanceof WebAPIRequestError ||
  (error instanceof WebAPIHTTPError && error.statusCode >= 500)

/** Whether Slack may have done what it was asked although we were not told so. */
function mayHaveArrived(error: Error): boolean {
  if (error instanceof WebAPIHTTPError || mayBeDone(error)) return true
  if (!(error instanceof WebAPIRequestError)) return false
  return !neverConnected(error)
}
