import type { Logger } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import type { Adapter, Desk } from '../../src/contract/adapter.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import type { TellOnce } from '../../src/lib/log.js'
import { callDeadlineMs } from '../shared/lifecycle.js'
import { createSendQueue } from '../shared/send-queue.js'
import { counting, countingPosts } from './counting.js'
import { createDeleted, type Deleted } from './deleted.js'
import { createDeliver } from './delivery.js'
import { createOpenDirect } from './direct.js'
import { hindranceOf } from './hindrance.js'
import { createLocales, type Locales } from './locales.js'
import { createKnowMembership } from './membership.js'
import { createModerators, type Moderators } from './moderators.js'
import { createNotify, type Notify } from './notify.js'
import type { SlackOptions } from './options.js'
import { createWithLink } from './permalinks.js'
import { createPictures } from './pictures.js'
import { createIsThere, createPostOnce } from './posting.js'
import { slackWith } from './render/reply.js'
import { postResponse } from './response-url.js'
import { createSending, type Sending } from './sending.js'

/** Who the desk is in a workspace. */
export interface Identity {
  readonly token: string
  /** The desk's own user id there. */
  readonly ownId: string
  readonly teamId: string
  /** What ids of this workspace begin with where the desk keeps them; empty if it serves one workspace. */
  readonly prefix: string
}

/** Everything that speaks with one workspace: all of it with that workspace's token. */
export interface Workspace extends Identity {
  readonly client: WebClient
  /** Gives up while Slack still waits for the result of its event. */
  readonly quick: WebClient
  readonly sending: Sending
  readonly moderators: Moderators
  readonly locales: Locales
  readonly deleted: Deleted
  readonly deliver: NonNullable<Adapter['deliver']>
  readonly notify: Notify
}

export interface WorkspaceDeps extends Pick<AdapterDeps, 'inbox' | 'log' | 'meter'> {
  readonly desk: Desk
  readonly options: SlackOptions
  readonly clientOptions: ClientOptions
  readonly tellOnce: TellOnce
}

/** For the result of an event. Slack waits three seconds for it. */
const quickMs = 2_000

export type ClientOptions = ReturnType<typeof clientOptionsFor>

/** How Slack's client is used. It would keep all calls waiting for one that was limited, and would not look before it sends again: we try again ourselves. */
export const clientOptionsFor = ({ apiUrl }: Pick<SlackOptions, 'apiUrl'>, { meter }: Pick<AdapterDeps, 'meter'>, logger: Logger) => ({
  ...{ retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: callDeadlineMs, logger, fetch: counting(meter) },
  ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
})

/** Make what speaks with a workspace. */
export function createWorkspace(identity: Identity, deps: WorkspaceDeps): Workspace {
  const { token, teamId, prefix } = identity
  const { desk, inbox, options, clientOptions, log, meter, tellOnce } = deps
  const client = new WebClient(token, clientOptions)
  const quick = new WebClient(token, { ...clientOptions, timeout: quickMs })
  const platform = slackWith(options.command)
  const deleted = createDeleted(client, prefix, inbox)
  const isThere = createIsThere(client)
  const postOnce = createPostOnce(client, createSendQueue(hindranceOf), deleted, isThere)
  const withPicture = createPictures(client, tellOnce)
  const openDirect = createOpenDirect(client, tellOnce)
  const sending = createSending({
    ...{ client, postOnce, isThere, openDirect, withPicture, platform, log, tellOnce },
    postResponse: countingPosts(postResponse, meter),
  })
  const moderators = createModerators(quick, teamId, options, tellOnce)
  const withLink = createWithLink(client)
  const locales = createLocales(quick)
  const knowMembership = createKnowMembership(quick)
  return {
    ...{ ...identity, client, quick, sending, moderators, locales, deleted },
    deliver: createDeliver({ desk, sending, moderators, locales, deleted, isThere, knowMembership, withLink, quick }),
    notify: createNotify(openDirect, postOnce, withPicture, withLink, platform),
  }
}
