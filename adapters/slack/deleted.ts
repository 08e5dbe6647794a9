import type { WebClient } from '@slack/web-api'
import { LRUCache } from 'lru-cache'
import type { Inbox } from '../../src/contract/adapter.js'
import { growingTo } from '../../src/lib/growing.js'
import { patiently } from '../shared/patience.js'
import { hindranceOf } from './hindrance.js'
import { wasDeleted as isGone } from './trouble.js'

/** How long a deleted message may still be waiting for its answer, in milliseconds. */
const keptMs = 30 * 60_000
const mostKept = 10_000

/** What the client's types leave out. */
type Found = { readonly ts?: string; readonly subtype?: string }

/** Knows which messages were deleted: they are not answered, and not shown again. */
export type Deleted = ReturnType<typeof createDeleted>

/**
 * @param prefix what ids of this workspace begin with where the desk keeps them
 * @param inbox tells other processes, and knows what they were told
 */
export function createDeleted(client: WebClient, prefix: string, inbox: Pick<Inbox, 'noteDeleted' | 'wasDeleted'>) {
  const seen = new LRUCache<string, true>({ ...growingTo(mostKept), ttl: keptMs })
  const keyOf = (channel: string, ts: string): string => `${prefix}${channel}:${ts}`
  return {
    /** Slack reported that a message was deleted. Resolves when other processes can know it. */
    note(channel: string, ts: string): Promise<void> {
      seen.set(keyOf(channel, ts), true)
      return inbox.noteDeleted('slack', keyOf(channel, ts))
    },
    /** Whether Slack reported it to this process or another. */
    isNoted: async (channel: string, ts: string): Promise<boolean> =>
      seen.has(keyOf(channel, ts)) || inbox.wasDeleted('slack', keyOf(channel, ts)),
    /** Ask Slack whether a message is gone. False if Slack does not let the desk look. */
    async wasDeleted(channel: string, ts: string, threadTs: string): Promise<boolean> {
      const where = { channel, ts: threadTs, oldest: ts, latest: ts, inclusive: true, limit: 2 }
      try {
        const { messages = [] } = await patiently(() => client.conversations.replies(where), { hindranceOf })
        // A message with replies leaves a marker behind.
        return !(messages as readonly Found[]).some((message) => message.ts === ts && message.subtype !== 'tombstone')
      } catch (error) {
        return isGone(error)
      }
    },
  }
}
