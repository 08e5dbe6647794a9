import { createWeb } from '../../adapters/web/index.js'
import type { Adapter } from '../../src/contract/adapter.js'
import { noProxies } from '../../src/lib/proxies.js'
import { freePort } from '../fakes/free-port.js'
import { seePage } from '../support/seen-page.js'
import { deskThat } from '../worlds/desks.js'
import { withInbox } from '../worlds/inboxes.js'
import type { AdapterDriver } from './adapter.js'

/** Drives the web adapter through its port. */
export function webDriver(): AdapterDriver {
  let adapter: Adapter | undefined
  let port = 0
  return {
    name: 'web',
    harmful: /ALIVE|\p{Bidi_Control}|[^\P{Cc}\n]/u,
    hostile: [
      ...[
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '"><svg onload=alert(1)>',
        "' onmouseover='alert(1)",
        '</section><h1>',
      ],
      ...[
        'javascript:alert(1)',
        '&lt;b&gt;',
        '<!--',
        '-->',
        '</title><script>',
        '\u202egnirts',
        '\u061c',
        '\u0007',

        '{{7*7}}',
        '%00',
      ],
    ],
    async start(handle) {
      port = await freePort()
      adapter = withInbox((deps) =>
        createWeb({
          port,
          host: '127.0.0.1',
          proxies: noProxies,
          embedOrigins: [],
          apiKeys: [],
          apiOrigins: [],
          insightsKey: null,
          ...deps,
        }),
      )
      await adapter.start(deskThat(handle))
    },
    async ask(question) {
      const response = await fetch(`http://127.0.0.1:${port}/?${new URLSearchParams({ q: question })}`, {
        headers: { 'accept-language': 'en' },
      })
      const html = await response.text()
      const { alive } = seePage(html)
      return `${seePage(html, '#answer').text}${alive.length > 0 ? `\nALIVE: ${alive.join(' ')}` : ''}`
    },
    async stop() {
      await adapter?.stop()
    },
  }
}
