import { beforeEach, describe, expect, it } from 'vitest'
import { commands } from '../../src/commands/commands.js'
import type { Language } from '../../src/commands/languages.js'
import { words } from '../../src/i18n/words.js'
import type { Person, PlatformDesk } from '../fakes/platform.js'
import { wholeKnowledge } from '../support/program.js'
import { onEachPlatform } from './platforms.js'

const question = 'Where did Ruto speak?'
const followUp = 'and what did he say about the Bahamas?'
const togetherWithRuto = /Read together with what was asked before.*Ruto/

onEachPlatform(
  () => ({ env: wholeKnowledge }),
  (desk) => {
    let d: PlatformDesk
    let person: Person
    // A person may only ask a limited number of questions.
    beforeEach(() => {
      d = desk()
      person = d.person()
    })
    const ask = (asked: string, values = {}) => d.use(person, d.room, 'ask', { question: asked, ...values })
    const mention = (asked: string, room = d.room) => d.mention(person, room, asked)
    const answered = expect.stringContaining(words.en.status.answered.title)

    describe('a member can ask', () => {
      it('by mentioning the desk, and all see one answer to that message, with quotation, sources and dates', async () => {
        const said = mention(question)
        const reply = await d.answerTo(said)
        expect([reply.onlyFor, reply.text]).toEqual([null, answered])
        expect(reply.text).toContain(`Question: ${question}`)
        expect(reply.text).not.toContain('@')
        expect(reply.labels).not.toContain(d.customs.share)
        const quote = reply.lines.find(({ kind }) => kind === 'quote')
        expect(quote?.text).toMatch(/^Ruto spoke in Addis Ababa/)
        expect(quote?.bold.map(([from, to]) => quote.text.slice(from, to))).toContainEqual(expect.stringMatching(/^Ruto spoke/))
        expect(reply.text).toMatch(/^1 — The Informant \(Kenya\), 8 September 2025/m)
        expect(reply.text).toMatch(/paragraph \d+ \(as of 8 September 2025\)/)
        expect(reply.lines.flatMap(({ links }) => links)).toContainEqual({
          label: 'The Informant (Kenya), 8 September 2025',
          url: expect.stringMatching(/^https:\/\/theinformant\.digital/),
        })
        await d.answerTo(mention('Who is Barbecue?'))
        expect(d.answersTo(said)).toBe(1)
      })

      it('with /ask, and the answer is visible to those the platform shows it to by default', async () => {
        const reply = await ask(question)
        expect([reply.onlyFor, reply.text]).toEqual([d.customs.asksAlone ? person.id : null, answered])
        expect(reply.text).toContain(`Question: ${question}`)
        expect(reply.labels.includes(d.customs.share)).toBe(d.customs.asksAlone)
      })

      it('with /ask private, and nobody else sees the answer', async () => {
        const before = d.seenIn(d.room).length
        const reply = await ask(question, { private: true })
        expect([reply.onlyFor, reply.text]).toEqual([person.id, answered])
        expect(reply.labels).toContain(d.customs.share)
        expect(d.seenIn(d.room)).toHaveLength(before)
      })

      it('in a thread', async () => {
        const thread = d.threadIn(d.room)
        const reply = await d.answerTo(mention(question, thread))
        expect([d.roomOf(reply).id, reply.text]).toEqual([thread.id, answered])
      })

      it('in a direct message, without mentioning the desk', async () => {
        expect((await d.answerTo(d.say(person, d.direct(person), question))).text).toEqual(answered)
      })

      it('from the menu of a message, and the answer is private', async () => {
        const reply = await d.askAbout(person, d.say(d.person('ben'), d.room, 'How many officers did Jamaica send?'))
        expect(reply.onlyFor).toBe(person.id)
        expect(reply.text).toContain('Question: How many officers did Jamaica send?')
        expect(reply.text).toContain('Jamaica')
      })

      it('from the menu of a message without words, and learns that there is nothing to look up', async () => {
        const reply = await d.askAbout(person, d.say(d.person('ben'), d.room, '', { picture: true }))
        expect([reply.onlyFor, reply.text]).toEqual([person.id, words.en.noText])
      })
    })

    it('a reply without an answer says so first, and offers questions that are answered when pressed', async () => {
      const reply = await ask('Who won the World Cup in 1998?')
      expect(reply.text).not.toEqual(answered)
      expect(reply.text).toContain(words.en.suggestions)
      const label = reply.labels.find((one) => one.endsWith('?')) ?? 'no question'
      const next = await d.press(person, reply, label)
      expect([next.onlyFor, next.text]).toEqual([d.customs.asksAlone ? person.id : null, answered])
      expect(next.text).toContain(label)
    })

    describe('a follow-up continues the question before', () => {
      it('in a thread', async () => {
        const thread = d.threadIn(d.room)
        await d.answerTo(mention(question, thread))
        expect((await d.answerTo(mention(followUp, thread))).text).toMatch(togetherWithRuto)
      })

      it('in a thread, after a restart', async () => {
        const thread = d.threadIn(d.room)
        await d.answerTo(mention(question, thread))
        await d.restart()
        expect((await d.answerTo(mention(followUp, thread))).text).toMatch(togetherWithRuto)
      })

      it('if somebody continues after an answer without mentioning the desk again', async () => {
        const first = await d.answerTo(mention(question))
        const reply = await d.answerTo(d.carryOn(d.person('ben'), first, followUp))
        expect(reply.text).toMatch(togetherWithRuto)
        expect(d.roomOf(reply).id).toBe(d.roomOf(first).id)
      })

      it('but not in a channel, where others ask in between', async () => {
        await d.answerTo(mention(question))
        expect((await d.answerTo(mention(followUp))).text).not.toContain('Read together')
      })
    })

    describe('small talk', () => {
      const lineIn = (language: Language): string => words[language].aside.about
      const openGaps = async (): Promise<string> => (await d.use(d.moderator(), d.room, 'gaps')).text

      it('gets one friendly line in its language, in public and by direct message, and is no gap', async () => {
        const before = await openGaps()
        const english = ['thanks', 'hello', 'ok', d.id === 'slack' ? ':+1:' : '👍', 'test', 'yes', 'who are you?']
        for (const [i, text] of english.entries()) {
          const reply = await d.answerTo(i % 2 === 0 ? mention(text) : d.say(person, d.direct(person), text))
          expect(reply.lines.map((line) => line.text)).toEqual([expect.stringContaining(lineIn('en'))])
          expect(reply.labels).toEqual([])
        }
        expect((await d.answerTo(mention('merci beaucoup'))).text).toContain(lineIn('fr'))
        expect((await d.answerTo(mention('¿Quién eres?'))).text).toContain(lineIn('es'))
        expect((await d.answerTo(mention('mèsi anpil'))).text).toContain(lineIn('ht'))
        expect((await d.answerTo(mention('Wewe ni nani?'))).text).toContain(lineIn('sw'))
        expect(await openGaps()).toBe(before)
      })

      it('between people in a thread gets no answer', async () => {
        const first = await d.answerTo(mention(question))
        const said = d.customs.answers === 'thread' ? d.carryOn(d.person('ben'), first, 'thanks') : d.say(d.person('ben'), d.room, 'thanks')
        await d.answerTo(mention('Who is Barbecue?'))
        expect(d.answersTo(said)).toBe(0)
      })
    })

    describe('the other commands', () => {
      it('/sources lists every document with its date, privately', async () => {
        const reply = await d.use(person, d.room, 'sources')
        expect(reply.onlyFor).toBe(person.id)
        expect(reply.text).toMatch(/12 documents/)
        expect(reply.text).toMatch(/as of \d+ \w+ \d{4}/)
      })

      it('/help lists every command that the person may use, and suggests questions to press', async () => {
        for (const [who, all] of [[person, false] as const, [d.moderator(), true] as const]) {
          const reply = await d.use(who, d.room, 'help')
          expect(reply.onlyFor).toBe(who.id)
          for (const { name, moderators } of commands) expect(new RegExp(`/${name}(?![\\w-])`).test(reply.text)).toBe(all || !moderators)
          expect(reply.labels.filter((label) => label.endsWith('?'))).not.toEqual([])
        }
      })

      it('a mention without a question gets help, a mention of "sources" gets the list', async () => {
        expect((await d.answerTo(mention(''))).text).toContain('/ask')
        for (const text of ['sources', 'Sources.', '/sources!']) expect((await d.answerTo(mention(text))).text).toContain('12 documents')
        expect((await d.answerTo(mention('help!'))).text).toContain('/ask')
        expect((await d.answerTo(mention(`/ask ${question}`))).text).toEqual(answered)
      })
    })
  },
)
