import { type CustomRoute, HTTPReceiver, type Logger, type Receiver } from '@slack/bolt'
import { DeskError } from '../../src/lib/errors.js'
import type { TellOnce } from '../../src/lib/log.js'

/** What `/healthz` answers. */
export const healthyText = 'ok\n'

const healthz: CustomRoute = {
  path: '/healthz',
  method: 'GET',
  handler: (_request, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end(healthyText),
}

const forgedText =
  'Slack: a request was turned away: it is too old, or its signature does not fit SLACK_SIGNING_SECRET. Where Slack cannot deliver, copy the Signing Secret anew: Basic Information › App Credentials'

/** Receives requests from Slack at a port. It reports the first request that is not Slack's, and no more of them. */
export function createHttpReceiver(signingSecret: string, port: number, logger: Logger, tellOnce: TellOnce): Receiver {
  const receiver = new HTTPReceiver({ signingSecret, port, logger, customRoutes: [healthz] })
  return {
    init: (app) => receiver.init(app),
    async start() {
      const server = await receiver.start(port).catch((cause: NodeJS.ErrnoException) => {
        throw new DeskError('CONFIG', `Port ${port} cannot be listened on (${cause.code}). Name another one with PORT.`, { cause })
      })
      // Bolt calls no handler of ours for a wrong signature; its answer is all there is to see.
      server.on('request', (_request, response) => {
        response.once('finish', () => {
          if (response.statusCode === 401) tellOnce('forged', {}, forgedText)
        })
      })
      return server
    },
    stop: () => receiver.stop(),
  }
}
