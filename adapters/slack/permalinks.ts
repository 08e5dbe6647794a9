import type { WebClient } from '@slack/web-api'
import type { Reply } from '../../src/contract/reply.js'
import { patiently } from '../shared/patience.js'
import { hindranceOf } from './hindrance.js'
import { readAddress } from './parse/request.js'

/** Makes a link of the address in a reply, which Slack alone can do. Where the message is gone, there is none. @throws what passes */
export type WithLink = <Given extends Reply | null>(reply: Given) => Promise<Given>

export const createWithLink =
  (client: WebClient): WithLink =>
  async (reply) => {
    if (reply?.kind !== 'passed' || reply.link === null) return reply
    const { channel, threadTs: message_ts } = readAddress(reply.link)
    try {
      const { permalink = null } = await patiently(() => client.chat.getPermalink({ channel, message_ts }), { hindranceOf })
      return { ...reply, link: permalink }
    } catch (error) {
      if (hindranceOf(error).kind !== 'final') throw error
      return { ...reply, link: null }
    }
  }
