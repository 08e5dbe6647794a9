import type { WebClient } from '@slack/web-api'
import type { Request } from '../../src/contract/request.js'
import { bareId } from './parse/ids.js'
import { mayNotWrite, missingScope } from './trouble.js'

export type KnowMembership = (request: Request) => Promise<Request>

/** Says of a request that is about a channel's posts whether the desk may not post or read there. Where Slack does not tell, it may. */
export const createKnowMembership =
  (client: WebClient): KnowMembership =>
  async (request) => {
    const { channel } = request
    const matters = request.kind === 'command' && (request.name === 'digest' || request.name === 'settings')
    if (!matters || channel === undefined) return request
    try {
      // The scopes that the app has let it read the channels it is in.
      await client.conversations.history({ channel: bareId(channel), limit: 1 })
      return request
    } catch (error) {
      if (missingScope(error) !== null) return { ...request, mayRead: false }
      return mayNotWrite(error) ? { ...request, mayPost: false } : request
    }
  }
