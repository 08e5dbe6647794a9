import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Adapter, Desk } from '../../src/contract/adapter.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import { DeskError } from '../../src/lib/errors.js'
import { pause } from '../shared/lifecycle.js'
import { createApp } from './app.js'
import type { WebOptions } from './options.js'

/** How long a stop waits for answers under way. */
const finishWithinMs = 3_000
const sweepEveryMs = 20
/** The longest that somebody who sends slowly keeps a connection busy. */
const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1_024,
}

/** The web: pages to ask on and to read on. @param quicker timeouts in place of the usual ones, in milliseconds */
export function createWeb({ port, host, ...deps }: WebOptions & AdapterDeps, quicker: Partial<typeof timeouts> = {}): Adapter {
  let server: Server | undefined
  return {
    name: 'web',
    start: (desk: Desk) =>
      new Promise((resolve, reject) => {
        const app = createApp(desk, deps, deps)
        server = createAdaptorServer({ fetch: app.fetch, serverOptions: { ...timeouts, ...quicker } }) as Server
        server.once('error', (cause: NodeJS.ErrnoException) => {
          reject(
            new DeskError('CONFIG', `Port ${port} of ${host} cannot be listened on (${cause.code}). Change WEB_PORT or WEB_HOST.`, {
              cause,
            }),
          )
        })
        server.listen(port, host, resolve)
      }),
    // Somebody who has left the page cannot be reached.
    notify: async () => false,
    async stop() {
      const open = server
      server = undefined
      if (open === undefined) return
      const closed = new Promise<void>((resolve) => open.close(() => resolve()))
      // A connection whose answer was sent stays open for the next request, but nobody takes that any more.
      const sweeping = setInterval(() => open.closeIdleConnections(), sweepEveryMs)
      await Promise.race([closed, pause(finishWithinMs)])
      clearInterval(sweeping)
      open.closeAllConnections()
      await closed
    },
  }
}
