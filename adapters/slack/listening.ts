import type { App } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { Desk } from '../../src/contract/adapter.js'
import type { Reply } from '../../src/contract/reply.js'
import type { Moderators } from './moderators.js'
import type { Sending } from './sending.js'

/** What all listeners work with. */
export interface ListenerDeps {
  readonly app: App
  readonly desk: Desk
  readonly sending: Sending
  /** Knows who moderates. */
  readonly moderators: Moderators
  /** Calls Slack without trying again: for what is no use later. */
  readonly once: WebClient
  /** The same, and gives up while Slack still waits for what is made of its event. */
  readonly quick: WebClient
  /** The desk's own user id. */
  readonly ownId: string
  /** Do work that stopping waits for. Slack was told already that the event has arrived. */
  readonly run: (work: () => Promise<void>) => void
}

/** In a conversation with the desk alone nothing needs to be hidden from others. */
export const openly = (reply: Reply): Reply => (reply.kind === 'notice' ? { ...reply, private: false } : reply)
