import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findText } from '../../adapters/discord/components.js'
import { questionId, readHead, renderReply } from '../../adapters/discord/render.js'
import type { Reply } from '../../src/adapter.js'
import { drawingContract, onScreen } from '../drawing-contract.js'
import { messageProblems } from '../e2e/discord/server/check.js'
import { buttonsOf, type Component, textsOf } from '../e2e/discord/server/index.js'
import { text } from '../support/arbitrary-replies.js'
import { readMarkdown } from '../support/discord-markdown.js'
import { answerReply } from '../support/replies.js'

const componentsOf = (...reply: Parameters<typeof renderReply>): readonly Component[] =>
  renderReply(...reply).components as unknown as readonly Component[]

drawingContract('Discord', {
  problems: (reply, to) => messageProblems({ ...renderReply(reply, to), allowed_mentions: { parse: [] } }),
  read: (reply, to) => textsOf(componentsOf(reply, to)).flatMap(readMarkdown),
  // A letter and a dot before the token name the button.
  buttons: (reply: Reply) => buttonsOf(componentsOf(reply)).map(({ label = '', custom_id = '' }) => ({ label, token: custom_id.slice(2) })),
})

it('whatever words an earlier question lent, they can be read back beside the question', () => {
  fc.assert(
    fc.property(text, (words) => {
      const topic = onScreen(words).trim() || 'Ruto'
      const shown = findText(componentsOf(answerReply('answered', { question: 'Who?' }, { topic })), questionId)
      const read = readHead(shown)
      expect(read.question).toBe('Who?')
      if (topic.length <= 100) expect(read.topic).toBe(topic)
      else expect(topic.startsWith((read.topic ?? '?').slice(0, -1))).toBe(true)
    }),
  )
})

it('whatever a question holds, it can be read back from the message', () => {
  fc.assert(
    fc.property(text, (asked) => {
      const question = onScreen(asked).trim()
      const { question: read } = readHead(findText(componentsOf(answerReply('answered', { question })), questionId))
      if (question === '') expect(read).toBeNull()
      else if (question.length <= 300) expect(read).toBe(question)
      else expect(question.startsWith((read ?? '?').slice(0, -1))).toBe(true)
    }),
    { numRuns: 300 },
  )
})
