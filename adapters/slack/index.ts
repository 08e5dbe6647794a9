import { App } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import type { Adapter } from '../../src/contract/adapter.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import { DeskError } from '../../src/lib/errors.js'
import { createTellOnce } from '../../src/lib/log.js'
import { createUnderWay, pause, safely } from '../shared/lifecycle.js'
import { createHttpReceiver } from './http.js'
import { listen } from './listeners.js'
import { createLocales } from './locales.js'
import { boltLogger } from './logger.js'
import { createModerators } from './moderators.js'
import { createNotify, type Notify } from './notify.js'
import type { SlackOptions } from './options.js'
import { createPictures } from './pictures.js'
import { createPostOnce } from './posting.js'
import { listenToForms, listenToPresses } from './presses.js'
import { createSending } from './sending.js'
import { createSocketReceiver } from './socket.js'
import { explainConnection, forLog } from './trouble.js'

/** Replies under way may take this long to be sent when the desk is stopped. */
const stopWithinMs = 3_500
/** For what is made of an event for which Slack waits three seconds. */
const quickMs = 2_000
/** After these waits, in milliseconds, a call is tried again where Slack could not be reached. Slack's own Retry-After is kept besides. */
const retryConfig = { retries: 4, minTimeout: 200, factor: 2 }

/** The desk's door in Slack. It reads what is addressed to it. */
export function createSlack(options: SlackOptions & AdapterDeps): Adapter {
  const { botToken, connection, apiUrl, log, onLost } = options
  const tellOnce = createTellOnce(log)
  const underWay = createUnderWay((error) => log.error({ error: forLog(error) }, 'Slack: a reply could not be sent'))
  let stopped = false
  let notify: Notify | null = null
  const logger = boltLogger(log)
  const clientOptions = { retryConfig, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) }
  const onceOptions = { ...clientOptions, logger, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true }
  const once = new WebClient(botToken, onceOptions)
  const quick = new WebClient(botToken, { ...onceOptions, timeout: quickMs })
  const receiver =
    connection.mode === 'socket'
      ? createSocketReceiver(connection.appToken, apiUrl, logger, tellOnce, onLost)
      : createHttpReceiver(connection.signingSecret, connection.port, logger, tellOnce)
  const app = new App({
    ...{ token: botToken, receiver, clientOptions, logger },
    // Later, where its failure can be told; Bolt would do it in the constructor.
    deferInitialization: true,
    // The desk keeps what was said itself.
    convoStore: false,
  })
  app.error(async (error) => log.error({ error: forLog(error) }, 'Slack: an event could not be worked on'))
  return {
    name: 'slack',
    async start(desk) {
      const { ownId, teamId } = await logIn(app)
      const postOnce = createPostOnce(app.client, once)
      const withPicture = createPictures(app.client, tellOnce)
      const sending = createSending(app.client, postOnce, withPicture, log, tellOnce)
      const moderators = createModerators(quick, teamId, options, tellOnce)
      notify = createNotify(app.client, postOnce, withPicture, tellOnce)
      // What Slack was told has arrived is worked on while the desk is being stopped too: nobody sends it again.
      const deps = { app, desk: safely(desk), sending, moderators, locales: createLocales(quick), once, quick, ownId, run: underWay.run }
      for (const begin of [listen, listenToPresses, listenToForms]) begin(deps)
      await app.start()
      log.info({ mode: connection.mode }, 'Slack: ready')
    },
    async notify(message) {
      if (notify === null || stopped) throw new DeskError('INPUT', 'Slack is not connected.')
      return notify(message)
    },
    async stop() {
      if (stopped) return
      stopped = true
      // What comes from now on is not acknowledged, so that Slack sends it to the next one to start.
      await Promise.race([app.stop().catch(() => {}), pause(stopWithinMs / 4)])
      await underWay.finish(stopWithinMs)
    },
  }
}

/** Check the token and learn who we are, and where. @throws DeskError that tells what to do */
async function logIn(app: App): Promise<{ readonly ownId: string; readonly teamId: string }> {
  try {
    await app.init()
    const { user_id = '', team_id = '' } = await app.client.auth.test()
    return { ownId: user_id, teamId: team_id }
  } catch (error) {
    throw explainConnection(error, 'SLACK_BOT_TOKEN')
  }
}
