import type { Hono } from 'hono'
import { type AdapterDeps, readinessRecord } from '../../src/contract/platform.js'
import { createKeyFinder } from '../../src/lib/bearer.js'
import type { Web } from './visitor.js'

const fresh = { 'cache-control': 'no-store' }

/**
 * Serve three pages. `/healthz` says that the process is alive. `/readyz` says whether every part of the desk is ready. `/metrics` needs a
 * key, and is served here only if the metrics have no port of their own.
 */
export function serveHealth(app: Hono<Web>, { readiness, figures }: Pick<AdapterDeps, 'readiness' | 'figures'>): void {
  app.get('/healthz', (c) => c.text('ok\n'))
  app.get('/readyz', async (c) => {
    const record = readinessRecord(await readiness())
    return c.json(record, record.ready ? 200 : 503, fresh)
  })
  // The web is open to the world: without a key there is no such page.
  if (figures?.key == null) return
  const findKey = createKeyFinder([figures.key])
  app.get('/metrics', async (c) => {
    if (findKey(c.req.header('authorization')) !== 0)
      return c.text('Send METRICS_KEY as a bearer token.\n', 401, { 'www-authenticate': 'Bearer' })
    const { type, text } = await figures.read()
    return c.body(text, 200, { ...fresh, 'content-type': type })
  })
}
