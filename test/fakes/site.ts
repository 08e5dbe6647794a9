import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isPublicAddress } from '../../src/import/fetch/address.js'
import { type FetcherOptions, limits } from '../../src/import/fetch/fetch-safely.js'

/** The content of a path: a text, or a response that the test writes itself. */
export type Page = string | ((response: ServerResponse, request: IncomingMessage) => void)

export interface Site {
  readonly port: number
  /** The address of a path. */
  readonly at: (path: string) => string
  /** The requested paths, in order, including robots.txt. */
  readonly asked: string[]
  /** Add or replace a page. A text is HTML if it begins with `<`, otherwise plain text. */
  set(path: string, page: Page): void
  /** Reads like the program, but treats this site as public. */
  readonly reach: FetcherOptions
  close(): Promise<void>
}

/** Start a local site with the test’s pages. By default it has no `/robots.txt`. */
export async function openSite(): Promise<Site> {
  const pages = new Map<string, Page>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const page = pages.get(path)
    response.on('error', () => {})
    if (page === undefined) response.writeHead(404).end()
    else if (typeof page === 'string')
      response.writeHead(200, { 'content-type': page.startsWith('<') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8' }).end(page)
    else page(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    asked,
    at: (path) => `http://127.0.0.1:${port}${path}`,
    set: (path, page) => void pages.set(path, page),
    reach: {
      mayReach: (address) => address === '127.0.0.1' || isPublicAddress(address),
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
      userAgent: 'mission-desk/test',
      limits,
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
