import { type AnswerState, packState, unpackState } from '../../answer/restore/answer-state.js'
import { createRecaller } from '../../answer/restore/recall.js'
import { key32 } from '../../answer/restore/reference.js'
import { type Answer, notice } from '../../contract/reply.js'
import type { AskRequest, PressRequest } from '../../contract/request.js'
import { keepGap, maskPersonal } from '../../gaps/keep-gap.js'
import { pageOf } from '../answer-page.js'
import { unpackHide, unpackNumber } from '../tokens.js'
import { type Handler, type HandlerDeps, onPress } from './handler.js'
import { canPassOn } from './pass-on.js'

type Handlers = Readonly<Record<'more' | 'leaf' | 'rate' | 'hide' | 'suggested', Handler<PressRequest>>>

/** Handles the buttons below an answer. @param ask answers a question. */
export function createAnswerButtons({ library, answerer, memory, platforms, seal, log }: HandlerDeps, ask: Handler<AskRequest>): Handlers {
  const recaller = createRecaller(library, log)
  /** Keep a person's rating of an answer. A bad rating makes the question a gap. @returns whether it was kept; null if it cannot be kept. */
  const keepRating = async (state: AnswerState, good: boolean, request: PressRequest): Promise<boolean | null> => {
    const { platform, person, channel, earlier } = request
    if (memory === null || person === undefined) return null
    const answer = packState({ ...state, from: 0 }).toString('base64url')
    const about = { status: state.status, question: earlier?.question ? maskPersonal(earlier.question) : null, answer }
    if (!good && earlier !== undefined) keepGap(memory, request, 'disliked', earlier.question)
    return memory.rate({ platform, person, channel: channel ?? null, at: new Date(), good, ...about })
  }
  return {
    /** Shows the passage of an excerpt among its neighbours. */
    more: onPress(seal, unpackState, async (state, _, { notices }) => {
      const found = await recaller.surroundings(state)
      if (found.kind === 'gone') return notice(notices.gone)
      if (found.kind === 'changed') return notice(notices.changed(found.title))
      return { kind: 'context', document: found.document, passages: found.passages }
    }),
    /** Shows the further excerpts of an answer on the next page, or shares the answer with everybody. */
    leaf: onPress(seal, unpackState, async (state, request, { notices }) => {
      const { excerpts, changed, gone } = await recaller.leaf(state)
      if (excerpts.length === 0) return notice(gone ? notices.gone : notices.allChanged)
      const { status, confidence } = state
      const { question, topic } = request.earlier ?? { question: '', topic: null }
      const remarks = await answerer.remarks(question, topic, status, excerpts)
      const answer: Answer = { question, status, confidence, mode: null, excerpts, ...remarks, suggestions: [] }
      return {
        kind: 'answer',
        answer,
        page: pageOf(seal, state, answer, changed, topic, { person: await canPassOn(memory, platforms, request, status) }),
      }
    }),
    /** Keeps a person's rating of an answer. */
    rate: onPress(seal, unpackState, async (state, request, { notices }) => {
      const kept = await keepRating(state, request.button === 'good', request)
      return notice(kept === null ? notices.unkept : kept ? notices.thanks : notices.lost)
    }),
    /** Removes an unasked answer. It counts as a rating. */
    hide: onPress(seal, unpackHide, async ({ isBy, state }, request, say) => {
      const { person, moderator } = request
      if (moderator !== true && (person === undefined || !isBy(person))) return notice(say.listening.notYours)
      await keepRating(state, false, request)
      return { kind: 'hidden' }
    }),
    /** Asks a question that was suggested. */
    suggested: onPress(seal, unpackNumber, async (wanted, { button: _, token: __, ...came }, say) => {
      const text = answerer.askable().find((question) => key32(question) === wanted)
      if (text === undefined) return notice(say.notices.gone)
      // A suggested question is complete; nothing is carried into it.
      return ask({ ...came, kind: 'ask', text, earlier: { question: '', topic: null } }, say)
    }),
  }
}
