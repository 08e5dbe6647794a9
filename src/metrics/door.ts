import { createServer, type IncomingMessage } from 'node:http'
import { type FiguresPage, type Readiness, readinessRecord } from '../contract/platform.js'
import { createKeyFinder } from '../lib/bearer.js'
import { DeskError } from '../lib/errors.js'
import { brief, type Log } from '../lib/log.js'

export interface MetricsDoor {
  readonly host: string
  readonly port: number
  readonly figures: FiguresPage
  readonly readiness: () => Promise<Readiness>
  readonly log: Log
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
}

/** A slow sender can keep a connection busy for no longer than this. */
const timeouts = { headersTimeout: 5_000, requestTimeout: 5_000, keepAliveTimeout: 5_000, maxHeaderSize: 8 * 1_024 }
const plain = 'text/plain; charset=utf-8'
const notThere: Answer = { status: 404, type: plain, text: 'Here are /metrics, /healthz and /readyz.\n' }
const noKey: Answer = { status: 401, type: plain, text: 'Send METRICS_KEY as a bearer token.\n' }
const broken: Answer = { status: 500, type: plain, text: 'The figures cannot be read now; the log says why.\n' }

/**
 * Serve `/metrics` on a port of its own. If a key is set, only callers that send it get the figures. `/healthz` and `/readyz` are for everybody, as on
 * the web.
 * @returns a function that closes it
 * @throws DeskError if the port cannot be listened on
 */
export async function openMetricsDoor({ host, port, figures, readiness, log }: MetricsDoor): Promise<() => Promise<void>> {
  const findKey = createKeyFinder(figures.key === null ? [] : [figures.key])
  const answer = async ({ method = '', url = '/', headers }: IncomingMessage): Promise<Answer> => {
    if (method !== 'GET' && method !== 'HEAD') return { ...notThere, status: 405 }
    const [path] = url.split('?')
    if (path === '/healthz') return { status: 200, type: plain, text: 'ok\n' }
    if (path === '/readyz') {
      const record = readinessRecord(await readiness())
      return { status: record.ready ? 200 : 503, type: 'application/json', text: JSON.stringify(record) }
    }
    if (path !== '/metrics') return notThere
    if (figures.key !== null && findKey(headers.authorization) !== 0) return noKey
    return { status: 200, ...(await figures.read()) }
  }
  const server = createServer(timeouts, (request, response) => {
    const send = ({ status, type, text }: Answer): void => {
      const more = status === 401 ? { 'www-authenticate': 'Bearer' } : {}
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...more }).end(request.method === 'HEAD' ? '' : text)
    }
    answer(request).then(send, (error: Error) => {
      log.error({ error: brief(error) }, 'the figures could not be read')
      send(broken)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const text = `Port ${port} of ${host} cannot be listened on (${cause.code}). Change METRICS_PORT or METRICS_HOST.`
      reject(new DeskError('CONFIG', text, { cause }))
    })
    server.listen(port, host, resolve)
  })
  return async () => {
    server.close()
    server.closeAllConnections()
  }
}
