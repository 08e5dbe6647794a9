import { afterAll, beforeAll, expect, it } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { everyPlatform } from '../../fakes/every-platform.js'
import { freePort } from '../../fakes/free-port.js'
import { seePage } from '../../support/seen-page.js'
import { ferries, ferryQuestion } from '../../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

let knowledge: KnowledgeCopy
beforeAll(async () => {
  knowledge = await makeKnowledgeCopy(ferries)
})
afterAll(() => knowledge.remove())

it.each(everyPlatform)(
  'on $name a reader can open the document of an answer, which proves it, and monitoring sees both platforms',
  async ({ open }) => {
    const port = await freePort()
    const site = `http://127.0.0.1:${port}`
    const desk = await open({ env: { KNOWLEDGE_DIR: knowledge.folder, WEB_PORT: String(port), PUBLIC_URL: `${site}/` } })
    try {
      const seen = await desk.use(desk.person(), desk.room, 'ask', { question: ferryQuestion })
      const links = seen.lines.flatMap((line) => line.links).filter(({ label }) => label === words.en.readInContext)
      expect(links.length).toBeGreaterThan(0)
      const { url = '' } = links[0] ?? {}
      expect(url.startsWith(`${site}/d/`)).toBe(true)
      expect(seePage(await (await fetch(url)).text(), '.proof').text).toContain(words.en.web.proven)
      const ready = (await (await fetch(`${site}/readyz`)).json()) as { platforms: Record<string, boolean> }
      expect(ready).toMatchObject({ ready: true, platforms: { [desk.id]: true, web: true } })
      desk.connection?.drop()
    } finally {
      await desk.close()
    }
  },
)
