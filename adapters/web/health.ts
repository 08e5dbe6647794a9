import type { Hono } from 'hono'
import type { AdapterDeps } from '../../src/contract/platform.js'
import type { Web } from './visitor.js'

/** Serve `/healthz`, which says that the process lives, and `/readyz`, which says whether every part of the desk is there. */
export function serveHealth(app: Hono<Web>, readiness: AdapterDeps['readiness']): void {
  app.get('/healthz', (c) => c.text('ok\n'))
  app.get('/readyz', async (c) => {
    const { documents, store, platforms } = await readiness()
    const isReady = documents > 0 && store && Object.values(platforms).every((isConnected) => isConnected)
    return c.json({ ready: isReady, documents, store, platforms }, isReady ? 200 : 503, { 'cache-control': 'no-store' })
  })
}
