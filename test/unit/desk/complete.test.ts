import { describe, expect, it } from 'vitest'
import { by, questions, withQuestions } from '../../worlds/asked.js'
import { ask } from '../../worlds/requests.js'

describe('the list of completions', () => {
  it('begins with the person’s recent questions, then sample questions, then headings', () =>
    withQuestions(async ({ handle, complete }) => {
      await handle(by(ask('Which pier did the divers mend?')))
      const typing = { text: '', completes: 'question', person: 'ana' } as const
      const choices = await complete(typing)
      expect(choices.slice(0, 2)).toEqual(['Which pier did the divers mend?', questions[0]])
      expect(choices).toContain('The toll')
      expect(await complete({ ...typing, person: 'ben' })).not.toContain('Which pier did the divers mend?')
    }))

  it('has titles of documents or time zones in their options', () =>
    withQuestions(async ({ complete }) => {
      expect(await complete({ text: 'light', completes: 'document' })).toEqual(['The lighthouse of Oreby'])
      expect((await complete({ text: 'port-au', completes: 'zone' }))[0]).toBe('America/Port-au-Prince')
    }))
})
