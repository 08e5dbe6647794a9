import { packState, unpackState } from '../../answer/restore/answer-state.js'
import { createRecaller } from '../../answer/restore/recall.js'
import { key32 } from '../../answer/restore/reference.js'
import { type Answer, notice } from '../../contract/reply.js'
import type { AskRequest, PressRequest } from '../../contract/request.js'
import { keepGap, maskPersonal } from '../../gaps/keep-gap.js'
import { pageOf } from '../answer-page.js'
import { unpackNumber } from '../tokens.js'
import { type Handler, type HandlerDeps, onPress } from './handler.js'

type Handlers = Readonly<Record<'more' | 'leaf' | 'rate' | 'suggested', Handler<PressRequest>>>

/** What is pressed below an answer. @param ask answers a question */
export function createAnswerButtons({ library, answerer, memory, seal, log }: HandlerDeps, ask: Handler<AskRequest>): Handlers {
  const recaller = createRecaller(library, log)
  return {
    /** Shows the passage of an excerpt among its neighbours. */
    more: onPress(seal, unpackState, async (state, _, { notices }) => {
      const found = await recaller.surroundings(state)
      if (found.kind === 'gone') return notice(notices.gone)
      if (found.kind === 'changed') return notice(notices.changed(found.title))
      return { kind: 'context', document: found.document, passages: found.passages }
    }),
    /** Shows an answer's excerpts from one on: leafed to, or shared with all. */
    leaf: onPress(seal, unpackState, async (state, { earlier }, { notices }) => {
      const { excerpts, changed, gone } = await recaller.leaf(state)
      if (excerpts.length === 0) return notice(gone ? notices.gone : notices.allChanged)
      const { status, confidence } = state
      const { question, topic } = earlier ?? { question: '', topic: null }
      const remarks = await answerer.remarks(question, topic, status, excerpts)
      const answer: Answer = { question, status, confidence, mode: null, excerpts, ...remarks, suggestions: [] }
      return { kind: 'answer', answer, page: pageOf(seal, state, answer, changed, topic) }
    }),
    /** Keeps what a person thinks of an answer. */
    rate: onPress(seal, unpackState, async (state, request, { notices }) => {
      const good = request.button === 'good'
      const { platform, person, channel, earlier } = request
      if (memory === null || person === undefined) return notice(notices.unkept)
      const answer = packState({ ...state, from: 0 }).toString('base64url')
      const about = { status: state.status, question: earlier?.question ? maskPersonal(earlier.question) : null, answer }
      if (!good && earlier !== undefined) keepGap(memory, request, 'disliked', earlier.question)
      const kept = await memory.rate({ platform, person, channel: channel ?? null, at: new Date(), good, ...about })
      return notice(kept ? notices.thanks : notices.lost)
    }),
    /** Asks a question that was suggested. */
    suggested: onPress(seal, unpackNumber, async (wanted, { button: _, token: __, ...came }, say) => {
      const text = answerer.askable().find((question) => key32(question) === wanted)
      if (text === undefined) return notice(say.notices.gone)
      // What was suggested stands alone; nothing is carried into it.
      return ask({ ...came, kind: 'ask', text, earlier: { question: '', topic: null } }, say)
    }),
  }
}
