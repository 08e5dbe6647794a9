import type { WebClient } from '@slack/web-api'
import type { Reply } from '../../src/contract/reply.js'
import { patiently } from '../shared/patience.js'
import { hindranceOf } from './hindrance.js'
import { readAddress } from './parse/request.js'

/** Makes a link of the address in a reply, which Slack alone can do. If the message is gone, there is none. @throws what passes */
export type WithLink = <Given extends Reply | null>(reply: Given) => Promise<Given>

export const createWithLink =
  (client: WebClient): WithLink =>
  async (reply) => {
    if (reply === null || !('link' in reply) || !reply.link) return reply
    const { link, ...rest } = reply
    const { channel, threadTs: message_ts } = readAddress(link)
    try {
      const { permalink = '' } = await patiently(() => client.chat.getPermalink({ channel, message_ts }), { hindranceOf })
      return { ...reply, link: permalink }
    } catch (error) {
      if (hindranceOf(error).kind !== 'final') throw error
      return { ...rest, ...(reply.kind === 'passed' ? { link: null } : {}) } as typeof reply
    }
  }
