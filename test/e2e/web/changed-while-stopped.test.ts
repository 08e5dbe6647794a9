import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { permalinkOf } from '../../../src/cards/permalink.js'
import { words } from '../../../src/i18n/words.js'
import { startPostgres, wantsPostgres } from '../../fakes/postgres.js'
import { openWeb } from '../../fakes/web.js'
import { seePage } from '../../support/seen-page.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'
import { oreby } from '../../worlds/oreby.js'

const { web, digest } = words.en
const toll = 'The toll for a lorry is 40 crowns.'
const path = permalinkOf({ passage: 'bridge#2', text: toll, document: { id: 'bridge' } })

let knowledge: KnowledgeCopy
let dataDir: string
beforeEach(async () => {
  knowledge = await makeKnowledgeCopy(oreby)
  dataDir = await mkdtemp(join(tmpdir(), 'changed-'))
})
afterEach(async () => {
  await knowledge.remove()
  await rm(dataDir, { recursive: true, force: true })
})

/** @param dirs the data folder of each start: replicas have their own */
async function changeWhileStopped(dirs: readonly [string, string], env: Readonly<Record<string, string>>): Promise<void> {
  const open = (dir: string) => openWeb({ KNOWLEDGE_DIR: knowledge.folder, DATA_DIR: dir, ...env })
  const first = await open(dirs[0])
  try {
    expect(seePage(await (await fetch(`${first.url}${path}`)).text(), '.proof').text).toContain(web.proven)
    expect(seePage(await (await fetch(`${first.url}/sources`)).text(), 'main').text).not.toContain(digest.news)
  } finally {
    await first.close()
  }
  const file = join(knowledge.folder, 'bridge.md')
  await writeFile(file, (await readFile(file, 'utf8')).replace('40 crowns', '55 crowns'))
  const second = await open(dirs[1])
  try {
    const { text } = seePage(await (await fetch(`${second.url}${path}`)).text(), '.proof')
    for (const part of [web.changed, web.before, toll, web.after, 'The toll for a lorry is 55 crowns.']) expect(text).toContain(part)
    const title = digest.changed('The bridge of Oreby')
    await expect.poll(async () => seePage(await (await fetch(`${second.url}/sources`)).text(), 'main').text).toContain(title)
  } finally {
    await second.close()
  }
}

it('an excerpt whose document changed during a stop shows both texts, and the change is in the news', () =>
  changeWhileStopped([dataDir, dataDir], {}))

it.skipIf(!(await wantsPostgres()))('another process on the same PostgreSQL database shows the same', async () => {
  const postgres = await startPostgres()
  try {
    await changeWhileStopped([join(dataDir, 'one'), join(dataDir, 'two')], { DATABASE_URL: await postgres.makeDatabase() })
  } finally {
    await postgres.stop()
  }
})
