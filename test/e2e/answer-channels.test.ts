import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { words } from '../../src/i18n/words.js'
import type { Person, PlatformDesk, Room, Said, Seen } from '../fakes/platform.js'
import { ferries, ferryQuestion } from '../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../worlds/knowledge-copy.js'
import { onEachPlatform } from './platforms.js'

const { hide } = words.en.buttons
const { place, status, listening } = words.en
const likely = 'When was islet 3 left?'

/** The content of all files of the desk. */
async function keptIn(dataDir: string): Promise<string> {
  const files = (await readdir(dataDir)).filter((file) => file.startsWith('desk.db'))
  expect(files).not.toEqual([])
  return (await Promise.all(files.map((file) => readFile(join(dataDir, file), 'latin1')))).join('')
}

let knowledge: KnowledgeCopy
beforeAll(async () => {
  knowledge = await makeKnowledgeCopy(ferries)
})
afterAll(() => knowledge.remove())

onEachPlatform(
  () => ({ readsChannels: true, env: { KNOWLEDGE_DIR: knowledge.folder, LOG_LEVEL: 'warn' } }),
  (desk) => {
    let d: PlatformDesk
    let room: Room
    let ana: Person
    let ben: Person
    let moderator: Person
    beforeEach(async () => {
      d = desk()
      room = d.addRoom()
      ana = d.person('ana')
      ben = d.person('ben')
      moderator = d.moderator()
    })
    const set = (listen: 'questions' | 'off', where = room): Promise<Seen> => d.use(moderator, where, 'settings', { listen })
    /** Resolves when everything before is handled: this message comes later, and is answered. */
    const settled = async (): Promise<void> => void (await d.answerTo(d.mention(ben, d.room, ferryQuestion)))
    const expectSilence = async (...said: readonly Said[]): Promise<void> => {
      await settled()
      await settled()
      expect(said.map(d.answersTo)).toEqual(said.map(() => 0))
      for (const one of said) expect(d.acknowledged(one)).not.toBe(false)
    }
    const gaps = async (): Promise<string> => (await d.use(moderator, room, 'gaps')).text

    it('/settings says whether a channel listens, and what is read and kept', async () => {
      expect((await d.use(moderator, room, 'settings')).text).toContain(place.deaf)
      const told = await set('questions')
      expect([told.onlyFor, told.text.includes(place.listens)]).toEqual([moderator.id, true])
      expect((await d.use(moderator, room, 'settings')).text).toContain(place.listens)
      expect((await set('off')).text).toContain(place.deaf)
      const refused = await d.use(ana, room, 'settings', { listen: 'questions' })
      expect(refused.text).toBe(words.en.notices.moderatorsOnly)
    })

    it.each([ferryQuestion, 'Hi all! who steers the ferry of Oreby', likely])(
      '%j, addressed to nobody, is answered in its thread',
      async (question) => {
        await set('questions')
        const said = d.say(ana, room, question)
        const reply = await d.answerTo(said)
        expect([d.roomOf(reply).id, d.seenIn(room)]).toEqual([d.threadOf(said).id, []])
        expect(reply.text).toMatch(question === likely ? status.likely.title : /Alma Berg/)
        expect(reply.onlyFor).toBeNull()
        expect(reply.labels).toContain(hide)
        d.redeliver(said)
        await settled()
        expect(d.answersTo(said)).toBe(1)
      },
    )

    it('a question that mentions the desk is answered in the channel’s usual way', async () => {
      await set('questions')
      const said = d.mention(ana, room, ferryQuestion)
      expect((await d.answerTo(said)).labels).not.toContain(hide)
      await settled()
      expect(d.answersTo(said)).toBe(1)
    })

    it('an edit that only adds a mention gets no second answer, an edit that asks something else does', async () => {
      await set('questions')
      const [same, other] = [d.say(ana, room, ferryQuestion), d.say(ana, room, ferryQuestion)]
      await Promise.all([same, other].map(d.answerTo))
      d.editToMention(same, ferryQuestion)
      d.editToMention(other, likely)
      await d.until(() => d.answersTo(other) === 2, 'the answer to another question')
      await settled()
      expect([same, other].map(d.answersTo)).toEqual([1, 2])
    })

    it('a question is answered once if an edit adds a mention while the answer waits', async () => {
      await set('questions')
      const before = d.sends().refused
      d.limit(1, 1)
      const said = d.say(ana, room, ferryQuestion)
      await d.until(() => d.sends().refused > before, 'the answer to be held up')
      d.editToMention(said, ferryQuestion)
      await d.answerTo(said)
      await settled()
      await settled()
      expect(d.answersTo(said)).toBe(1)
    })

    it.each(['The ferry was late', 'Who paints the lighthouse of Oreby?'])(
      '%j gets no answer, and is answered once if an edit makes it a question to the desk',
      async (remark) => {
        await set('questions')
        const said = d.say(ana, room, remark)
        await settled()
        d.editToMention(said, ferryQuestion)
        expect((await d.answerTo(said)).text).toMatch(/Alma Berg/)
        d.editToMention(said, `please: ${ferryQuestion}`)
        await settled()
        expect(d.answersTo(said)).toBe(1)
      },
    )

    it('a question without an answer gets no reply, and is kept as a masked gap', async () => {
      await set('questions')
      await expectSilence(d.say(ana, room, 'Who polishes the anchors, ana@port.example?'))
      expect(await gaps()).toContain('Who polishes the anchors, [e-mail]?')
    })

    it('a remark, a message to a person and a message in a thread get no answer and are not kept', async () => {
      await set('questions')
      const first = d.say(ana, room, 'Good morning everybody')
      await expectSilence(
        first,
        d.say(ana, room, 'The ferry of Oreby is steered by somebody.'),
        d.say(ana, room, 'When I came to Oreby the ferry was closed'),
        d.say(ana, room, `<@${ben.id}> ${ferryQuestion}`),
        d.say(ana, room, '', { picture: true }),
        d.sayAsBot(room, ferryQuestion),
        d.sayInThread(ben, first, 'Who steers the ferry of the island?'),
      )
      expect(await gaps()).not.toMatch(/somebody|came|island/)
      expect(await keptIn(d.dataDir)).not.toMatch(/was closed|Good morning/)
      expect(d.bot.stderr()).not.toMatch(/was closed|Good morning/)
      d.takeNotified()
    })

    it('nothing is answered in a channel that does not listen, or no longer does', async () => {
      await expectSilence(d.say(ana, room, ferryQuestion))
      await set('questions')
      await d.answerTo(d.say(ana, room, ferryQuestion))
      await set('off')
      await expectSilence(d.say(ben, room, ferryQuestion))
    })

    it.each(['the asker', 'a moderator'])('one press by %s removes the answer, and counts as a rating', async (who) => {
      await set('questions')
      const said = d.say(ana, room, ferryQuestion)
      const reply = await d.answerTo(said)
      const refused = await d.press(ben, reply, hide)
      expect([refused.onlyFor, refused.text]).toEqual([ben.id, listening.notYours])
      const inThread = (): number => d.seenIn(d.threadOf(said)).length
      expect(inThread()).toBe(1)
      d.pressAway(who === 'the asker' ? ana : moderator, reply, hide)
      await d.until(() => inThread() === 0, 'the answer to be deleted')
      expect(await gaps()).toContain(ferryQuestion)
      await d.press(moderator, await d.use(moderator, room, 'gaps'), words.en.buttons.dismiss)
    })

    it('a question that is deleted before its answer is sent gets no answer', async () => {
      await set('questions')
      const before = d.sends().refused
      d.limit(1, 1)
      const said = d.say(ana, room, ferryQuestion)
      await d.until(() => d.sends().refused > before, 'the answer to be held up')
      d.remove(said)
      // A stop waits for work in progress.
      await d.restart()
      await expectSilence(said)
      d.heal()
    })

    it('a question is answered once, also if the desk is stopped meanwhile', async () => {
      await set('questions')
      const before = d.sends().tried
      d.breakOn(3)
      const said = d.say(ana, room, ferryQuestion)
      await d.until(() => d.sends().tried > before, 'a try')
      await d.restart()
      d.heal()
      await d.answerTo(said)
      await settled()
      expect(d.answersTo(said)).toBe(1)
    })

    it('at most 20 questions a minute are answered in a channel, and the others get no line', async () => {
      await set('questions')
      const many = Array.from({ length: 23 }, (_, i) => d.say(d.person(`p${i}`), room, ferryQuestion))
      await d.until(() => many.filter((one) => d.answersTo(one) > 0).length === 20, 'twenty answers')
      await settled()
      expect(many.filter((one) => d.answersTo(one) > 0)).toHaveLength(20)
      expect(many.reduce((sum, one) => sum + d.answersTo(one), 0)).toBe(20)
    })
  },
)
