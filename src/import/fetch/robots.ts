import robotsParser from 'robots-parser'
import { refusal } from '../refusal.js'
import type { Fetcher } from './fetch-safely.js'

// Its types tell of a default export that it does not have.
const parseRobots = robotsParser as unknown as typeof robotsParser.default

/** The name by which a robots.txt may speak of us. */
export const robotName = 'mission-desk'

/** As RFC 9309 asks for at least. */
const longest = 512_000

export type Robots = ReturnType<typeof createRobots>

/** Says whether a site's robots.txt lets an address be read. Each site is asked once. By RFC 9309, without robots.txt (4xx) all is allowed; if it cannot be had (5xx, no answer), nothing. */
export function createRobots(fetcher: Fetcher) {
  const sites = new Map<string, ReturnType<typeof parseRobots> | 'no rules'>()
  return {
    /** @throws DeskError if it does not, or if the site cannot say */
    async check(url: URL, signal: AbortSignal): Promise<void> {
      const place = new URL('/robots.txt', url)
      let rules = sites.get(url.origin)
      if (rules === undefined) {
        const asking = { signal, mayAsk: async () => {}, mayRead: () => {}, accept: 'text/plain, */*;q=0.1' }
        const { status, bytes } = await fetcher.fetch(place, asking)
        if (status >= 500)
          throw refusal(`its robots.txt cannot be read (${status}), so import reads nothing from ${url.host}: try again later`)
        rules = status >= 300 ? 'no rules' : parseRobots(place.href, Buffer.from(bytes.subarray(0, longest)).toString('utf8'))
        sites.set(url.origin, rules)
      }
      if (rules !== 'no rules' && rules.isAllowed(url.href, robotName) === false)
        throw refusal(`the robots.txt of ${url.host} forbids it: ask the publisher, or save the page in the browser and import that file`)
    },
  }
}
