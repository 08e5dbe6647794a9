import { App } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import type { Adapter } from '../../src/contract/adapter.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import { DeskError } from '../../src/lib/errors.js'
import { createTellOnce, type TellOnce } from '../../src/lib/log.js'
import { callDeadlineMs, createUnderWay, pause, safely } from '../shared/lifecycle.js'
import { untilReached } from '../shared/patience.js'
import { createSendQueue } from '../shared/send-queue.js'
import { counting, countingPosts } from './counting.js'
import { createDeleted } from './deleted.js'
import { createDeliver } from './delivery.js'
import { createOpenDirect } from './direct.js'
import { hindranceOf } from './hindrance.js'
import { createHttpReceiver } from './http.js'
import { listen } from './listeners.js'
import { createLocales } from './locales.js'
import { boltLogger } from './logger.js'
import { createKnowMembership } from './membership.js'
import { createModerators } from './moderators.js'
import { createNotify, type Notify } from './notify.js'
import type { SlackOptions } from './options.js'
import { createWithLink } from './permalinks.js'
import { createPictures } from './pictures.js'
import { createIsThere, createPostOnce } from './posting.js'
import { listenToForms, listenToPresses } from './presses.js'
import { slackWith } from './render/reply.js'
import { postResponse } from './response-url.js'
import { createSending } from './sending.js'
import { createSocketReceiver } from './socket.js'
import { explainConnection, forLog, reasonOf } from './trouble.js'

/** Replies under way may take this long to be sent when the desk is stopped. */
const stopWithinMs = 3_500
/** For what is made of an event for which Slack waits three seconds. */
const quickMs = 2_000

/** The desk's door in Slack. It reads what is addressed to it. */
export function createSlack(options: SlackOptions & AdapterDeps): Adapter {
  const { botToken, connection, apiUrl, log, inbox, meter } = options
  const tellOnce = createTellOnce(log)
  const underWay = createUnderWay((error) => log.error({ error: forLog(error) }, 'Slack: a reply could not be sent'))
  const stopping = new AbortController()
  let notify: Notify | null = null
  let deliver: NonNullable<Adapter['deliver']> | null = null
  const logger = boltLogger(log)
  // The client would keep all calls waiting for one that was limited, and would not look before it sends again: we try again ourselves.
  const oneTry = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: callDeadlineMs, logger, fetch: counting(meter) }
  const clientOptions = { ...oneTry, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) }
  const quick = new WebClient(botToken, { ...clientOptions, timeout: quickMs })
  const receiver =
    connection.mode === 'socket'
      ? createSocketReceiver(connection.appToken, apiUrl, logger, tellOnce, options)
      : createHttpReceiver(connection.signingSecret, connection.port, logger, tellOnce)
  const app = new App({
    ...{ token: botToken, receiver, clientOptions, logger },
    // Later, where its failure can be told; Bolt would do it in the constructor.
    deferInitialization: true,
    // The desk keeps what was said itself.
    convoStore: false,
  })
  app.error(async (error) => log.error({ error: forLog(error) }, 'Slack: an event could not be handled'))
  return {
    name: 'slack',
    async start(desk) {
      const { ownId, teamId } = await logIn(app, stopping.signal, tellOnce)
      const { client } = app
      const platform = slackWith(options.command)
      const deleted = createDeleted(client)
      const isThere = createIsThere(client)
      const postOnce = createPostOnce(client, createSendQueue(hindranceOf), deleted, isThere)
      const withPicture = createPictures(client, tellOnce)
      const openDirect = createOpenDirect(client, tellOnce)
      const sending = createSending({
        client,
        postOnce,
        isThere,
        postResponse: countingPosts(postResponse, meter),
        openDirect,
        withPicture,
        platform,
        log,
        tellOnce,
      })
      const moderators = createModerators(quick, teamId, options, tellOnce)
      const withLink = createWithLink(client)
      notify = createNotify(openDirect, postOnce, withPicture, withLink, platform)
      const locales = createLocales(quick)
      deliver = createDeliver({ desk, sending, moderators, locales, deleted, knowMembership: createKnowMembership(quick), withLink, quick })
      // What Slack was told has arrived is worked on while the desk is being stopped too: nobody sends it again.
      const deps = {
        app,
        desk: safely(desk),
        inbox,
        sending,
        moderators,
        locales,
        deleted,
        quick,
        ownId,
        teamId,
        platform,
        run: underWay.run,
      }
      for (const begin of [listen, listenToPresses, listenToForms]) begin(deps)
      await app.start()
      log.info({ mode: connection.mode }, 'Slack: ready')
    },
    async deliver(accepted, handle) {
      if (deliver === null) throw new DeskError('INPUT', 'Slack is not connected.')
      return deliver(accepted, handle)
    },
    async notify(message) {
      if (notify === null || stopping.signal.aborted) throw new DeskError('INPUT', 'Slack is not connected.')
      return notify(message)
    },
    async stop() {
      if (stopping.signal.aborted) return
      stopping.abort()
      // What comes from now on is not acknowledged, so that Slack sends it to the next one to start.
      await Promise.race([app.stop().catch(() => {}), pause(stopWithinMs / 4)])
      await underWay.finish(stopWithinMs)
    },
  }
}

/** Check the token and learn who we are, and where, however long Slack is away. @throws DeskError that tells what to do */
async function logIn(app: App, signal: AbortSignal, tellOnce: TellOnce): Promise<{ readonly ownId: string; readonly teamId: string }> {
  const onFailure = (error: unknown): void =>
    tellOnce(
      'unreachable',
      { why: reasonOf(error) },
      'Slack cannot be reached; the desk keeps trying. Check the network, and SLACK_API_URL if it is set',
    )
  const ask = async () => {
    await app.init()
    return app.client.auth.test()
  }
  try {
    const { user_id: ownId = '', team_id: teamId = '' } = await untilReached(ask, { hindranceOf, onFailure, signal })
    return { ownId, teamId }
  } catch (error) {
    throw signal.aborted ? error : explainConnection(error, 'SLACK_BOT_TOKEN')
  }
}
