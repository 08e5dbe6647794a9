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

/**
 * Posts a message once: `key` names what it answers, so that the message can be found again.
 * @param wasBegun it may have been sent before, by a process that was stopped
 */
export type PostOnce = (post: Post, key: string, wasBegun?: boolean) => Promise<void>

type Looked = { readonly messages?: readonly { readonly blocks?: readonly { readonly block_id?: string }[] }[] }

const tries = { retries: 5, minTimeout: 200, factor: 2 }
/** Messages that are looked through at once. */
const mostLookedAt = 200
export const unfurlNothing = { unfurl_links: false, unfurl_media: false }

/**
 * Slack cannot tell a message that is sent again from another one. So where the answer to a send was lost, the thread or channel is
 * looked through before it is sent again; the message carries a mark of what it answers.
 * @param client reads
 * @param once sends, and does not try again by itself
 */
export function createPostOnce(client: WebClient, once: WebClient): PostOnce {
  /** @throws where Slack cannot tell */
  const isThere = async ({ channel, threadTs, after }: Post, mark: string): Promise<boolean> => {
    const where = { channel, limit: mostLookedAt, ...(after === undefined ? {} : { oldest: after }) }
    const isMarked = ({ messages = [] }: Looked): boolean => messages.some(({ blocks = [] }) => blocks.some((one) => one.block_id === mark))
    // A channel gives its newest messages first, a thread its oldest.
    if (threadTs === undefined) return isMarked((await client.conversations.history(where)) as Looked)
    for await (const page of client.paginate('conversations.replies', { ...where, ts: threadTs })) if (isMarked(page as Looked)) return true
    return false
  }
  return async (post, key, wasBegun = false) => {
    const { channel, threadTs, text, blocks } = post
    const mark = markOf(key)
    const [first, ...rest] = blocks
    const marked = first === undefined ? [] : [{ ...first, block_id: mark }, ...rest]
    const thread = threadTs === undefined ? {} : { thread_ts: threadTs }
    const message = { channel, ...thread, ...unfurlNothing, text, blocks: marked } as ChatPostMessageArguments
    let mayBeThere = wasBegun
    await pRetry(
      async () => {
        if (mayBeThere && (await isThere(post, mark).catch(unlessPassing))) return
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

/** Where what was said can never be read, twice is better than not at all. @throws what passes: it is looked again */
function unlessPassing(error: Error): false {
  if (isPassing(error)) throw error
  return false
}

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
