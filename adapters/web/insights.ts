import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { basicAuth } from 'hono/basic-auth'
import { createKeyFinder } from '../../src/lib/bearer.js'
import type { Deps } from './page-deps.js'
import { insightsPage } from './render/other-pages.js'
import type { Web } from './visitor.js'

/** Serve `/insights` to people who give the key as a password, which a browser asks for. @param key without it there is no such page. */
export function serveInsights(app: Hono<Web>, { frameOf, handle }: Pick<Deps, 'frameOf' | 'handle'>, key: string | null): void {
  if (key === null) return
  const findKey = createKeyFinder([key])
  const auth = basicAuth({
    // Somebody with the key is a moderator, no matter what name they give.
    verifyUser: (_, password) => findKey(`Bearer ${password}`) === 0,
    realm: 'Mission Desk insights',
    invalidUserMessage: 'Give WEB_INSIGHTS_KEY as the password, with any name.\n',
  })
  app.get('/insights', auth, async (c) => {
    const frame = frameOf(c)
    const came = { id: randomUUID(), platform: 'web', locale: frame.language, alone: true, moderator: true }
    const reply = await handle(c, { ...came, kind: 'command', name: 'insights', options: {} })
    c.header('cache-control', 'no-store')
    return c.html(insightsPage(frame, reply))
  })
}
