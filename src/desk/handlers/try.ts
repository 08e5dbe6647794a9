import { key32 } from '../../answer/restore/reference.js'
import { notice } from '../../contract/reply.js'
import type { AskRequest, PressRequest } from '../../contract/request.js'
import { unpackNumber } from '../tokens.js'
import { type Handler, type HandlerDeps, onPress } from './handler.js'

/** Asks a question that was suggested. */
export function createTry({ answerer, seal }: HandlerDeps, ask: Handler<AskRequest>): Handler<PressRequest> {
  return onPress(seal, unpackNumber, async (wanted, { button: _, token: __, ...came }, say) => {
    const text = answerer.askable().find((question) => key32(question) === wanted)
    if (text === undefined) return notice(say.notices.gone)
    // What was suggested stands alone; nothing is carried into it.
    return ask({ ...came, kind: 'ask', text, earlier: { question: '', topic: null } }, say)
  })
}
