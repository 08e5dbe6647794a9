import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { words } from '../../src/i18n/words.js'
import { readDocument } from '../../src/knowledge/read.js'
import type { Person, PlatformDesk, Room, Seen } from '../fakes/platform.js'
import { run } from '../support/run.js'
import { ferries } from '../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../worlds/knowledge-copy.js'
import { onEachPlatform } from './platforms.js'

const question = 'Who paints the lighthouse of Oreby?'
const paragraphs = ['The lighthouse of Oreby is painted by Ulla Brandt.', 'She paints the lighthouse of Oreby each spring, in white.']
const filled = { answer: paragraphs.join('\n\n'), source: 'The painted tower', link: 'https://gazette.example/tower', date: '2025-05-01' }

/** The desk of each platform writes its notes into its own folder. */
let knowledge: KnowledgeCopy
const opened: KnowledgeCopy[] = []
afterAll(() => Promise.all(opened.map(({ remove }) => remove())))

onEachPlatform(
  async () => {
    knowledge = await makeKnowledgeCopy(ferries)
    opened.push(knowledge)
    return { env: { KNOWLEDGE_DIR: knowledge.folder, DATA_DIR: knowledge.data } }
  },
  (desk) => {
    let d: PlatformDesk
    let moderator: Person
    beforeAll(() => {
      d = desk()
    })
    beforeEach(() => {
      moderator = d.moderator()
    })
    const gaps = (): Promise<Seen> => d.use(moderator, d.room, 'gaps')
    /** A question without an answer, asked and answered. */
    const leaveGap = async (asked: string): Promise<void> => {
      const reply = await d.answerTo(d.mention(d.person(), d.room, asked))
      expect(reply.text).not.toContain(words.en.status.answered.title)
    }
    const toldIn = (room: Room): readonly Seen[] => d.seenIn(room).filter(({ text }) => text.includes('You asked'))

    it('a moderator’s answer to a gap is found from then on, and each asker is notified once', async () => {
      const [ana, ben] = [d.person('ana'), d.person('ben')]
      await d.use(moderator, d.room, 'settings', { answers: 'thread' })
      const said = d.mention(ana, d.room, question)
      const first = await d.answerTo(said)
      expect(d.roomOf(first).id).toBe(d.threadOf(said).id)
      expect(first.text).not.toContain('Ulla')
      expect((await d.use(ben, d.room, 'ask', { question, private: true })).onlyFor).toBe(ben.id)

      const list = await gaps()
      expect(list.onlyFor).toBe(moderator.id)
      expect(list.text).toContain('1 question waits for an answer')
      expect(list.text).toMatch(/Who paints the lighthouse of Oreby\?\nAsked 2 times · last on \d/)

      const form = await d.openForm(moderator, list, 'Answer it')
      expect(form.typed).toMatchObject({ question, answer: '', date: '' })
      const { wrong, again } = await form.handIn({ ...filled, date: '1 May 2025' })
      expect(wrong).toEqual({ date: 'Write the day as year-month-day, such as 2026-01-31.' })
      expect(again.typed).toEqual({ ...filled, question, date: '1 May 2025' })
      expect(await knowledge.notes()).toEqual({})

      const { done } = await again.handIn({ date: filled.date })
      expect([done?.onlyFor, done?.text]).toEqual([moderator.id, words.en.moderation.answered(question)])
      const name = 'who-paints-the-lighthouse-of-oreby.md'
      const notes = await knowledge.notes()
      expect(Object.keys(notes)).toEqual([name])
      for (const paragraph of paragraphs) expect(notes[name]).toContain(paragraph)
      expect(notes[name]).toMatch(/approved_by: Nora Lind/)
      expect(readDocument(name, await readFile(join(knowledge.data, 'notes', name)), 'required').problems).toEqual([])
      expect(await run(['check', '--knowledge', join(knowledge.data, 'notes')])).toMatchObject({ code: 0 })
      expect(d.seeAgain(list).labels).toContain('Answer it')

      const inThread = await d.until(() => toldIn(d.threadOf(said))[0], 'the asker to be told in the thread')
      const lead = inThread.lines.find(({ text }) => text.includes(`You asked “${question}” on `))
      expect(lead?.mentions).toEqual([ana.id])
      expect(inThread.lines).toContainEqual(expect.objectContaining({ kind: 'quote', text: paragraphs[0] }))
      const direct = await d.until(() => toldIn(d.direct(ben))[0], 'the other to be told by direct message')
      expect(direct.text).toContain('Ulla Brandt')
      expect(d.takeNotified()).toEqual([ana.id])

      const now = await d.answerTo(d.mention(d.person('eva'), d.room, question))
      expect(now.text).toContain(words.en.status.answered.title)
      expect(now.text).toContain('painted by Ulla Brandt')
      expect((await gaps()).text).toContain(words.en.gaps.none)
      // A second message would have arrived by now, or would arrive after a restart.
      await d.restart()
      await d.answerTo(d.mention(d.person('eva'), d.room, question))
      expect([d.threadOf(said), d.direct(ben), d.direct(ana), d.room].map((room) => toldIn(room).length)).toEqual([1, 1, 0, 0])
    })

    describe('the list of gaps', () => {
      it('shows how often, when last and why each was asked, and Dismiss removes one in place', async () => {
        for (const _ of [1, 2]) await leaveGap('What colour is the zeppelin?')
        const list = await gaps()
        expect(list.text).toMatch(/What colour is the zeppelin\?\nAsked 2 times · last on \d+ \w+ \d{4} · /)
        const after = await d.press(moderator, list, 'Dismiss')
        expect(after.message).toBe(list.message)
        expect(after.text).toContain(words.en.moderation.dismissed('What colour is the zeppelin?'))
        expect(after.text).toContain(words.en.gaps.none)
      })

      it('can be paged in place, forth and back, and no longer shows dismissed gaps', async () => {
        const subjects = ['zeppelins', 'volcanoes', 'kangaroos', 'glaciers', 'orchestras', 'submarines', 'windmills']
        for (const subject of subjects) await leaveGap(`Who invented ${subject}?`)
        const first = await gaps()
        expect(first.text).toContain('7 questions wait for an answer (1–5)')
        const second = await d.press(moderator, first, 'More gaps')
        expect(second.message).toBe(first.message)
        expect(second.text).toContain('(6–7)')
        const back = await d.press(moderator, second, 'First gaps')
        expect([back.message, back.text]).toEqual([first.message, first.text])
        const after = await d.press(moderator, back, 'Dismiss')
        const gone = /Dismissed: “(.*)”/.exec(after.text)?.[1] ?? 'nothing'
        expect(subjects.map((subject) => `Who invented ${subject}?`)).toContain(gone)
        expect(after.text.split(gone)).toHaveLength(2)
        expect(after.text).toContain('6 questions wait for an answer')
        let rest = after
        for (const _ of subjects.slice(1)) rest = await d.press(moderator, rest, 'Dismiss')
        expect(rest.text).toContain(words.en.gaps.none)
      })

      it('has buttons and a form that do nothing for a member', async () => {
        const member = d.person()
        await leaveGap('Who keeps the penguins?')
        const list = await gaps()
        for (const label of ['Answer it', 'Dismiss']) {
          const reply = await d.press(member, d.stolenBy(member, list), label)
          expect([reply.onlyFor, reply.text]).toEqual([member.id, words.en.notices.moderatorsOnly])
        }
        const form = await d.openForm(moderator, list, 'Answer it')
        const refusal = await form.handInAs(member, filled)
        expect([refusal.onlyFor, refusal.text]).toEqual([member.id, words.en.notices.moderatorsOnly])
        expect((await gaps()).text).toContain('penguins')
      })
    })
  },
)
