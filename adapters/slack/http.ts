import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { type CustomRoute, HTTPModuleFunctions, HTTPReceiver, type HTTPReceiverOptions, type Logger, type Receiver } from '@slack/bolt'
import type { InstallProvider } from '@slack/oauth'
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
  'Slack: a request was refused: it is too old, or its signature does not match SLACK_SIGNING_SECRET. If Slack cannot deliver, copy the Signing Secret again: Basic Information › App Credentials'

/** Where Bolt takes events, and nowhere else. */
const eventsPath = '/slack/events'
/** Slack's clock and ours differ by no more. */
const mostAheadSeconds = 5 * 60
const { bufferIncomingMessage, buildNoBodyResponse, isRawBodyError, parseAndVerifyHTTPRequest, parseHTTPRequestBody } = HTTPModuleFunctions

/**
 * Turns away two kinds of requests. One is dated in the future: it could be replayed until then. The other is signed, but its body is no
 * object: Bolt would fail on it.
 */
function guarded(listener: RequestListener, signingSecret: string): RequestListener {
  const look = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const ahead = Number(request.headers['x-slack-request-timestamp']) - Date.now() / 1_000
    if (ahead > mostAheadSeconds) return buildNoBodyResponse(response, 401)
    try {
      const whole = await bufferIncomingMessage(request, HTTPModuleFunctions.defaultBodyLimit)
      if (isObject(readable(whole))) return listener(request, response)
    } catch (error) {
      return buildNoBodyResponse(response, isRawBodyError(error) ? error.statusCode : 400)
    }
    const isSigned = await parseAndVerifyHTTPRequest({ signingSecret }, request).catch(() => null)
    buildNoBodyResponse(response, isSigned === null ? 401 : 400)
  }
  return (request, response) =>
    request.method === 'POST' && request.url?.split('?')[0] === eventsPath ? void look(request, response) : listener(request, response)
}

const isObject = (body: unknown): boolean => typeof body === 'object' && body !== null && !Array.isArray(body)
type Whole = Parameters<typeof parseHTTPRequestBody>[0]
/** @returns the body; null if it is none */
function readable(whole: Whole): unknown {
  try {
    return parseHTTPRequestBody(whole)
  } catch {
    return null
  }
}

/** What gives the token of a workspace that the desk was installed in, renewed where that is due. */
export type Installing = Pick<InstallProvider, 'authorize'>

/** Receives requests from Slack at a port. @param install what lets people install the desk, see `installerOptions` It reports the first request that is not Slack's, and no more of them. */
export function createHttpReceiver(
  { signingSecret, port }: { readonly signingSecret: string; readonly port: number },
  logger: Logger,
  tellOnce: TellOnce,
  install: Partial<HTTPReceiverOptions> = {},
): Receiver & Installing {
  const receiver = new HTTPReceiver({ signingSecret, port, logger, customRoutes: [healthz], processBeforeResponse: true, ...install })
  receiver.requestListener = guarded(receiver.requestListener, signingSecret)
  return {
    authorize: (query) => {
      if (receiver.installer === undefined) throw new Error('nobody can install the desk')
      return receiver.installer.authorize(query)
    },
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
