import { createMcpHandler } from '@modelcontextprotocol/server'
import { Hono } from 'hono'
import { createLimits } from '../../../src/lib/limits.js'
import { admit } from '../api/access.js'
import { onlyJson, readBody } from '../api/body.js'
import type { Api } from '../api/env.js'
import { type ApiDeps, allowPagesOf, answerErrors, bodyWithinMs } from '../api/index.js'
import { takeOne } from '../api/limits.js'
import { createOperations } from '../api/operations.js'
import { Problem } from '../api/problem.js'
import { createTools } from './tools.js'

/** The desk tells agents nothing unasked, so hardly anybody listens. */
const maxSubscriptions = 16

/**
 * The desk for agents over streamable HTTP, to be mounted at /mcp. It keeps nothing between two requests. Keys and limits are those of the
 * API. Only calls of tools count towards a limit.
 * @example app.route('/mcp', createMcp({ desk, reader, platform: 'web', keys: [], origins: [], publicUrl: undefined, limits, addressOf, log }))
 */
export function createMcp(deps: ApiDeps): Hono<Api> {
  const { keys, origins, log, addressOf, limits = createLimits() } = deps
  const operations = createOperations(deps)
  const handler = createMcpHandler(
    ({ authInfo }) => createTools({ operations, log, take: () => takeOne(limits, authInfo?.clientId ?? 'unknown') }),
    { maxSubscriptions, onerror: (error) => log.debug({ err: error }, 'a request of an agent was refused') },
  )
  const app = new Hono<Api>()
  answerErrors(app, deps)
  if (origins.length > 0) app.use(allowPagesOf(origins))
  app.use(admit({ keys, origins, limits, addressOf }), onlyJson, readBody(deps.bodyWithinMs ?? bodyWithinMs))
  app.post('/', async (c) => {
    const { url, method, headers, signal } = c.req.raw
    const request = new Request(url, { method, headers, body: await c.req.text(), signal })
    return handler.fetch(request, { authInfo: { token: '', clientId: c.get('caller'), scopes: [] } })
  })
  app.all('*', () => {
    throw new Problem(405, 'Agents send POST to /mcp. There are no sessions here.', { allow: 'POST' })
  })
  return app
}
