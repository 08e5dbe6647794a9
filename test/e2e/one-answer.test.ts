import { beforeEach, describe, expect, it } from 'vitest'
import { words } from '../../src/i18n/words.js'
import { bodyTroubles } from '../fakes/broken-body.js'
import type { Person, PlatformDesk, Room, Said } from '../fakes/platform.js'
import { onEachPlatform } from './platforms.js'

const question = 'Where did Ruto speak?'
const errors = /"level":(40|50)/

onEachPlatform(
  () => ({ ownProcess: true }),
  (desk) => {
    let d: PlatformDesk
    let person: Person
    let room: Room
    beforeEach(() => {
      d = desk()
      person = d.person()
      room = d.addRoom()
    })
    const mention = (text = question): Said => d.mention(person, room, text)
    /** How often a message was answered, after all earlier questions were answered. */
    const answersTo = async (said: Said): Promise<number> => {
      await d.answerTo(mention('Who is Barbecue?'))
      return d.answersTo(said)
    }

    describe('one question gets one answer', () => {
      it('if it is delivered several times, before and after it was answered', async () => {
        const said = mention()
        d.redeliver(said)
        await d.answerTo(said)
        d.redeliver(said)
        expect(await answersTo(said)).toBe(1)
      })

      it('if the platform is too busy (429), fails (500), or loses the receipt of the answer', async () => {
        for (const fail of d.faults) {
          fail()
          const said = mention()
          await d.answerTo(said)
          expect(await answersTo(said)).toBe(1)
        }
        expect(d.bot.stderr()).not.toMatch(errors)
      })

      it.each(([200, 500] as const).flatMap((status) => bodyTroubles.map((trouble) => [status, trouble] as const)))(
        'if the platform’s response to a send is a %i that %s after its first line',
        async (status, trouble) => {
          d.breakBody(status, trouble)
          const said = mention()
          await d.answerTo(said)
          expect(await answersTo(said)).toBe(1)
          // Nothing waits in the inbox for another try, and nobody gets an error.
          expect(d.bot.stderr()).not.toMatch(errors)
        },
      )

      it('if the platform asks for a new connection, or the connection was down', async () => {
        const { connection } = d
        if (connection === null) return
        for (const leave of [connection.renew, connection.drop]) {
          const before = connection.returns()
          leave()
          const said = mention()
          await d.answerTo(said)
          await d.until(() => connection.returns() > before, 'the desk to come back')
          expect(await answersTo(said)).toBe(1)
          expect(connection.returns()).toBe(before + 1)
        }
      })
    })

    it('a rate-limited person gets a polite private notice, and others are answered', async () => {
      const asked = Array.from({ length: 21 }, () => d.use(person, room, 'ask', { question }))
      const refused = (await Promise.all(asked)).filter(({ text }) => /ask again in \d+ second/.test(text))
      expect(refused.map(({ onlyFor }) => onlyFor)).toEqual([person.id])
      const other = await d.answerTo(d.mention(d.person('ben'), room, question))
      expect(other.text).toContain(words.en.status.answered.title)
    })

    describe('hostile text', () => {
      it('is shown as plain text, however it is asked', async () => {
        for (const text of d.customs.hostile)
          for (const reply of [await d.use(person, room, 'ask', { question: text }), await d.answerTo(mention(text))]) {
            expect(reply.text).toContain('Question:')
            expect(d.harmIn(reply)).toEqual([])
          }
      })

      it('of the platform’s maximum length is answered within every limit', async () => {
        const { typed, mentioned } = d.customs.longest
        for (const reply of [await d.use(person, room, 'ask', { question: typed }), await d.answerTo(mention(mentioned))])
          expect(reply.text).toContain('Question:')
      })
    })
  },
)
