import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAction } from '../../../../../adapters/slack/render/blocks.js'
import { errorsOf, readForm, renderForm } from '../../../../../adapters/slack/render/form.js'
import { renderHome } from '../../../../../adapters/slack/render/home.js'
import { renderReplies } from '../../../../../adapters/slack/render/reply.js'
import { noteFields } from '../../../../../src/commands/commands.js'
import type { Reply } from '../../../../../src/contract/reply.js'
import { anyForm, anyReply, audience, digest, refusedForm, text } from '../../../../contracts/arbitrary-replies.js'
import { drawingContract, onScreen } from '../../../../contracts/drawing.js'
import { blockProblems, homeProblems, modalProblems } from '../../../../fakes/slack/check.js'
import { type Block, buttonsOf } from '../../../../fakes/slack/index.js'
import { readBlocks } from '../../../../fakes/slack/read-blocks.js'
import { answerReply, helpReply, makeCard, sourcesReply } from '../../../../worlds/replies.js'

const blocksOf = (...reply: Parameters<typeof renderReplies>): readonly Block[] =>
  renderReplies(...reply).flatMap(({ blocks }) => blocks) as unknown as readonly Block[]
const actionsOf = (reply: Reply) =>
  buttonsOf(blocksOf(reply)).map((button) => ({
    label: button.text.text,
    action: readAction(button.action_id ?? '', button.value ?? ''),
  }))

drawingContract('Slack', {
  problems: (reply, to) => renderReplies(reply, to).flatMap(blockProblems),
  read: (reply, to) => readBlocks(blocksOf(reply, to)),
  buttons: (reply) => actionsOf(reply).map(({ label, action }) => ({ label, token: action?.token ?? '' })),
})

describe('the rating buttons', () => {
  const pairsIn = (blocks: readonly Block[]) => blocks.filter(({ type }) => type === 'context_actions')

  it('are Slack’s own pair below public answers, each with token, question and words for screen readers', () => {
    const reply = answerReply('answered')
    const [pair, ...others] = pairsIn(blocksOf(reply))
    expect(others).toEqual([])
    const labels = JSON.stringify(pair)
    expect(labels).toContain('"accessibility_label":"This helps"')
    expect(labels).toContain('"accessibility_label":"This does not help"')
    const { good = '', bad = '' } = 'page' in reply ? (reply.page?.tokens ?? {}) : {}
    const rated = actionsOf(reply).flatMap(({ action }) => (action?.name === 'good' || action?.name === 'bad' ? [action] : []))
    expect(rated.map(({ name, token }) => ({ name, token }))).toEqual([
      { name: 'good', token: good },
      { name: 'bad', token: bad },
    ])
    for (const { asked } of rated) expect(asked?.question).not.toBe('')
  })

  it('are plain buttons below private answers, because Slack does not promise its pair there', () => {
    const blocks = blocksOf(answerReply('answered'), { private: true, sharedBy: null })
    expect(pairsIn(blocks)).toEqual([])
    expect(buttonsOf(blocks).map((one) => one.text.text)).toEqual(expect.arrayContaining(['👍', '👎']))
  })

  it('do nothing if the value names another button', () => {
    expect(readAction('desk:feedback:1', 'bogus\nTOKEN')).toBeNull()
    expect(readAction('desk:feedback:1', '')).toBeNull()
    expect(readAction('desk:good:1', 'TOKEN')).toEqual({ name: 'good', token: 'TOKEN', asked: null })
  })
})

describe('in Slack, with any text', () => {
  it('the notification text is not empty, mentions nobody and is escaped', () => {
    fc.assert(
      fc.property(anyReply, audience, (reply, to) => {
        for (const { text: words } of renderReplies(reply, to)) {
          expect(words.trim()).not.toBe('')
          expect(words.length).toBeLessThanOrEqual(4_000)
          expect(words).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/)
        }
      }),
    )
  })

  it('every button that needs the question carries it', () => {
    fc.assert(
      fc.property(text, (asked) => {
        const question = onScreen(asked).trim()
        for (const { action } of actionsOf(answerReply('answered', { question }))) {
          const read = action?.asked?.question
          if (question === '') expect(action?.asked).toBeNull()
          else if (question.length <= 300) expect(read).toBe(question)
          else expect(question.startsWith((read ?? '?').slice(0, -1))).toBe(true)
        }
      }),
    )
  })

  it('the home tab stays within every limit, however many documents there are', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 120 }), fc.array(text, { maxLength: 3 }), (titles, samples) => {
        const documents = titles.map((title) => makeCard({ title, publisher: title }))
        const [help, sources] = [helpReply(samples), sourcesReply(documents)]
        if (help.kind !== 'help' || sources.kind !== 'sources') throw new Error('other replies')
        const view = renderHome(help, sources)
        expect(homeProblems(view)).toEqual([])
        expect(() => readBlocks(view.blocks as unknown as readonly Block[])).not.toThrow()
      }),
      { numRuns: 50 },
    )
  })

  it('a form can be opened with any values, shows them as typed, and returns them with its token', () => {
    fc.assert(
      fc.property(anyForm, fc.option(fc.constant('C1')), (reply, channel) => {
        if (reply.kind !== 'form') return
        const origin = { channel, threadTs: null }
        const { blocks, private_metadata = '', ...view } = renderForm(reply, origin)
        expect(modalProblems({ ...view, blocks, private_metadata })).toEqual([])
        const fields = blocks as unknown as readonly { block_id: string; element: { action_id: string; initial_value?: string } }[]
        const values = Object.fromEntries(
          fields.map(({ block_id, element }) => [block_id, { [element.action_id]: { value: element.initial_value ?? null } }]),
        )
        const back = readForm({ private_metadata, state: { values } })
        expect(back).toMatchObject({ token: reply.token, origin })
        for (const { name, most } of noteFields) {
          const typed = reply.values[name] ?? ''
          if (typed.length <= most) expect(onScreen(back.form[name])).toBe(onScreen(typed.replace(/\r\n?/g, '\n')))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('each error of a form has a text and names a block of the form', () => {
    fc.assert(
      fc.property(refusedForm, ({ problems }) => {
        const errors = Object.entries(errorsOf(problems.map((problem) => ({ ...problem, text: `x${problem.text}` }))))
        expect(errors.length).toBeGreaterThan(0)
        for (const [at, words] of errors) {
          expect(noteFields.map(({ name }) => name)).toContain(at)
          expect(words.length).toBeLessThanOrEqual(2_000)
        }
      }),
    )
  })

  it('a digest with its picture is one message within every limit', () => {
    fc.assert(
      fc.property(digest, (made) => {
        const messages = renderReplies({ kind: 'digest', digest: made }, undefined, 'F012AB3CD')
        expect(messages).toHaveLength(1)
        expect(messages.flatMap(blockProblems)).toEqual([])
        expect(JSON.stringify(messages).includes('"image"')).toBe(made.chart !== null)
      }),
      { numRuns: 60 },
    )
  })
})
