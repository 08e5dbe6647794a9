import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { words } from '../../src/i18n/words.js'
import type { Person, PlatformDesk, Room, Seen } from '../fakes/platform.js'
import { ferries, ferryQuestion } from '../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../worlds/knowledge-copy.js'
import { onEachPlatform } from './platforms.js'

const { passing, status } = words.en
const askPerson = words.en.buttons.person
const likely = 'When was islet 3 left?'
const filled = {
  answer: 'The swans of the harbour are fed by Ida Holm.',
  source: 'The swan book',
  link: 'https://gazette.example/swans',
  date: '2025-05-01',
}

const opened: KnowledgeCopy[] = []
afterAll(() => Promise.all(opened.map(({ remove }) => remove())))

onEachPlatform(
  async () => {
    const knowledge = await makeKnowledgeCopy(ferries)
    opened.push(knowledge)
    return { env: { KNOWLEDGE_DIR: knowledge.folder, DATA_DIR: knowledge.data } }
  },
  (desk) => {
    let d: PlatformDesk
    let ana: Person
    let moderator: Person
    let backroom: Room
    beforeAll(() => {
      d = desk()
    })
    beforeEach(() => {
      ana = d.person('ana')
      moderator = d.moderator()
    })
    const moderatorsIn = async (room: Room): Promise<Seen> => {
      backroom = room
      return d.use(moderator, room, 'settings', { 'moderators-here': true })
    }
    const ask = (question: string, room = d.room): Promise<Seen> => d.answerTo(d.mention(ana, room, question))
    const cards = (room = backroom): readonly Seen[] => d.seenIn(room).filter(({ text }) => text.includes(passing.title))
    const card = (question: string): Promise<Seen> => d.until(() => cards().find(({ text }) => text.includes(question)), 'a card')

    it('asking a person is not offered if no moderators’ channel is set', async () => {
      for (const question of [likely, 'Who commands the Oreby ferry?', 'What colour is the zeppelin?'])
        expect((await ask(question)).labels).not.toContain(askPerson)
    })

    it('asking a person is offered below likely, related and none, but not below an answer', async () => {
      const told = await moderatorsIn(d.addRoom())
      expect([told.onlyFor, told.text.includes(words.en.place.moderators)]).toEqual([moderator.id, true])
      const asked = async (question: string): Promise<boolean> => (await ask(question)).labels.includes(askPerson)
      expect(await asked(likely)).toBe(true)
      expect(await asked('Who commands the Oreby ferry?')).toBe(true)
      expect(await asked('What colour is the zeppelin?')).toBe(true)
      expect(await asked(ferryQuestion)).toBe(false)
      expect((await d.use(ana, d.room, 'ask', { question: likely, private: true })).labels).toContain(askPerson)
    })

    it('the question arrives once in the moderators’ channel, the answer becomes a signed note, and the asker is notified once', async () => {
      await moderatorsIn(d.addRoom())
      const question = 'Who feeds the swans, ana@port.example?'
      const masked = 'Who feeds the swans, [e-mail]?'
      await d.use(moderator, d.room, 'settings', { answers: 'thread' })
      d.say(ana, d.room, 'I am so angry about Ben today')
      const said = d.mention(ana, d.room, question)
      const reply = await d.answerTo(said)
      const done = await d.press(ana, reply, askPerson)
      expect([done.onlyFor, done.text]).toEqual([ana.id, passing.done])
      const shown = await card('swans')
      expect(shown.text).toContain(masked)
      expect(shown.text).not.toMatch(/Ben|ana@|<@/)
      expect(shown.labels).toEqual([words.en.buttons.answer, words.en.buttons.dismiss])
      const links = shown.lines.flatMap((line) => line.links)
      expect(links).toEqual([{ label: passing.where, url: d.linkTo(said) }])

      for (const who of [ana, d.person('ben')]) expect((await d.press(who, reply, askPerson)).text).toBe(passing.before)
      // Another person asks the same question elsewhere.
      const other = await d.answerTo(d.mention(d.person('ben'), d.addRoom(), question))
      expect((await d.press(d.person('ben'), other, askPerson)).text).toBe(passing.before)

      const form = await d.openForm(moderator, shown, words.en.buttons.answer)
      expect(form.typed).toMatchObject({ question: masked })
      const { done: noted } = await form.handIn({ ...filled, question: 'Who feeds the swans?' })
      expect(noted?.text).toBe(words.en.moderation.answered('Who feeds the swans?'))
      const note = Object.values((await opened.at(-1)?.notes()) ?? {}).join()
      expect(note).toMatch(/approved_by: Nora Lind/)
      const told = (): readonly Seen[] => d.seenIn(d.threadOf(said)).filter(({ text }) => text.includes('You asked'))
      await d.until(() => told()[0], 'the asker to be told')
      expect(d.takeNotified()).toContain(ana.id)
      expect((await d.press(moderator, shown, words.en.buttons.dismiss)).text).toBe(words.en.moderation.ended)
      await d.restart()
      await d.answerTo(d.mention(ana, d.room, ferryQuestion))
      expect([told().length, cards().length]).toEqual([1, 1])
      expect((await d.press(ana, reply, askPerson)).text).toBe(passing.ended)
      await d.use(moderator, d.room, 'settings', { answers: d.customs.answers })
      d.takeNotified()
    })

    it('a person can be asked below a private likely answer, and the card has no link', async () => {
      await moderatorsIn(d.addRoom())
      const question = likely
      const alone = await d.use(ana, d.room, 'ask', { question, private: true })
      expect(alone.text).toContain(status.likely.title)
      expect((await d.press(ana, alone, askPerson)).text).toBe(passing.done)
      const shown = await card(question)
      expect(shown.text).toContain(passing.private)
      expect(shown.lines.flatMap((line) => line.links)).toEqual([])
      expect((await d.press(ana, alone, askPerson)).text).toBe(passing.before)
      await d.press(moderator, shown, words.en.buttons.dismiss)
    })

    it('Dismiss ends the question and changes the card, and only one of two moderators can do it', async () => {
      await moderatorsIn(d.addRoom())
      const question = 'Who tunes the organ of the chapel?'
      const reply = await ask(question)
      await d.press(ana, reply, askPerson)
      const shown = await card('organ')
      const both = [moderator, d.moderator()]
      await Promise.all(both.map((who) => d.press(who, shown, words.en.buttons.dismiss)))
      const told = (): number => both.filter((who) => d.shownAlone(who).some(({ text }) => text === words.en.moderation.ended)).length
      await d.until(told, 'one of them to be told')
      await d.until(() => d.seeAgain(shown).labels.length === 0, 'the card to be changed')
      expect(told()).toBe(1)
      const now = d.seeAgain(shown)
      expect(now.text).toContain(passing.dismissedBy('Nora Lind'))
      expect([now.labels, cards().length]).toEqual([[], 1])
      expect((await d.use(moderator, d.room, 'gaps')).text).not.toContain('organ')
      expect((await d.press(ana, reply, askPerson)).text).toBe(passing.ended)
    })

    it('a question is passed on once if two people press at once', async () => {
      await moderatorsIn(d.addRoom())
      const reply = await ask(likely, d.addRoom())
      expect(reply.text).toContain(status.likely.title)
      const both = await Promise.all([ana, d.person('ben')].map((who) => d.press(who, reply, askPerson)))
      expect(both.map(({ text }) => text).sort()).toEqual([passing.before, passing.done].sort())
      await card(likely)
      await ask(ferryQuestion)
      expect(cards()).toHaveLength(1)
    })

    it('a member cannot use the buttons of the card', async () => {
      await moderatorsIn(d.addRoom())
      await d.press(ana, await ask('Who rings the bell of the chapel?'), askPerson)
      const shown = await card('bell')
      for (const label of shown.labels) expect((await d.press(ana, shown, label)).text).toBe(words.en.notices.moderatorsOnly)
      expect(d.seeAgain(shown).labels).toEqual(shown.labels)
    })

    it('the card arrives once if the platform fails or the desk is stopped meanwhile', async () => {
      await moderatorsIn(d.addRoom())
      const reply = await ask('Who mends the nets of the pier?')
      d.breakOn(2)
      await d.press(ana, reply, askPerson)
      d.heal()
      await d.restart()
      await card('nets')
      await ask(ferryQuestion)
      expect(cards()).toHaveLength(1)
    })

    it('the card arrives once if its receipt is lost', async () => {
      await moderatorsIn(d.addRoom())
      const reply = await ask('Who trims the sails of the barge?')
      d.loseReceipts()
      await d.press(ana, reply, askPerson)
      await card('sails')
      d.heal()
      await d.restart()
      await ask(ferryQuestion)
      expect(cards()).toHaveLength(1)
    })

    it('the cards follow moderators-here, and whoever presses after it was switched off is told what to do', async () => {
      const first = d.addRoom()
      await moderatorsIn(first)
      await moderatorsIn(d.addRoom())
      const reply = await ask('Who sweeps the stairs of the tower?')
      await d.press(ana, reply, askPerson)
      await card('stairs')
      expect(cards(first)).toEqual([])
      const late = await ask('Who winds the clock of the tower?')
      const off = await d.use(moderator, backroom, 'settings', { 'moderators-here': false })
      expect(off.text).not.toContain(words.en.place.moderators)
      expect((await d.press(ana, late, askPerson)).text).toBe(passing.nobody)
      expect((await ask('Who winds the clock of the mill?')).labels).not.toContain(askPerson)
    })
  },
)
