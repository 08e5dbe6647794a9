import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asksFerries, by, pageOf, withQuestions } from '../../../worlds/asked.js'
import { collectLog, deskFrom } from '../../../worlds/desks.js'
import { as } from '../../../worlds/moderated.js'
import { command, press } from '../../../worlds/requests.js'

describe('a button', () => {
  it('for more context shows the passage between its neighbours', () =>
    withQuestions(async ({ handle }) => {
      const { tokens } = await pageOf(handle, 'What is the toll for a lorry?')
      const context = as(await handle(by(press('more', tokens.more[0]))), 'context')
      expect(context.document.title).toBe('The bridge of Oreby')
      expect(context.passages.find((p) => p.own)?.text).toContain('40 crowns')
      expect(context.passages).toHaveLength(3)
    }))

  it('for the next excerpts pages to the end and back', () =>
    withQuestions(async ({ handle }) => {
      const first = await pageOf(handle, asksFerries)
      expect(first.total).toBeGreaterThan(first.answer.excerpts.length)
      const next = as(await handle(by(press('next', first.tokens.from[first.answer.excerpts.length]))), 'answer')
      expect(next.page?.first).toBe(first.answer.excerpts.length + 1)
      expect(next.answer.excerpts.map((e) => e.passage)).not.toContain(first.answer.excerpts[0]?.passage)
      const back = as(await handle(by(press('next', next.page?.tokens.from[0]))), 'answer')
      expect(back.answer.excerpts.map((e) => e.passage)).toEqual(first.answer.excerpts.map((e) => e.passage))
    }))

  it('for sharing gives the same excerpts again', () =>
    withQuestions(async ({ handle }) => {
      const { answer, tokens } = await pageOf(handle, 'Who opened the bridge?')
      const shared = as(
        await handle(by({ ...press('share', tokens.share), earlier: { question: answer.question, topic: null } })),
        'answer',
      )
      expect(shared.answer.excerpts.map((e) => e.text)).toEqual(answer.excerpts.map((e) => e.text))
      expect(shared.answer.question).toBe(answer.question)
      expect(shared.answer.status).toBe(answer.status)
    }))

  it('for a suggested question asks it, without the conversation', () =>
    withQuestions(async ({ handle }) => {
      const { tokens, samples } = as(await handle(by(command('help'))), 'help')
      const { answer, topic } = await (async () => {
        const reply = as(
          await handle(by({ ...press('try', tokens[0]), earlier: { question: 'Who opened the bridge?', topic: null } })),
          'answer',
        )
        return { answer: reply.answer, topic: reply.page?.topic }
      })()
      expect(answer.question).toBe(samples[0])
      expect(answer.status).toBe('answered')
      expect(topic).toBeNull()
    }))

  it('below a list of documents continues the list', () =>
    withQuestions(async ({ handle }) => {
      const { tokens } = as(await handle(by(command('sources'))), 'sources')
      expect(as(await handle(by(press('list', tokens[2]))), 'sources').from).toBe(2)
    }))

  it('works after a restart, and says so if the document has changed since', () =>
    withQuestions(async ({ handle, library, answerer, folder }) => {
      const { tokens } = await pageOf(handle, 'What is the toll for a lorry?')
      const again = deskFrom({ library, answerer, log: collectLog().log }).handle
      expect((await again(by(press('more', tokens.more[0]))))?.kind).toBe('context')
      await appendFile(join(folder, 'bridge.md'), '\nThe toll was raised.\n')
      const notice = as(await again(by(press('more', tokens.more[0]))), 'notice')
      expect(notice.text).toMatch(/“The bridge of Oreby” has changed since/)
      expect(notice.private).toBe(true)
    }))

  it.each(['more', 'next', 'good', 'bad', 'share', 'try', 'list'] as const)(
    '%s that the desk did not make gets a polite message',
    (button) =>
      withQuestions(async ({ handle }) => {
        for (const token of ['', 'forged', 'A'.repeat(94)]) {
          const notice = as(await handle(by(press(button, token))), 'notice')
          expect(notice).toMatchObject({ private: true, text: expect.stringContaining('Please ask again') })
        }
      }),
  )

  it('in the place of another is refused', () =>
    withQuestions(async ({ handle }) => {
      const { tokens } = await pageOf(handle, 'Who opened the bridge?')
      expect(as(await handle(by(press('share', tokens.good))), 'notice').private).toBe(true)
    }))
})
