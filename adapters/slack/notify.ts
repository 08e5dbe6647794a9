import { type Platform, toAll } from '../../src/cards/to.js'
import type { OutboxMessage } from '../../src/contract/adapter.js'
import { outboxRetries } from '../shared/patience.js'
import type { OpenDirect } from './direct.js'
import { bareId } from './parse/ids.js'
import { readAddress } from './parse/request.js'
import type { WithLink } from './permalinks.js'
import type { WithPicture } from './pictures.js'
import type { PostOnce } from './posting.js'
import type { Bodies } from './render/blocks.js'
import { renderReplies } from './render/reply.js'
import { isGone, mayNotWrite, wasDeleted } from './trouble.js'

/** Sends a message; see `Adapter.notify`. */
export type Notify = (message: OutboxMessage) => Promise<boolean>

/** @param platform how replies are drawn */
export function createNotify(
  openDirect: OpenDirect,
  postOnce: PostOnce,
  withPicture: WithPicture,
  withLink: WithLink,
  platform: Platform,
): Notify {
  /** @returns false if it can never arrive @throws if it may later */
  const arrives = async (send: () => Promise<void>): Promise<boolean> => {
    try {
      await send()
      return true
    } catch (error) {
      if (mayNotWrite(error) || wasDeleted(error) || isGone(error)) return false
      throw error
    }
  }
  return async ({ id, channel: kept, person: whom, answerTo, reply, mayBeThere }) => {
    const [own, person] = [kept && bareId(kept), whom && bareId(whom)]
    const post = async (channel: string, threadTs: string | undefined, bodies: Bodies): Promise<void> => {
      for (const [i, one] of bodies.entries())
        await postOnce({ channel, threadTs, after: undefined, ...one }, i === 0 ? id : `${id} ${i}`, { mayBeThere, retries: outboxRetries })
    }
    if (person === null) {
      if (own === null) return false
      const linked = await withLink(reply)
      return arrives(() => withPicture(linked, (picture) => post(own, undefined, renderReplies(linked, undefined, picture, platform))))
    }
    if (answerTo !== null && reply.kind === 'told') {
      const { channel, threadTs } = readAddress(answerTo)
      if (await arrives(() => post(channel, threadTs, renderReplies(reply, { ...toAll, calls: person }, null, platform)))) return true
    }
    return arrives(async () => {
      const bodies = renderReplies(await withLink(reply), undefined, null, platform)
      await post(await openDirect(person, { retries: outboxRetries }), undefined, bodies)
    })
  }
}
