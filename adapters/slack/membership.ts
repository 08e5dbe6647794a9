import type { WebClient } from '@slack/web-api'
import type { Request } from '../../src/contract/request.js'
import { mayNotWrite } from './trouble.js'

export type KnowMembership = (request: Request) => Promise<Request>

/** Says of a request that is about a channel's posts whether the desk may not post there. Where Slack does not tell, it may. */
export const createKnowMembership =
  (client: WebClient): KnowMembership =>
  async (request) => {
    const { channel } = request
    const matters = request.kind === 'command' && (request.name === 'digest' || request.name === 'settings')
    if (!matters || channel === undefined) return request
    try {
      // The scopes that the app has let it read the channels it is in.
      await client.conversations.history({ channel, limit: 1 })
      return request
    } catch (error) {
      return mayNotWrite(error) ? { ...request, mayPost: false } : request
    }
  }
