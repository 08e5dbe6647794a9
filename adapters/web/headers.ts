import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const own = ["'self'"]

const policy = (frameAncestors: readonly string[]) => ({
  ...{ defaultSrc: ["'none'"], scriptSrc: own, styleSrc: own, imgSrc: own, connectSrc: own, formAction: own, baseUri: ["'none'"] },
  frameAncestors: frameAncestors.length === 0 ? ["'none'"] : [...frameAncestors],
})

/**
 * What a browser may do with a page: load what is ours, and nothing else. Only `/embed` may stand in a frame, and only on sites that are named.
 * The referrer stays on the site, so that no question reaches another site. It is not left out, because a form's origin must be known.
 */
export function securityHeaders(embedOrigins: readonly string[], isSecure: boolean): MiddlewareHandler {
  const common = { referrerPolicy: 'same-origin', strictTransportSecurity: isSecure ? 'max-age=15552000' : false } as const
  const page = secureHeaders({ ...common, contentSecurityPolicy: policy([]), xFrameOptions: 'DENY' })
  const embedded = secureHeaders({
    ...common,
    contentSecurityPolicy: policy(embedOrigins),
    ...{ xFrameOptions: embedOrigins.length === 0 ? 'DENY' : false, crossOriginResourcePolicy: 'cross-origin' },
  })
  return (c, next) => (c.req.path === '/embed' ? embedded : page)(c, next)
}
