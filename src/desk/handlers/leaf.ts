import { unpackState } from '../../answer/restore/answer-state.js'
import { createRecaller } from '../../answer/restore/recall.js'
import { type Answer, notice } from '../../contract/reply.js'
import type { PressRequest } from '../../contract/request.js'
import { pageOf } from '../answer-page.js'
import { type Handler, type HandlerDeps, onPress } from './handler.js'

/** Shows an answer's excerpts from one on: leafed to, or shared with all. */
export function createLeaf({ library, answerer, seal, log }: HandlerDeps): Handler<PressRequest> {
  const recaller = createRecaller(library, log)
  return onPress(seal, unpackState, async (state, { earlier }, { notices }) => {
    const { excerpts, changed, gone } = await recaller.leaf(state)
    if (excerpts.length === 0) return notice(gone ? notices.gone : notices.allChanged)
    const { status, confidence } = state
    const { question, topic } = earlier ?? { question: '', topic: null }
    const remarks = await answerer.remarks(question, topic, status, excerpts)
    const answer: Answer = { question, status, confidence, mode: null, excerpts, ...remarks, suggestions: [] }
    return { kind: 'answer', answer, page: pageOf(seal, state, answer, changed, topic) }
  })
}
