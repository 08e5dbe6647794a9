import { definePlatform, fine } from '../../src/contract/platform.js'
import { noProxies } from '../../src/lib/proxies.js'
import { host, key, keys, origins, port, proxies } from '../../src/lib/settings.js'
import type { WebOptions } from './options.js'

const loopback = '127.0.0.1'

/** The web, as the registry knows it. */
export const web = definePlatform({
  name: 'web',
  title: 'Web',
  settings: {
    WEB_PORT: port,
    WEB_HOST: host,
    WEB_TRUST_PROXY: proxies,
    EMBED_ORIGINS: origins,
    API_KEYS: keys,
    API_CORS_ORIGINS: origins,
    WEB_INSIGHTS_KEY: key,
  },
  servesFigures: true,
  usual: { WEB_PORT: '8080' },
  read({ WEB_PORT, WEB_HOST = loopback, EMBED_ORIGINS: embedOrigins = [], ...api }): WebOptions | null {
    const {
      WEB_TRUST_PROXY: proxies = noProxies,
      API_KEYS: apiKeys = [],
      API_CORS_ORIGINS: apiOrigins = [],
      WEB_INSIGHTS_KEY: insightsKey = null,
    } = api
    return WEB_PORT === undefined ? null : { port: WEB_PORT, host: WEB_HOST, proxies, embedOrigins, apiKeys, apiOrigins, insightsKey }
  },
  secret: () => null,
  create: async (options, deps) => (await import('./index.js')).createWeb({ ...options, ...deps }),
  examine: async (web) => [fine(`the pages are served at http://${web.host.includes(':') ? `[${web.host}]` : web.host}:${web.port}/`)],
})
