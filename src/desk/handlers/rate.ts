import { packState, unpackState } from '../../answer/restore/answer-state.js'
import { notice } from '../../contract/reply.js'
import type { PressRequest } from '../../contract/request.js'
import { keepGap } from '../../gaps/keep-gap.js'
import { type Handler, type HandlerDeps, onPress } from './handler.js'

/** Keeps what a person thinks of an answer. */
export function createRate({ memory, seal }: HandlerDeps): Handler<PressRequest> {
  return onPress(seal, unpackState, async (state, request, { notices }) => {
    const good = request.button === 'good'
    const { platform, person, channel, earlier } = request
    if (memory === null || person === undefined) return notice(notices.unkept)
    const answer = packState({ ...state, from: 0 }).toString('base64url')
    const about = { status: state.status, question: earlier?.question ?? null, answer }
    if (!good && earlier !== undefined) keepGap(memory, request, 'disliked', earlier.question)
    const kept = await memory.rate({ platform, person, channel: channel ?? null, at: new Date(), good, ...about })
    return notice(kept ? notices.thanks : notices.lost)
  })
}
