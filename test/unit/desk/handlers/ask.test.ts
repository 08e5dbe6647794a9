import { describe, expect, it } from 'vitest'
import { by, pageOf, withQuestions } from '../../../worlds/asked.js'
import { withThreshold } from '../../../worlds/desks.js'
import { as, type ModeratedDesk, withModeratedDesk } from '../../../worlds/moderated.js'
import { ask, press } from '../../../worlds/requests.js'

describe('a conversation', () => {
  it("carries the subject on in its thread, and in nobody else's", () =>
    withQuestions(async ({ handle }) => {
      await handle(by({ ...ask('Who is the keeper of the lighthouse?'), thread: 't1' }))
      expect((await pageOf(handle, 'When was it painted?', { thread: 't1' })).topic).toContain('lighthouse')
      expect((await pageOf(handle, 'When was it painted?', { thread: 't2' })).topic).toBeNull()
      expect((await pageOf(handle, 'When was it painted?')).topic).toBeNull()
    }))

  it('carries the subject on over several questions', () =>
    withQuestions(async ({ handle }) => {
      await handle(by({ ...ask('Who is the keeper of the lighthouse?'), thread: 't1' }))
      await handle(by({ ...ask('When was it painted?'), thread: 't1' }))
      expect((await pageOf(handle, 'Who painted it?', { thread: 't1' })).topic).toContain('lighthouse')
    }))

  it('keeps its subject through talk that the desk left alone', () =>
    withQuestions(async ({ handle }) => {
      await handle(by({ ...ask('Who is the keeper of the lighthouse?'), thread: 't1' }))
      await handle(by({ ...ask('Pizza at noon, anyone?'), overheard: true, thread: 't1' }))
      expect((await pageOf(handle, 'When was it painted?', { thread: 't1' })).topic).toContain('lighthouse')
    }))
})

describe('a question is a gap', () => {
  /** Asked of a desk that is so much less sure than it would have to be. */
  const lacking = async (by: number, run: (desk: ModeratedDesk) => Promise<void>) => {
    const asked = 'Who opened the bridge?'
    const confidence = await withModeratedDesk(async (desk) => (await desk.ask(asked)).confidence)
    await withModeratedDesk(run, { models: withThreshold(confidence + by) })
  }
  const reasonsIn = async ({ store }: ModeratedDesk) => (await store.openGaps()).map(({ reason }) => reason)

  it('where only near passages are found', () =>
    lacking(0.3, async (desk) => {
      await desk.act(ask('Who opened the bridge?'))
      expect(await reasonsIn(desk)).toEqual(['related'])
    }))

  it('where it has a probable answer only once somebody thinks little of it', () =>
    lacking(0.1, async (desk) => {
      const { answer, page } = as(await desk.act(ask('Who opened the bridge?')), 'answer')
      expect([answer.status, await reasonsIn(desk)]).toEqual(['likely', []])
      await desk.act({ ...press('bad', page?.tokens.bad), earlier: { question: answer.question, topic: null } })
      expect(await reasonsIn(desk)).toEqual(['disliked'])
    }))
})
