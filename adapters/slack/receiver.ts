import { type CustomRoute, HTTPReceiver, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt'
import type { AdapterDeps } from '../../src/contract/platform.js'
import { DeskError } from '../../src/lib/errors.js'
import type { SlackOptions } from './options.js'
import { explainConnection } from './trouble.js'

/** What `/healthz` answers. */
export const healthyText = 'ok\n'

/** What receives from Slack: over a connection that the desk opens, or at a port. */
export function makeReceiver({ connection, apiUrl, onLost }: SlackOptions & AdapterDeps, logger: Logger): Receiver {
  if (connection.mode === 'socket') {
    // While the network is away this client has to go on trying, and not ever more seldom.
    const clientOptions = { retryConfig: { forever: true, factor: 1.3, maxTimeout: 30_000 } }
    const installerOptions = { clientOptions: { ...clientOptions, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) } }
    const receiver = new SocketModeReceiver({ appToken: connection.appToken, logger, installerOptions })
    tellWhenLost(receiver.client, onLost)
    return receiver
  }
  const healthz: CustomRoute = {
    path: '/healthz',
    method: 'GET',
    handler: (_request, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end(healthyText),
  }
  return new HTTPReceiver({ signingSecret: connection.signingSecret, port: connection.port, logger, customRoutes: [healthz] })
}

/** The client connects anew by itself, but where Slack turns it down for good nobody would hear of it. */
function tellWhenLost(client: SocketModeReceiver['client'], onLost: AdapterDeps['onLost']): void {
  const connect = client.start.bind(client)
  let connected = false
  client.start = async () => {
    try {
      const opened = await connect()
      connected = true
      return opened
    } catch (error) {
      // Without an error: the desk itself closed it, as it is being stopped.
      if (error === undefined) return { ok: false }
      if (!connected) throw error
      onLost(explainConnection(error, 'SLACK_APP_TOKEN'))
      return { ok: false }
    }
  }
}

/** What the operator can do where receiving could not begin. */
export function explainStart(error: unknown, { connection }: SlackOptions): DeskError {
  if (connection.mode === 'socket') return explainConnection(error, 'SLACK_APP_TOKEN')
  const { code } = error as NodeJS.ErrnoException
  return new DeskError('CONFIG', `Port ${connection.port} cannot be listened on (${code}). Name another one with PORT.`, { cause: error })
}
