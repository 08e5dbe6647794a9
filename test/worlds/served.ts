import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { type ApiDeps, createApi } from '../../adapters/web/api/index.js'
import { addressFinder } from '../../adapters/web/visitor.js'
import { createReader } from '../../src/desk/reader.js'
import { noProxies } from '../../src/lib/proxies.js'
import { createMemory } from '../../src/store/memory.js'
import type { Store } from '../../src/store/store.js'
import { withStores } from '../fakes/stores.js'
import { collectLog, deskFrom, type LogLine, type TestDesk, withDesk } from './desks.js'
import { oreby } from './oreby.js'

export type ServedOptions = Partial<ApiDeps> & { readonly files?: Readonly<Record<string, string>> }

/** The endpoints for programs, on a real socket. */
export interface Served {
  readonly origin: string
  readonly port: number
  readonly desk: TestDesk
  readonly store: Store
  readonly deps: ApiDeps
  readonly lines: readonly LogLine[]
  get(path: string, headers?: Record<string, string>): Promise<Answered>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered>
  /** Send raw bytes, and wait until the connection ends. */
  raw(bytes: string): Promise<string>
}

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly type: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came
  readonly body: any
}

/** Run with a desk that knows Oreby, served to programs below /api. @param mount adds other routes */
export function withServed(
  options: ServedOptions,
  run: (served: Served) => Promise<void>,
  mount: (app: Hono, deps: ApiDeps) => void = () => {},
): Promise<void> {
  const { files = oreby, ...given } = options
  return withStores(1, (store) =>
    withDesk(files, {}, async (desk) => {
      const { log, lines } = collectLog()
      const memory = createMemory(store, 30, log)
      const deps: ApiDeps = {
        ...{ desk: deskFrom({ ...desk, log, memory }), reader: createReader({ library: desk.library, log }) },
        ...{ platform: 'test', keys: [], origins: [], publicUrl: undefined, addressOf: addressFinder(noProxies), log, ...given },
      }
      const app = new Hono()
      app.route('/api', createApi(deps))
      mount(app, deps)
      const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { keepAliveTimeout: 200 } }) as Server
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const { port } = server.address() as AddressInfo
      try {
        await run({ ...callers(port), port, desk, store, deps, lines })
        await memory.settle()
      } finally {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    }),
  )
}

function callers(port: number): Pick<Served, 'origin' | 'get' | 'post' | 'raw'> {
  const origin = `http://127.0.0.1:${port}`
  const call = async (path: string, init: RequestInit): Promise<Answered> => {
    const response = await fetch(`${origin}${path}`, init)
    const [text, type] = [await response.text(), response.headers.get('content-type') ?? '']
    return { status: response.status, headers: response.headers, type, body: /json/.test(type) ? JSON.parse(text) : text }
  }
  return {
    origin,
    get: (path, headers = {}) => call(path, { headers }),
    post: (path, body, headers = {}) =>
      call(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }),
    raw: (bytes) =>
      new Promise((resolve, reject) => {
        let text = ''
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
        socket.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        socket.on('close', () => resolve(text)).on('error', reject)
      }),
  }
}
