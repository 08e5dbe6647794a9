import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAction } from '../../adapters/slack/blocks.js'
import { renderHome } from '../../adapters/slack/home.js'
import { renderReply } from '../../adapters/slack/render.js'
import type { Reply } from '../../src/adapter.js'
import { drawingContract, onScreen } from '../drawing-contract.js'
import { blockProblems, homeProblems } from '../e2e/slack/server/check.js'
import { type Block, buttonsOf } from '../e2e/slack/server/index.js'
import { anyReply, audience, text } from '../support/arbitrary-replies.js'
import { answerReply, helpReply, makeCard, sourcesReply } from '../support/replies.js'
import { readBlocks } from '../support/slack-blocks.js'

const blocksOf = (...reply: Parameters<typeof renderReply>): readonly Block[] => renderReply(...reply).blocks as unknown as readonly Block[]
const actionsOf = (reply: Reply) =>
  buttonsOf(blocksOf(reply)).map((button) => ({
    label: button.text.text,
    action: readAction(button.action_id ?? '', button.value ?? ''),
  }))

drawingContract('Slack', {
  problems: (reply, to) => blockProblems(renderReply(reply, to)),
  read: (reply, to) => readBlocks(blocksOf(reply, to)),
  buttons: (reply) => actionsOf(reply).map(({ label, action }) => ({ label, token: action?.token ?? '' })),
})

describe('on Slack, whatever a text holds', () => {
  it('the words for notifications say something, address nobody and are escaped', () => {
    fc.assert(
      fc.property(anyReply, audience, (reply, to) => {
        const { text: words } = renderReply(reply, to)
        expect(words.trim()).not.toBe('')
        expect(words.length).toBeLessThanOrEqual(4_000)
        expect(words).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/)
      }),
    )
  })

  it('the question goes along with every button that needs it', () => {
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
})
