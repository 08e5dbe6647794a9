import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isPublicAddress } from '../../src/import/fetch/address.js'
import { type FetcherOptions, limits } from '../../src/import/fetch/fetch-safely.js'

/** What a path of the site gives: a text, or what the test writes itself. */
export type Page = string | ((response: ServerResponse, request: IncomingMessage) => void)

export interface Site {
  readonly port: number
  /** The address of a path. */
  readonly at: (path: string) => string
  /** What was asked for, in order, robots.txt too. */
  readonly asked: string[]
  /** Put a page there, or another in its place. A text is HTML where it begins with `<`, otherwise plain text. */
  set(path: string, page: Page): void
  /** Reads as the program does, with this site for a public one. */
  readonly reach: FetcherOptions
  close(): Promise<void>
}

/** Open a site on this machine whose pages the test makes. Without a page `/robots.txt` it has none. */
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
