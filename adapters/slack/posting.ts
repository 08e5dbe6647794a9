import { createHash } from 'node:crypto'
import type { KnownBlock } from '@slack/types'
import type { ChatPostMessageArguments, WebClient } from '@slack/web-api'
import type { SendOptions, SendQueue } from '../shared/send-queue.js'
import type { Deleted } from './deleted.js'
import { hindranceOf, mayHaveArrived } from './hindrance.js'

/** A message in a channel or a thread. */
export interface Post {
  readonly channel: string
  readonly threadTs: string | undefined
  /** The message that is answered: replies before it cannot be the answer. */
  readonly after: string | undefined
  readonly text: string
  readonly blocks: readonly KnownBlock[]
}

export interface PostOptions extends Pick<SendOptions, 'onWaiting' | 'retries' | 'always'> {
  /** It may have been sent before, by a process that was stopped or by another way. */
  readonly mayBeThere?: boolean
}

/**
 * Posts a message once: `key` names what it answers, so that the message can be found again. In each channel one after the other.
 * @throws a final error at once; a passing one after a minute
 */
export type PostOnce = (post: Post, key: string, options?: PostOptions) => Promise<void>

type Looked = { readonly messages?: readonly { readonly blocks?: readonly { readonly block_id?: string }[] }[] }

/** Messages that are looked through at once. */
const mostLookedAt = 200
export const unfurlNothing = { unfurl_links: false, unfurl_media: false } as const

/** Whether a message with the mark of this key is there; false if Slack does not let the desk look. @throws what passes */
export type IsThere = (where: Pick<Post, 'channel' | 'threadTs' | 'after'>, key: string) => Promise<boolean>

export const createIsThere = (client: WebClient): IsThere => {
  const look: IsThere = async ({ channel, threadTs, after }, key) => {
    const mark = markOf(key)
    const where = { channel, limit: mostLookedAt, ...(after === undefined ? {} : { oldest: after }) }
    const isMarked = ({ messages = [] }: Looked): boolean => messages.some(({ blocks = [] }) => blocks.some((one) => one.block_id === mark))
    // A channel gives its newest messages first, a thread its oldest.
    if (threadTs === undefined) return isMarked((await client.conversations.history(where)) as Looked)
    for await (const page of client.paginate('conversations.replies', { ...where, ts: threadTs })) if (isMarked(page as Looked)) return true
    return false
  }
  return (where, key) => look(where, key).catch(unlessPassing)
}

/**
 * Slack cannot tell a message that is sent again from another one. So each message carries a mark of what it
 * answers. Where Slack's reply to a send was lost, the desk first looks for that mark in the thread or channel.
 */
export function createPostOnce(client: WebClient, queue: SendQueue, deleted: Deleted, isThere: IsThere): PostOnce {
  return async (post, key, { mayBeThere = false, ...options } = {}) => {
    const { channel, threadTs, after, text, blocks } = post
    const thread = threadTs === undefined ? {} : { thread_ts: threadTs }
    const message = { channel, ...thread, ...unfurlNothing, text, blocks: marked(blocks, key) } as ChatPostMessageArguments
    let looksFirst = mayBeThere
    const send = async (): Promise<void> => {
      if (after !== undefined && (await deleted.isNoted(channel, after))) return
      if (looksFirst && (await isThere(post, key))) return
      await client.chat.postMessage(message)
    }
    const onFailure = (error: unknown): void => {
      looksFirst ||= mayHaveArrived(error)
    }
    await queue.send(channel, send, { ...options, onFailure })
  }
}

/** The blocks, the first with the mark of what they answer. */
export const marked = ([first, ...rest]: readonly KnownBlock[], key: string): KnownBlock[] =>
  first === undefined ? [] : [{ ...first, block_id: markOf(key) }, ...rest]

/** The mark of a message, within the 255 characters that a block's id may have. */
const markOf = (key: string): string => `answer-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`

/** Where what was said can never be read, twice is better than not at all. @throws what passes: it is looked again */
function unlessPassing(error: Error): false {
  if (hindranceOf(error).kind !== 'final') throw error
  return false
}
