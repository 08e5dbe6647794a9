import { App } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import type { Adapter, Handle } from '../../src/contract/adapter.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import { words } from '../../src/i18n/words.js'
import { DeskError } from '../../src/lib/errors.js'
import { createTellOnce } from '../../src/lib/log.js'
import { listen } from './listeners.js'
import { boltLogger } from './logger.js'
import { createModerators } from './moderators.js'
import { createNotify, type Notify } from './notify.js'
import type { SlackOptions } from './options.js'
import { createPictures } from './pictures.js'
import { createPostOnce } from './posting.js'
import { explainStart, makeReceiver } from './receiver.js'
import { createSending } from './sending.js'
import { explainConnection, explainRefusal, forLog } from './trouble.js'

/** Replies under way may take this long to be sent when the desk is stopped. */
const stopWithinMs = 3_500
/** For what is made of an event for which Slack waits three seconds. */
const quickMs = 2_000
/** After these waits, in milliseconds, a call is tried again where Slack could not be reached. Slack's own Retry-After is kept besides. */
const retryConfig = { retries: 4, minTimeout: 200, factor: 2 }

/** The desk's door in Slack. It reads what is addressed to it. */
export function createSlack(options: SlackOptions & AdapterDeps): Adapter {
  const { botToken, apiUrl, log, onLost } = options
  const tellOnce = createTellOnce(log)
  const underWay = new Set<Promise<void>>()
  let stopped = false
  let started = false
  let notify: Notify | null = null
  /** Ends a start under way; Slack's client goes on trying where it was refused. */
  let failStart: (error: DeskError) => void = () => {}
  const receiverLogger = boltLogger(log, {
    onForged: () => tellOnce('forged', {}, forgedText),
    onUnreachable(why) {
      if (stopped) return
      const refused = explainRefusal(why, 'SLACK_APP_TOKEN')
      if (refused) (started ? onLost : failStart)(refused)
      else tellOnce('unreachable', { why }, 'Slack cannot be reached; the desk goes on trying')
    },
  })
  const logger = boltLogger(log, null)
  const clientOptions = { retryConfig, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) }
  const once = new WebClient(botToken, { ...clientOptions, logger, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true })
  const quick = new WebClient(botToken, {
    ...clientOptions,
    logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: quickMs,
  })
  const app = new App({
    ...{ token: botToken, receiver: makeReceiver(options, receiverLogger), clientOptions, logger },
    // Later, where its failure can be told; Bolt would do it in the constructor.
    deferInitialization: true,
    // The desk keeps what was said itself.
    convoStore: false,
  })
  app.error(async (error) => log.error({ error: forLog(error) }, 'Slack: an event could not be worked on'))
  /** Work on what Slack was told has arrived, also while the desk is being stopped: nobody sends it again. */
  const run = (work: () => Promise<void>): void => {
    const running = work()
      .catch((error: unknown) => log.error({ error: forLog(error) }, 'Slack: a reply could not be sent'))
      .finally(() => underWay.delete(running))
    underWay.add(running)
  }

  return {
    name: 'slack',
    async start(handle: Handle) {
      const safely: Handle = (incoming) => handle(incoming).catch(() => ({ kind: 'notice', text: words.en.broken, private: true }))
      const { ownId, teamId } = await logIn(app)
      const postOnce = createPostOnce(app.client, once)
      const withPicture = createPictures(app.client, tellOnce)
      const sending = createSending(app.client, postOnce, withPicture, log, tellOnce)
      const moderators = createModerators(quick, teamId, options, tellOnce)
      notify = createNotify(app.client, postOnce, withPicture, tellOnce)
      listen({ app, handle: safely, sending, moderators, once, quick, ownId, run })
      const refused = new Promise<never>((_, reject) => {
        failStart = reject
      })
      await Promise.race([refused, app.start()]).catch((error: unknown) => {
        throw error instanceof DeskError ? error : explainStart(error, options)
      })
      started = true
      log.info({ mode: options.connection.mode }, 'Slack: ready')
    },
    async post(message) {
      if (notify === null || stopped) throw new DeskError('INPUT', 'Slack is not connected.')
      return notify(message)
    },
    async stop() {
      if (stopped) return
      stopped = true
      // What comes from now on is not acknowledged, so that Slack sends it to the next one to start.
      if (started) await Promise.race([app.stop().catch(() => {}), pause(stopWithinMs / 4)])
      await Promise.race([allDone(underWay), pause(stopWithinMs)])
    },
  }
}

const forgedText =
  'Slack: a request was turned away: it is too old, or its signature does not fit SLACK_SIGNING_SECRET. Where Slack cannot deliver, copy the Signing Secret anew: Basic Information › App Credentials'

/** Until nothing is under way any more, what was added meanwhile included. */
async function allDone(underWay: ReadonlySet<Promise<void>>): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay)
}

/** A promise that does not keep the process alive. */
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })

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
