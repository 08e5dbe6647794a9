import { OpenAPIHono } from '@hono/zod-openapi'
import type { Hono } from 'hono'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { createLimits, type Limits } from '../../../src/lib/limits.js'
import type { Log } from '../../../src/lib/log.js'
import { version } from '../../../src/lib/package-root.js'
import { type AccessOptions, admit } from './access.js'
import { onlyJson, readBody } from './body.js'
import type { Api } from './env.js'
import { limit } from './limits.js'
import { createOperations, type OperationDeps } from './operations.js'
import { Problem, sendProblem } from './problem.js'
import { askRoute, documentRoute, listRoute, passageRoute, summaryRoute } from './routes.js'

export interface ApiDeps extends OperationDeps, Omit<AccessOptions, 'limits'> {
  /** Shared with other doors of the same callers. */
  readonly limits?: Limits
  readonly bodyWithinMs?: number
  readonly log: Log
}

/** A body of some hundred bytes takes no longer on a slow line. */
export const bodyWithinMs = 10_000

/**
 * The desk for programs, to be mounted at /api. All of it answers in JSON, errors too.
 * @example app.route('/api', createApi({ desk, reader, platform: 'web', keys: [], origins: [], publicUrl: undefined, addressOf, log }))
 */
export function createApi(deps: ApiDeps): OpenAPIHono<Api> {
  const { keys, origins, publicUrl, addressOf, limits = createLimits() } = deps
  const operations = createOperations(deps)
  const app = new OpenAPIHono<Api>({
    defaultHook: (result) => {
      if (result.success) return
      const errors = result.error.issues.map(({ path, message }) => ({ pointer: pointerTo(path), detail: message }))
      throw new Problem(422, 'The request has a wrong value: see errors.', {}, errors)
    },
  })
  answerErrors(app, deps)
  if (origins.length > 0) app.use(allowPagesOf(origins))
  app.get('/openapi.json', (c) => c.json(description))
  app.use(admit({ keys, origins, limits, addressOf }), limit(limits), onlyJson, readBody(deps.bodyWithinMs ?? bodyWithinMs))

  app.openapi(askRoute, async (c) => c.json(await operations.ask(c.req.valid('json')), 200))
  app.openapi(summaryRoute, async (c) => c.json(await operations.summarize(c.req.valid('json')), 200))
  app.openapi(listRoute, async (c) => c.json(await operations.list(), 200))
  app.openapi(documentRoute, async (c) => c.json(await operations.document(c.req.valid('param').id), 200))
  app.openapi(passageRoute, async (c) => c.json(await operations.passage(c.req.valid('param').id), 200))

  for (const { getRoutingPath, method } of [askRoute, summaryRoute, listRoute, documentRoute, passageRoute])
    app.all(getRoutingPath(), () => {
      throw new Problem(405, `Only ${method.toUpperCase()} is allowed here.`, { allow: method.toUpperCase() })
    })
  app.all('*', () => {
    throw new Problem(404, 'There is nothing here. /api/openapi.json lists what there is.')
  })
  const description = describe(app, publicUrl, keys.length > 0)
  return app
}

/** Answers errors as RFC 9457 says, and lets nobody keep or misread an answer. */
export function answerErrors(app: Hono<Api>, { platform, log }: Pick<ApiDeps, 'platform' | 'log'>): void {
  app.onError((error, c) => {
    if (error instanceof Problem) return sendProblem(c, error)
    if (error instanceof HTTPException) return sendProblem(c, new Problem(error.status, `${error.message}.`))
    log.error({ platform, err: error }, 'a request of a program failed')
    return sendProblem(c, new Problem(500, 'Something went wrong. Try again later; the desk’s log has more.'))
  })
  app.use(async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
    c.header('x-content-type-options', 'nosniff')
  })
}

/** Lets a browser give our answers to pages of these origins. No cookie counts here, so none is sent. */
export const allowPagesOf = (origins: readonly string[]) =>
  cors({
    ...{ origin: [...origins], allowMethods: ['GET', 'POST'], allowHeaders: ['authorization', 'content-type'], maxAge: 600 },
    exposeHeaders: ['ratelimit', 'ratelimit-policy', 'retry-after'],
  })

/** @example pointerTo(['points']) // '#/points' */
const pointerTo = (path: readonly PropertyKey[]): string =>
  `#${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`

function describe(app: OpenAPIHono<Api>, publicUrl = '', hasKeys: boolean): object {
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer', description: 'a key of API_KEYS' })
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      ...{ title: 'Mission Desk', version: version(), license: { name: 'MIT' } },
      description:
        'Answers questions with excerpts, word for word, each proven against its file. Quote them as they are; do not reword them.',
    },
    servers: [{ url: `${publicUrl}/api` }],
    security: hasKeys ? [{ key: [] }] : [],
  })
}
