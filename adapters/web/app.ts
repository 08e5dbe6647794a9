import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Desk } from '../../src/contract/adapter.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import { words } from '../../src/i18n/words.js'
import { createTellOnce } from '../../src/lib/log.js'
import { createApi } from './api/index.js'
import { serveAsk } from './ask.js'
import { serveAssets } from './assets.js'
import { securityHeaders } from './headers.js'
import { serveHealth } from './health.js'
import { serveInsights } from './insights.js'
import { createMcp } from './mcp/http.js'
import type { WebOptions } from './options.js'
import { type Deps, frameMaker, handler } from './page-deps.js'
import { serveReading } from './reading.js'
import { messagePage } from './render/other-pages.js'
import { addressFinder, type Web } from './visitor.js'

const longestBody = 16 * 1_024
/** How many requests of one address the desk works on in a minute: far more than people behind one address need. */
const perMinute = 300

const unknownProxy =
  'the web: X-Forwarded-For of a proxy that is not trusted does not count, so all its visitors share one limit. Name the proxy in WEB_TRUST_PROXY'

/** All pages, and what programs and agents call. @param desk answers what is asked there */
export function createApp(
  desk: Desk,
  given: Pick<AdapterDeps, 'log' | 'reader' | 'readiness' | 'publicUrl' | 'figures' | 'limits'>,
  { proxies, embedOrigins, apiKeys: keys, apiOrigins: origins, insightsKey }: Omit<WebOptions, 'port' | 'host'>,
): Hono<Web> {
  const { publicUrl, log, limits } = given
  const app = new Hono<Web>()
  const isSecure = publicUrl?.startsWith('https:') === true
  app.use(securityHeaders(embedOrigins, isSecure))
  const assets = serveAssets(app)
  serveHealth(app, given)
  // This comes before what is for pages: programs have limits, problems and rules of their own.
  const tellOnce = createTellOnce(log)
  const addressOf = addressFinder(proxies, () => tellOnce('proxy', { platform: 'web' }, unknownProxy))
  const forPrograms = { ...given, desk, platform: 'web', keys, origins, limits, addressOf }
  app.route('/api', createApi(forPrograms))
  app.route('/mcp', createMcp(forPrograms))
  const frameOf = frameMaker(assets, publicUrl)
  const deps: Deps = { ...given, isSecure, frameOf, addressOf, handle: handler(desk, frameOf), complete: desk.complete }
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  app.use(async (c, next) => {
    // Going back shows the page again, and asks nothing twice.
    c.header('cache-control', 'private, no-cache')
    if (
      !(await limiter.consume(addressOf(c)).then(
        () => true,
        () => false,
      ))
    ) {
      const frame = frameOf(c)
      return c.html(messagePage(frame, frame.say.web.tooMuch, words[frame.language].notices.tooMuch(60)), 429, { 'retry-after': '60' })
    }
    return next()
  })
  app.use(bodyLimit({ maxSize: longestBody }))
  const publicOrigin = publicUrl === undefined ? null : new URL(publicUrl).origin
  app.use(csrf({ origin: (origin, c) => origin === publicOrigin || origin === new URL(c.req.url).origin }))
  serveAsk(app, deps)
  serveReading(app, deps)
  serveInsights(app, deps, insightsKey)
  app.notFound((c) => {
    const frame = frameOf(c)
    return c.html(messagePage(frame, frame.say.web.notFound, ''), 404)
  })
  app.onError((error, c) => {
    // Its own response makes the browser ask for the key.
    if (error instanceof HTTPException && error.status === 401) return error.getResponse()
    const frame = frameOf(c)
    const hasLeft = (error as NodeJS.ErrnoException).code === 'ECONNRESET'
    const status = error instanceof HTTPException ? error.status : hasLeft ? 400 : 500
    if (hasLeft) log.debug({ platform: 'web' }, 'somebody left before their request was finished')
    if (status >= 500) log.error({ platform: 'web', err: error }, 'a page could not be made')
    if (status === 403) return c.html(messagePage(frame, frame.say.web.foreign, ''), 403)
    return c.html(messagePage(frame, status >= 500 ? frame.say.broken : frame.say.web.badRequest, ''), status)
  })
  return app
}
