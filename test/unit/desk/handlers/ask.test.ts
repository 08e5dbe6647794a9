import { describe, expect, it } from 'vitest'
import { by, pageOf, questions, withQuestions } from '../../../worlds/asked.js'
import { timid, withThreshold } from '../../../worlds/desks.js'
import { askAs, gapsOf, horses } from '../../../worlds/gaps.js'
import { as, type ModeratedDesk, withModeratedDesk } from '../../../worlds/moderated.js'
import { ask, press } from '../../../worlds/requests.js'

describe('a conversation', () => {
  it('carries the subject over in its thread, and for nobody else', () =>
    withQuestions(async ({ handle }) => {
      await handle(by({ ...ask('Who is the keeper of the lighthouse?'), thread: 't1' }))
      expect((await pageOf(handle, 'When was it painted?', { thread: 't1' })).topic).toContain('lighthouse')
      for (const elsewhere of [{ thread: 't2' }, {}])
        expect(await handle(by({ ...ask('When was it painted?'), ...elsewhere }))).toMatchObject({ kind: 'notice', text: /“it”/ })
    }))

  it('carries the subject over several questions', () =>
    withQuestions(async ({ handle }) => {
      await handle(by({ ...ask('Who is the keeper of the lighthouse?'), thread: 't1' }))
      await handle(by({ ...ask('When was it painted?'), thread: 't1' }))
      expect((await pageOf(handle, 'Who painted it?', { thread: 't1' })).topic).toContain('lighthouse')
    }))

  it('keeps its subject through talk that the desk ignored', () =>
    withQuestions(async ({ handle }) => {
      await handle(by({ ...ask('Who is the keeper of the lighthouse?'), thread: 't1' }))
      await handle(by({ ...ask('Pizza at noon, anyone?'), overheard: true, thread: 't1' }))
      expect((await pageOf(handle, 'When was it painted?', { thread: 't1' })).topic).toContain('lighthouse')
    }))
})

describe('a question is a gap', () => {
  /** Asked of a desk with this much less confidence than it needs. */
  const lacking = async (by: number, run: (desk: ModeratedDesk) => Promise<void>) => {
    const asked = 'Who opened the bridge?'
    const confidence = await withModeratedDesk(async (desk) => (await desk.ask(asked)).confidence)
    await withModeratedDesk(run, { models: withThreshold(confidence + by) })
  }
  const reasonsIn = async ({ store }: ModeratedDesk) => (await store.openGaps()).map(({ reason }) => reason)

  it('if only related passages are found', () =>
    lacking(0.3, async (desk) => {
      await desk.act(ask('Who opened the bridge?'))
      expect(await reasonsIn(desk)).toEqual(['related'])
    }))

  it('if it has a likely answer, only after somebody rates it down', () =>
    lacking(0.1, async (desk) => {
      const { answer, page } = as(await desk.act(ask('Who opened the bridge?')), 'answer')
      expect([answer.status, await reasonsIn(desk)]).toEqual(['likely', []])
      await desk.act({ ...press('bad', page?.tokens.bad), earlier: { question: answer.question, topic: null } })
      expect(await reasonsIn(desk)).toEqual(['disliked'])
    }))
})

describe('while a large folder is read', () => {
  const ships = Array.from({ length: 1_500 }, (_, n) => [`ship-${1000 + n}.md`, `Ship ${1000 + n} sails from Oreby to harbour ${n}.`])

  it('answers come from the part that has been read, say so, and leave no gap', () =>
    withModeratedDesk(
      async (desk) => {
        const { answer } = as(await desk.act(ask('Where does ship 2499 sail to?')), 'answer')
        expect(answer.reading).toEqual({ done: expect.any(Number), of: ships.length })
        expect(answer.reading?.done).toBeLessThan(ships.length)
        expect(await desk.store.openGaps()).toEqual([])
        await desk.library.whole
        const whole = as(await desk.act(ask('Where does ship 2499 sail to?')), 'answer').answer
        expect(whole.reading).toBeUndefined()
        expect(whole.excerpts[0]?.text).toContain('harbour 1499')
      },
      { enough: 100, models: timid },
      Object.fromEntries(ships),
    ))
})

describe('a message that is no question to look up', () => {
  it.each(['hello bot', 'Who are you?', 'ping', 'ok'])('%j gets one line with a sample question', (text) =>
    withQuestions(async ({ handle, lines }) => {
      const reply = as(await handle(by(ask(text))), 'notice')
      expect(reply.text).toContain('I am Mission Desk.')
      expect(reply.text).toContain(`“${questions[0]}”`)
      expect(reply.text).not.toContain('\n')
      expect(lines.map(({ msg }) => msg)).toContain('answered without a search')
    }),
  )

  it('is answered in the language of the courtesy if the desk has words in it', () =>
    withQuestions(async ({ handle }) => {
      expect(as(await handle(by(ask('¡Gracias!'))), 'notice').text).toMatch(/^¡De nada! Soy Mission Desk\./)
      expect(as(await handle(by(ask('Bonjour'))), 'notice').text).toMatch(/^Bonjour !/)
      expect(as(await handle(by(ask('bonswa'))), 'notice').text).toMatch(/^Bonjou! Mwen se Mission Desk\./)
      expect(as(await handle(by(ask('Asante sana'))), 'notice').text).toMatch(/^Karibu! Mimi ni Mission Desk\./)
    }))

  it('is asked back in one line, and the thread continues without a mention', () =>
    withQuestions(async ({ handle }) => {
      expect(as(await handle(by({ ...ask('Since when?'), thread: 't1' })), 'notice').text).toMatch(
        /^“Since when\?” follows up on a question/,
      )
      const next = { ...ask('Who is the keeper of the lighthouse?'), thread: 't1', overheard: true }
      expect(as(await handle(by(next)), 'answer').answer.status).toBe('answered')
    }))

  it('keeps the subject of its thread, and is ignored between people', () =>
    withQuestions(async ({ handle }) => {
      await handle(by({ ...ask('Who is the keeper of the lighthouse?'), thread: 't1' }))
      await handle(by({ ...ask('thanks!'), thread: 't1' }))
      expect(await handle(by({ ...ask('how are you?'), thread: 't1', overheard: true }))).toBeNull()
      expect((await pageOf(handle, 'When was it painted?', { thread: 't1' })).topic).toContain('lighthouse')
    }))

  it('is stored neither as a gap nor as a question', () =>
    withModeratedDesk(async (desk) => {
      for (const text of ['hello', 'Who leads it?', 'and Belize?', 'mèsi', horses]) await askAs(desk, text)
      await gapsOf(desk, 1)
      expect((await desk.store.openGaps()).map(({ question }) => question)).toEqual([horses])
    }))
})
