import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { words } from '../../src/i18n/words.js'
import { type Person, type PlatformDesk, quotesIn, type Seen } from '../fakes/platform.js'
import { charterQuestion, ferries, ferryQuestion, shownFerries } from '../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../worlds/knowledge-copy.js'
import { onEachPlatform } from './platforms.js'

let knowledge: KnowledgeCopy
beforeAll(async () => {
  knowledge = await makeKnowledgeCopy(ferries)
})
afterAll(() => knowledge.remove())

const writeFerries = (more = ''): Promise<void> => writeFile(join(knowledge.folder, 'ferries.md'), `${ferries['ferries.md']}${more}`)
const changeFerries = (): Promise<void> => writeFerries('\nA last line.\n')

onEachPlatform(
  () => ({ env: { KNOWLEDGE_DIR: knowledge.folder, LOG_LEVEL: 'error' } }),
  (desk) => {
    let d: PlatformDesk
    let person: Person
    beforeEach(async () => {
      await writeFerries()
      d = desk()
      person = d.person()
    })
    const ask = (question = ferryQuestion): Promise<Seen> => d.use(person, d.room, 'ask', { question, private: true })
    const askOpenly = (): Promise<Seen> => d.answerTo(d.mention(person, d.room, ferryQuestion))
    const press = (seen: Seen, label: string): Promise<Seen> => d.press(person, seen, label)

    it('More context shows the paragraph with its neighbours to whoever pressed, and to nobody else', async () => {
      const answer = await askOpenly()
      const context = await press(answer, 'More context')
      expect([context.onlyFor, d.roomOf(context).id]).toEqual([person.id, d.roomOf(answer).id])
      expect(context.text).toContain('The ferries')
      const shown = shownFerries(context.text)
      expect(shown.length).toBeGreaterThanOrEqual(2)
      expect(shown).toContain(shownFerries(answer.text)[0])
    })

    it('Next excerpts turns the page in place, then returns to the first, for the same audience', async () => {
      for (const first of [await askOpenly(), await ask()]) {
        const before = shownFerries(first.text)
        expect(before).toHaveLength(1)
        const second = await press(first, 'Next excerpts')
        expect(second.message).toBe(first.message)
        const after = shownFerries(second.text)
        expect(after.length).toBeGreaterThan(0)
        expect(before.filter((n) => after.includes(n))).toEqual([])
        expect(second.text).toContain(`Question: ${ferryQuestion}`)
        expect(second.text).toContain(words.en.status.answered.title)
        expect(second.onlyFor).toBe(first.onlyFor)
        expect(second.labels.includes(d.customs.share)).toBe(first.onlyFor !== null)
        const last = await press(second, 'Next excerpts')
        expect(shownFerries((await press(last, 'First excerpts')).text)).toEqual(before)
      }
    })

    it('a long answer can be paged through, with each excerpt whole and shown once', async () => {
      let seen = await ask(charterQuestion)
      const parts: string[] = []
      for (let pages = 0; pages < 3; pages++) {
        for (const quoted of quotesIn(seen)) {
          parts.push(/^Part (\d)/.exec(quoted)?.[1] ?? '?')
          expect(quoted).toMatch(/wool\.$/)
        }
        if (!seen.labels.includes('Next excerpts')) break
        seen = await press(seen, 'Next excerpts')
      }
      expect(parts.toSorted()).toEqual(['1', '2', '3'])
    })

    it('a long list of documents can be paged through in place, and back to its beginning', async () => {
      const first = await d.use(person, d.room, 'sources')
      expect(first.text).toContain('12 documents (1–10)')
      const second = await press(first, 'More documents')
      expect(second.message).toBe(first.message)
      expect(second.text).toContain('(11–12)')
      expect((await press(second, 'First documents')).text).toContain('(1–10)')
    })

    it('Share shows a private answer to all once, with its question and who shared it', async () => {
      const before = d.seenIn(d.room).length
      const shared = await press(await ask(), d.customs.share)
      expect(shared.onlyFor).toBeNull()
      expect(shared.text).toContain(`Question: ${ferryQuestion}`)
      expect(shared.text).toContain('Captain Alma Berg')
      const by = shared.lines.find(({ text }) => text.startsWith('Shared by '))
      expect(by?.mentions).toEqual([person.id])
      expect(d.seenIn(d.room)).toHaveLength(before + 1)
      expect(d.takeNotified()).toEqual(d.customs.sharingNotifies ? [person.id] : [])
    })

    it('👍 and 👎 count once a person and answer, the last one wins, and nobody sees a count', async () => {
      const answer = await askOpenly()
      const thanks = await press(answer, '👍')
      expect(thanks.onlyFor).toBe(person.id)
      expect(thanks.text).not.toMatch(/\d/)
      await press(answer, '👎')
      const db = new Database(join(d.dataDir, 'desk.db'), { readonly: true })
      const kept = db.prepare('select good, status, question from ratings where person = ?').all(person.id)
      db.close()
      expect(kept).toEqual([{ good: 0, status: 'answered', question: ferryQuestion }])
      expect(d.seeAgain(answer).text).toBe(answer.text)
    })

    describe('an old button', () => {
      it('works after a restart that loads the stored index', async () => {
        const answers = [await ask(), await askOpenly()]
        const indexes = async () => (await readdir(d.dataDir)).filter((name) => name.startsWith('index-'))
        const kept = await indexes()
        expect(kept).toHaveLength(1)
        await d.restart()
        expect(await indexes()).toEqual(kept)
        for (const answer of answers) {
          const second = await press(answer, 'Next excerpts')
          expect(shownFerries(second.text).length).toBeGreaterThan(0)
          expect((await press(second, 'More context')).text).toContain('Captain Alma Berg')
        }
      })

      it('says so if the document has changed since', async () => {
        const answer = await askOpenly()
        await changeFerries()
        const context = await press(answer, 'More context')
        expect(context.onlyFor).toBe(person.id)
        expect(context.text).toMatch(/“The ferries” has changed since this answer was given/)
        expect(shownFerries((await ask()).text)).toHaveLength(1)
      })

      it('of any kind says so if all its documents have changed', async () => {
        const answer = await ask()
        await changeFerries()
        for (const label of ['Next excerpts', d.customs.share])
          expect((await press(answer, label)).text).toMatch(/documents have changed since this answer/)
      })

      it('says so if it is unknown or forged', async () => {
        const reply = await press(d.forged(await askOpenly()), 'x')
        expect(reply.onlyFor).toBe(person.id)
        expect(reply.text).toMatch(/ask again/)
      })
    })
  },
)
