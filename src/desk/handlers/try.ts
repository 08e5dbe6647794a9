import { key32 } from '../../answer/restore/reference.js'
import type { AskRequest, PressRequest } from '../../contract/request.js'
import { notice } from '../notice.js'
import type { Handler, HandlerDeps } from './handler.js'

/** Asks a question that was suggested. */
export function createTry({ answerer, seal }: HandlerDeps, ask: Handler<AskRequest>): Handler<PressRequest> {
  return async ({ button, token, ...came }, say) => {
    const payload = seal.open(button, token)
    if (payload === null) return notice(say.notices.void)
    const wanted = payload.readUInt32BE(0)
    const text = answerer.askable().find((question) => key32(question) === wanted)
    if (text === undefined) return notice(say.notices.gone)
    // What was suggested stands alone; nothing is carried into it.
    return ask({ ...came, kind: 'ask', text, earlier: { question: '', topic: null } }, say)
  }
}
