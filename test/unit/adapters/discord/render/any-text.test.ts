import fc from 'fast-check'
import { expect, it } from 'vitest'
import { questionId } from '../../../../../adapters/discord/render/card.js'
import { findText } from '../../../../../adapters/discord/render/components.js'
import { readFormId, renderForm } from '../../../../../adapters/discord/render/modal.js'
import { readHead, renderReply } from '../../../../../adapters/discord/render/reply.js'
import { noteFields } from '../../../../../src/commands/commands.js'
import { languages } from '../../../../../src/commands/languages.js'
import type { Reply } from '../../../../../src/contract/reply.js'
import { anyForm, text } from '../../../../contracts/arbitrary-replies.js'
import { drawingContract, onScreen } from '../../../../contracts/drawing.js'
import { messageProblems, modalProblems } from '../../../../fakes/discord/check.js'
import { buttonsOf, type Component, everyComponent, textsOf } from '../../../../fakes/discord/index.js'
import { readMarkdown } from '../../../../fakes/discord/read-markdown.js'
import { answerReply, makeDigestReply } from '../../../../worlds/replies.js'

const language = fc.constantFrom(...languages)
const componentsOf = (...reply: Parameters<typeof renderReply>): readonly Component[] =>
  renderReply(...reply).flatMap(({ components }) => components) as unknown as readonly Component[]

drawingContract('Discord', {
  problems: (reply, to) =>
    renderReply(reply, to).flatMap(({ files = [], ...message }) => messageProblems({ ...message, allowed_mentions: { parse: [] } }, files)),
  read: (reply, to) => textsOf(componentsOf(reply, to)).flatMap(readMarkdown),
  // A letter and a dot before the token name the button.
  buttons: (reply: Reply) => buttonsOf(componentsOf(reply)).map(({ label = '', custom_id = '' }) => ({ label, token: custom_id.slice(2) })),
})

it('a form can be opened with any values, and shows them as they were typed', () => {
  fc.assert(
    fc.property(anyForm, (reply) => {
      if (reply.kind !== 'form') return
      const drawn = renderForm(reply)
      expect(modalProblems(drawn)).toEqual([])
      expect(readFormId(drawn.custom_id)).toBe(reply.token)
      const inputs = everyComponent(drawn.components as unknown as readonly Component[]).filter(({ type }) => type === 4)
      for (const [i, { name, most }] of noteFields.entries()) {
        const typed = reply.values[name] ?? ''
        if (/^[\p{L}\p{N} ]+$/u.test(typed) && typed.length <= most && typed.trim() !== '') expect(inputs[i]?.value).toBe(typed)
      }
    }),
    { numRuns: 100 },
  )
})

it('a digest describes its picture in words, and repeats its content as text', () => {
  const drawn = renderReply(makeDigestReply())[0]
  const [gallery] = everyComponent(drawn.components as unknown as readonly Component[]).filter(({ type }) => type === 12)
  expect(gallery?.items).toEqual([{ media: { url: `attachment://${drawn.files?.[0]?.name}` }, description: 'A chart of 3 questions.' }])
  const shown = textsOf(drawn.components as unknown as readonly Component[]).join('\n')
  for (const part of [
    'Digest: 1 March 2025 – 7 March 2025',
    '3 questions were asked: 2 answered',
    'Who paid for the bridge?',
    'Changed\\: The bridge',
  ])
    expect(shown).toContain(part)
})

it('the subject carried from an earlier question can be read back from the message, in every language', () => {
  fc.assert(
    fc.property(text, language, (lent, language) => {
      const topic = onScreen(lent).trim() || 'Ruto'
      const shown = findText(componentsOf({ ...answerReply('answered', { question: 'Who?' }, { topic }), language }), questionId)
      const read = readHead(shown)
      expect(read.question).toBe('Who?')
      if (topic.length <= 100) expect(read.topic).toBe(topic)
      else expect(topic.startsWith((read.topic ?? '?').slice(0, -1))).toBe(true)
    }),
  )
})

it('the question can be read back from the message, whatever it holds, in every language', () => {
  fc.assert(
    fc.property(text, language, (asked, language) => {
      const question = onScreen(asked).trim()
      const { question: read } = readHead(findText(componentsOf({ ...answerReply('answered', { question }), language }), questionId))
      if (question === '') expect(read).toBeNull()
      else if (question.length <= 300) expect(read).toBe(question)
      else expect(question.startsWith((read ?? '?').slice(0, -1))).toBe(true)
    }),
    { numRuns: 100 },
  )
})
