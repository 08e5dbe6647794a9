import { unpackState } from '../../answer/restore/answer-state.js'
import { createRecaller } from '../../answer/restore/recall.js'
import { notice } from '../../contract/reply.js'
import type { PressRequest } from '../../contract/request.js'
import { type Handler, type HandlerDeps, onPress } from './handler.js'

/** Shows the passage of an excerpt among its neighbours. */
export function createMore({ library, seal, log }: HandlerDeps): Handler<PressRequest> {
  const recaller = createRecaller(library, log)
  return onPress(seal, unpackState, async (state, _, { notices }) => {
    const found = await recaller.surroundings(state)
    if (found.kind === 'gone') return notice(notices.gone)
    if (found.kind === 'changed') return notice(notices.changed(found.title))
    return { kind: 'context', document: found.document, passages: found.passages }
  })
}
