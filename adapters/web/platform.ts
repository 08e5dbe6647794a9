import { z } from 'zod'
import { definePlatform, fine } from '../../src/contract/platform.js'
import { keys, origins, wholeNumber } from '../../src/lib/settings.js'
import type { WebOptions } from './options.js'

const loopback = '127.0.0.1'

/** The web, as the registry knows it. */
export const web = definePlatform({
  name: 'web',
  title: 'Web',
  settings: {
    WEB_PORT: wholeNumber(1, 65_535, 'must be a port number from 1 to 65535'),
    WEB_HOST: z.string().regex(/^[\w.:-]+$/, 'must be an address to listen on, such as 0.0.0.0'),
    EMBED_ORIGINS: origins,
    API_KEYS: keys,
    API_CORS_ORIGINS: origins,
  },
  usual: { WEB_PORT: '8080' },
  read({ WEB_PORT: port, WEB_HOST: host = loopback, EMBED_ORIGINS: embedOrigins = [], ...api }): WebOptions | null {
    const { API_KEYS: apiKeys = [], API_CORS_ORIGINS: apiOrigins = [] } = api
    return port === undefined ? null : { port, host, embedOrigins, apiKeys, apiOrigins }
  },
  secret: () => null,
  create: async (options, deps) => (await import('./index.js')).createWeb({ ...options, ...deps }),
  examine: async ({ port, host }) => [fine(`the pages are served at http://${host.includes(':') ? `[${host}]` : host}:${port}/`)],
})
