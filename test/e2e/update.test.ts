import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import { describe, expect, it } from 'vitest'
import { connectTo } from '../../src/store/connection.js'
import { ferries, ferryQuestion } from '../worlds/ferries.js'
import { withFolder } from '../worlds/knowledge-files.js'
import { makeOldStore, oldNote, oldQuestions } from '../worlds/old-store.js'
import { platforms } from './platforms.js'

const note = '---\nid: the-keeper\n---\n\n# The keeper\n\nThe lamp of Oreby is kept by Sunniva Dahl.\n'

describe.each(platforms.filter(({ connects }) => connects))('on $name', ({ open }) => {
  it('an updated desk sends waiting messages once, and keeps channel settings and gaps', () =>
    withFolder({ ...ferries, [oldNote.file]: note }, async (knowledge) => {
      const d = await open({ env: { KNOWLEDGE_DIR: knowledge } })
      try {
        await d.bot.stop()
        for (const name of await readdir(d.dataDir)) if (name.startsWith('desk.db')) await rm(join(d.dataDir, name), { force: true })
        const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: connectTo(join(d.dataDir, 'desk.db')) }) })
        const [ana, moderator] = [d.person('ana', 'fr'), d.moderator()]
        await makeOldStore(db, { platform: d.id, channel: d.room.id, person: ana.id })
        await db.destroy()
        for (const _ of [1, 2]) {
          await d.restart()
          const told = await d.until(() => d.seenIn(d.direct(ana))[0], 'what waited')
          expect(told.text).toContain(`You asked “${oldQuestions.told}” on 2 January 2026.`)
          expect(told.text).toContain('kept by Sunniva Dahl')
          const asked = await d.use(ana, d.room, 'ask', { question: ferryQuestion })
          expect([asked.onlyFor, asked.text]).toEqual([ana.id, expect.stringContaining('✓ Réponse.')])
          expect((await d.use(moderator, d.room, 'gaps')).text).toContain(oldQuestions.open)
          expect(d.seenIn(d.direct(ana))).toHaveLength(1)
        }
        expect([d.takeNotified(), d.problems()]).toEqual([[], []])
      } finally {
        await d.close()
      }
    }))
})
