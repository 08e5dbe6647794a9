import { describe, expect, it } from 'vitest'
import { by, pageOf, withQuestions } from '../../../worlds/asked.js'
import { ask } from '../../../worlds/requests.js'

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
