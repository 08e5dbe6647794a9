import { setTimeout as wait } from 'node:timers/promises'
import { type App, type Logger, type Receiver, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt'
import pRetry, { AbortError } from 'p-retry'
import type { AdapterDeps } from '../../src/contract/platform.js'
import type { TellOnce } from '../../src/lib/log.js'
import { callDeadlineMs } from '../shared/lifecycle.js'
import { explainConnection, isTurnedOut, reasonOf } from './trouble.js'

/** While the network is away the desk goes on trying, at least every half minute. */
const forEver = { retries: Number.POSITIVE_INFINITY, factor: 1.3, maxTimeout: 30_000 }
/** The time between the end of a connection and the next one: one that always breaks must not be opened without a pause. */
const reopenAfterMs = 1_000

/** An app that acknowledges an event only when it was kept. Bolt would do so earlier, and Slack does not send again what is lost in between. */
const keptFirst = (app: App): App =>
  Object.assign(Object.create(app) as App, {
    async processEvent(event: ReceiverEvent): Promise<void> {
      if (event.body.type !== 'event_callback') return app.processEvent(event)
      await app.processEvent({ ...event, ack: async () => {} })
      await event.ack()
    },
  })

/**
 * Receives from Slack over a connection that the desk opens. The client could connect again by itself, but it would say to nobody why
 * it cannot, or that Slack turned it down for good. So it is told not to, and is started again here.
 * @param apiUrl undefined for Slack's own
 */
export function createSocketReceiver(
  appToken: string,
  apiUrl: string | undefined,
  logger: Logger,
  tellOnce: TellOnce,
  { log, onConnection, onLost }: Pick<AdapterDeps, 'log' | 'onConnection' | 'onLost'>,
): Receiver {
  const clientOptions = { retryConfig: { retries: 0 }, timeout: callDeadlineMs, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) }
  const receiver = new SocketModeReceiver({ appToken, logger, autoReconnectEnabled: false, installerOptions: { clientOptions } })
  const { client } = receiver
  const stopping = new AbortController()
  const tellUnreachable = (error: unknown): void => {
    if (!stopping.signal.aborted)
      tellOnce('unreachable', { why: reasonOf(error) || 'the connection broke' }, 'Slack cannot be reached; the desk keeps trying')
  }
  client.on('error', tellUnreachable)

  const attempt = async (): Promise<void> => {
    try {
      await client.start()
    } catch (error) {
      if (isTurnedOut(error)) throw new AbortError(explainConnection(error, 'SLACK_APP_TOKEN'))
      // Without an error: the connection was closed before Slack said hello.
      if (error !== undefined) tellUnreachable(error)
      throw new Error('not connected', { cause: error })
    }
  }
  /** @throws DeskError if Slack turns the desk down for good */
  const connect = (): Promise<void> => pRetry(attempt, { ...forEver, signal: stopping.signal })
  const stayConnected = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await new Promise((resolve) => client.once('disconnected', resolve))
      if (stopping.signal.aborted) return
      log.info({}, 'Slack: the connection was lost; the desk reconnects')
      onConnection(false)
      await wait(reopenAfterMs, undefined, { signal: stopping.signal })
      await connect()
      log.info({}, 'Slack: the connection is back')
      onConnection(true)
    }
  }
  return {
    init: (app) => receiver.init(keptFirst(app)),
    async start() {
      await connect()
      onConnection(true)
      stayConnected().catch((error) => {
        if (!stopping.signal.aborted) onLost(error)
      })
    },
    stop() {
      stopping.abort()
      return receiver.stop()
    },
  }
}
