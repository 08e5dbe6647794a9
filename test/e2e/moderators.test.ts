import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/commands/commands.js'
import { words } from '../../src/i18n/words.js'
import type { PlatformDesk, Seen, Values } from '../fakes/platform.js'
import { annals, wares } from '../worlds/annals.js'
import { ferries } from '../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../worlds/knowledge-copy.js'
import { onEachPlatform } from './platforms.js'

/** Each command of moderators, with typical options. */
const ofModerators: readonly (readonly [string, Values])[] = [
  ['summary', { document: 'The ferries', points: 3, share: true }],
  ['gaps', {}],
  ['digest', { action: 'now', share: true }],
  ['insights', {}],
  ['settings', { language: 'en' }],
]

let knowledge: KnowledgeCopy
beforeAll(async () => {
  knowledge = await makeKnowledgeCopy({ ...ferries, 'annals.md': annals })
})
afterAll(() => knowledge.remove())

onEachPlatform(
  () => ({ env: { KNOWLEDGE_DIR: knowledge.folder } }),
  (desk) => {
    let d: PlatformDesk
    beforeAll(() => {
      d = desk()
    })
    const { moderatorsOnly } = words.en.notices

    describe('the commands of moderators', () => {
      it('are those that the table marks', () => {
        const names: readonly string[] = commands.filter(({ moderators }) => moderators).map(({ name }) => name)
        expect(ofModerators.map(([name]) => name).toSorted()).toEqual(names.toSorted())
      })

      it.each(ofModerators)('include /%s for everybody whom the platform or the settings make a moderator', async (name, values) => {
        for (const person of d.everyModerator()) {
          const reply = await d.use(person, d.room, name, values)
          expect(reply.text).not.toContain(moderatorsOnly)
          expect(reply.onlyFor).toBe(values.share ? null : person.id)
        }
      })

      it.each(ofModerators)('refuse /%s to a member in a private line, and log it', async (name, values) => {
        const [before, member] = [d.seenIn(d.room).length, d.person()]
        const reply = await d.use(member, d.room, name, values)
        expect([reply.onlyFor, reply.text]).toEqual([member.id, moderatorsOnly])
        expect(d.seenIn(d.room)).toHaveLength(before)
        const refusals = () => d.bot.stderr().match(new RegExp(`"person":"${member.id}".*refused: not a moderator`, 'g'))
        expect(await d.until(refusals, 'a line in the log')).toHaveLength(1)
      })
    })

    describe('a summary', () => {
      const summary = (values: Values): Promise<Seen> => d.use(d.moderator(), d.room, 'summary', values)

      it('is shown to the person alone, points with their citations', async () => {
        const moderator = d.moderator()
        const reply = await d.use(moderator, d.room, 'summary', { document: 'ferries', points: 3 })
        expect(reply.onlyFor).toBe(moderator.id)
        expect(reply.text).toMatch(/Summary: The ferries/)
        expect(reply.text).toMatch(/word for word, from 1 document/)
        expect(reply.text).toMatch(/The ferries › paragraph \d/)
      })

      it('of a topic or a document is shown to all on request', async () => {
        const seen = await summary({ topic: 'Captain Alma Berg', document: 'The ferries', points: 3, share: true })
        expect(seen.onlyFor).toBeNull()
        expect(seen.text).toMatch(/Summary: Captain Alma Berg, in The ferries/)
        expect(seen.lines).toContainEqual(expect.objectContaining({ kind: 'quote', text: expect.stringContaining('Alma Berg') }))
      })

      it.each([
        ['the person alone', false],
        ['all', true],
      ])('that takes several messages arrives whole, in order, seen by %s', async (_, share) => {
        const moderator = d.moderator()
        const textOf = (seen: readonly Seen[]): string => seen.map(({ text }) => text).join('\n')
        const isWhole = (seen: readonly Seen[]): boolean => wares.every((ware) => textOf(seen).includes(`${ware}159 to Oreby.`))
        const seen = await d.useUntil(moderator, d.room, 'summary', { document: 'The annals', points: 5, share }, isWhole)
        expect(seen.length).toBeGreaterThan(1)
        expect(seen[0]?.text).toContain('Summary: The annals')
        expect(textOf(seen).match(/^\d(?= ?$)/gm)).toEqual(['1', '2', '3', '4', '5'])
        for (const { onlyFor } of seen) expect(onlyFor).toBe(share ? null : moderator.id)
      })

      it('says that the documents do not hold a topic', async () => {
        expect((await summary({ topic: 'zeppelin' })).text).toMatch(/say nothing about “zeppelin”/)
      })
    })
  },
)
