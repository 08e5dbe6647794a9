import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from '../../src/store/open-store.js'
import { startBot } from '../fakes/bot-process.js'
import { settingsFor as discordSettings } from '../fakes/discord/desk.js'
import { startDiscordServer } from '../fakes/discord/index.js'
import { collectLog } from '../worlds/desks.js'
import { ferries, ferryQuestion } from '../worlds/ferries.js'
import { withFolder } from '../worlds/knowledge-files.js'

it('a note that cannot be written is logged, and stops neither questions nor the memory', () =>
  withFolder(ferries, async (knowledge) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'begun-'))
    // A file blocks the place of the notes folder.
    await writeFile(join(dataDir, 'notes'), '')
    const store = await openStore({ dataDir, databaseUrl: undefined, log: collectLog().log })
    const form = { question: 'Who?', answer: 'Ana.', source: 'A page', link: 'https://a.example', date: '2026-03-01' }
    const note = { id: 'who', file: 'notes/who.md', content: 'Ana.' }
    await store.saveDraft({ id: 'd', gap: 'g', form, publisher: 'a.example', by: 'Ana Holm', at: new Date(), note })
    const server = await startDiscordServer()
    const channel = server.addChannel(server.addGuild())
    const env = { ...discordSettings(server), DATA_DIR: dataDir, KNOWLEDGE_DIR: knowledge }
    const bot = startBot(env)
    try {
      await bot.saying(/a note that a moderator submitted could not be finished; the next start tries again/)
      await bot.saying(/ready on/)
      const asked = server.slash(server.addPerson('ana'), channel, 'ask', { question: ferryQuestion })
      await server.until(() => asked.replies.length > 0, 'a reply')
      expect(bot.stderr()).not.toContain('the memory cannot be used')
      expect(await store.approvedDrafts()).toHaveLength(1)
    } finally {
      await bot.stop()
      await server.stop()
      await store.close()
      await rm(dataDir, { recursive: true, force: true })
    }
  }))
