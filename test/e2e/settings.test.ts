import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { words } from '../../src/i18n/words.js'
import type { Person, PlatformDesk, Room, Seen, Values } from '../fakes/platform.js'
import { ferries, ferryQuestion } from '../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../worlds/knowledge-copy.js'
import { onEachPlatform } from './platforms.js'

/** No platform has a locale for Haitian Creole and Kiswahili, so people who speak them may use a locale that the desk has no words in. */
const knownAs = { fr: 'fr', ht: 'pt-BR', sw: 'pt-BR', es: 'es-ES' } as const
const { inThread, inChannel, toAsker, toAll, now, fromNowOn } = words.en.place

let knowledge: KnowledgeCopy
beforeAll(async () => {
  knowledge = await makeKnowledgeCopy(ferries)
})
afterAll(() => knowledge.remove())

onEachPlatform(
  () => ({ env: { KNOWLEDGE_DIR: knowledge.folder, LOG_LEVEL: 'warn' } }),
  (desk) => {
    let d: PlatformDesk
    let room: Room
    let member: Person
    beforeEach(() => {
      d = desk()
      room = d.addRoom()
      member = d.person()
    })
    const set = (values: Values, where = room): Promise<Seen> => d.use(d.moderator(), where, 'settings', values)
    const ask = (where = room, values: Values = {}): Promise<Seen> => d.use(member, where, 'ask', { question: ferryQuestion, ...values })

    it('/settings shows in plain words how a channel is answered and what changed, privately', async () => {
      const { asksAlone, answers } = d.customs
      const moderator = d.moderator()
      const before = await d.use(moderator, room, 'settings')
      expect(before.onlyFor).toBe(moderator.id)
      for (const part of [now, answers === 'thread' ? inThread : inChannel, asksAlone ? toAsker : toAll])
        expect(before.text).toContain(part)
      const changed = { answers: answers === 'thread' ? 'channel' : 'thread', private: !asksAlone }
      const after = await d.use(moderator, room, 'settings', changed)
      expect(after.onlyFor).toBe(moderator.id)
      for (const part of [fromNowOn, `${answers === 'thread' ? inChannel : inThread}.`, `${asksAlone ? toAll : toAsker}.`])
        expect(after.text).toContain(part)
    })

    it('answers:thread answers mentions in a thread, answers:channel in the channel', async () => {
      await set({ answers: 'thread' })
      const said = d.mention(member, room, ferryQuestion)
      const reply = await d.answerTo(said)
      expect([d.roomOf(reply).id, d.seenIn(room)]).toEqual([d.threadOf(said).id, []])
      expect(reply.text).toContain('Alma Berg')
      await set({ answers: 'channel' })
      const inPlace = await d.answerTo(d.mention(member, room, ferryQuestion))
      expect([d.roomOf(inPlace).id, inPlace.onlyFor]).toEqual([room.id, null])
      expect(inPlace.text).toContain('Alma Berg')
    })

    it('server:true applies to every channel without its own settings, for mentions and commands', async () => {
      const own = d.addRoom()
      await set({ language: 'en' }, own)
      const told = await set({ language: 'fr', private: false, server: true })
      expect(told.text).toContain(words.fr.place.wideFromNowOn)
      const elsewhere = d.addRoom()
      expect((await d.answerTo(d.mention(member, elsewhere, 'Alma Berg'))).text).toContain(words.fr.question)
      expect((await ask(elsewhere)).onlyFor).toBeNull()
      expect((await d.answerTo(d.mention(member, own, 'Alma Berg'))).text).toContain(words.en.question)
      await set({ language: 'en', private: d.customs.asksAlone, server: true })
    })

    it('answers:channel keeps threads together: a mention in a thread is answered there', async () => {
      await set({ answers: 'channel' })
      const thread = d.threadIn(room)
      expect(d.roomOf(await d.answerTo(d.mention(member, thread, ferryQuestion))).id).toBe(thread.id)
    })

    it.each([true, false])('private:%s sets who sees /ask answers in the channel, unless the asker decides otherwise', async (alone) => {
      await set({ private: alone })
      for (const [asked, isAlone] of [[{}, alone] as const, [{ private: !alone }, !alone] as const]) {
        const seen = await ask(room, asked)
        expect([seen.onlyFor, seen.labels.includes(d.customs.share)]).toEqual([isAlone ? member.id : null, isAlone])
      }
      // Another channel keeps its default.
      expect((await ask(d.room)).onlyFor).toBe(d.customs.asksAlone ? member.id : null)
      for (const isAlone of [true, false]) expect((await ask(d.room, { private: isAlone })).onlyFor).toBe(isAlone ? member.id : null)
    })

    it.each([
      ['fr', 'français', /✓ Réponse\.[\s\S]*Question : /, 'Plus de contexte', 'paragraphe', 'Lu avec la question précédente'],
      ['ht', 'kreyòl ayisyen', /✓ Repons\.[\s\S]*Kesyon: /, 'Plis kontèks', 'paragraf', 'Li ansanm ak kesyon ki te poze anvan an'],
      ['sw', 'Kiswahili', /✓ Jibu\.[\s\S]*Swali: /, 'Muktadha zaidi', 'aya ya', 'Limesomwa pamoja na swali la awali'],
      ['es', 'español', /✓ Respuesta\.[\s\S]*Pregunta: /, 'Más contexto', 'párrafo', 'Leído junto con lo que se preguntó antes'],
    ] as const)(
      'language:%s shows the desk’s own words in %s, and leaves excerpts unchanged',
      async (code, name, head, more, paragraph, together) => {
        member = d.person('ana', knownAs[code])
        expect((await set({ language: code })).text).toContain(name)
        const asked = await ask()
        expect(asked.text).toMatch(head)
        expect(asked.text).toContain('Captain Alma Berg')
        expect(asked.text).toContain(words[code].inLanguage.en)
        expect(asked.labels).toContain(more)
        expect((await d.press(member, asked, more)).text).toContain(paragraph)
        expect((await d.use(member, room, 'gaps')).text).toBe(words[code].notices.moderatorsOnly)
        const answer = await d.answerTo(d.mention(member, room, ferryQuestion))
        expect((await d.answerTo(d.carryOn(member, answer, 'And what does she steer?'))).text).toContain(together)
        expect((await d.answerTo(d.mention(member, d.room, ferryQuestion))).text).toContain('✓ Answer.')
      },
    )

    it('private replies use the person’s own language, public replies use the channel’s', async () => {
      await set({ language: 'fr' })
      member = d.person('eva', 'es-ES')
      await d.use(member, room, 'sources')
      const alone = await ask(room, { private: true })
      expect(alone.text).toMatch(/✓ Respuesta\./)
      expect((await d.press(member, alone, 'Más contexto')).text).toContain('párrafo')
      expect((await d.use(member, room, 'gaps')).text).toBe(words.es.notices.moderatorsOnly)
      const toAll = await d.answerTo(d.mention(member, room, ferryQuestion))
      expect(toAll.text).toMatch(/✓ Réponse\./)
      expect((await d.press(member, toAll, 'Plus de contexte')).text).toContain('párrafo')
      expect((await d.press(d.person('ben'), toAll, 'Plus de contexte')).text).toContain('paragraph')
    })
  },
)
