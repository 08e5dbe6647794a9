import { randomUUID } from 'node:crypto'
import type { Answerer, Reasoned } from '../answer/answer.js'
import { withTopic } from '../answer/question/follow-up.js'
import { type AnswerState, mostReferences, mostTerms, packState, unpackState } from '../answer/restore/answer-state.js'
import { createRecaller } from '../answer/restore/recall.js'
import { key32, referTo, termKey } from '../answer/restore/reference.js'
import type { Seal } from '../answer/restore/seal.js'
import { complete } from '../answer/suggest/completions.js'
import { type ButtonName, commands } from '../commands/commands.js'
import type { Answer, AnswerTokens, Page, Reply } from '../contract/reply.js'
import type { Incoming } from '../contract/request.js'
import { maskPersonal } from '../gaps/mask.js'
import { formatSubject, type Words } from '../i18n/words.js'
import type { Log } from '../lib/log.js'
import type { Library } from '../library/library.js'
import { customary, type Moderation } from '../moderation/moderation.js'
import type { GapReason } from '../records/gap.js'
import type { Memory } from '../store/memory.js'
import type { Conversations } from './conversations.js'

export interface RequestDeps {
  readonly library: Library
  readonly answerer: Answerer
  /** Signs what buttons carry. */
  readonly seal: Seal
  /** Null where there is nowhere to keep anything. */
  readonly memory: Memory | null
  readonly moderation: Moderation
  readonly log: Log
}

/** Platforms take at most this many completions, of so many characters. */
const completions = { most: 25, longest: 100 }

const notice = (text: string): Reply => ({ kind: 'notice', text, private: true })

/** @param say the words of the channel's language */
export type HandleRequest = (incoming: Incoming, say: Words) => Promise<Reply | null>
type Notices = Words['notices']

/** What each request does. Throws what nobody expected; the desk catches it. */
export function createRequests(
  { library, answerer, seal, memory, moderation, log }: RequestDeps,
  conversations: Conversations,
): HandleRequest {
  const recaller = createRecaller(library, log)
  const scoped = (incoming: Incoming, key: string | undefined): string | undefined =>
    key === undefined ? undefined : `${incoming.platform} ${key}`

  const sealed = (button: ButtonName, state: AnswerState): string => seal.close(button, packState(state))
  const tryToken = (question: string): string => {
    const payload = Buffer.alloc(4)
    payload.writeUInt32BE(key32(question))
    return seal.close('try', payload)
  }
  const tokensOf = (state: AnswerState, shown: number, suggestions: readonly string[]): AnswerTokens => ({
    more: state.excerpts.slice(state.from, state.from + shown).map((excerpt) => sealed('more', { ...state, from: 0, excerpts: [excerpt] })),
    from: state.excerpts.map((_, from) => sealed('next', { ...state, from })),
    try: suggestions.map(tryToken),
    good: sealed('good', state),
    bad: sealed('bad', state),
    share: sealed('share', state),
  })
  const pageOf = (state: AnswerState, answer: Answer, changed: number, topic: string | null): Page => ({
    first: state.from + 1,
    total: state.excerpts.length,
    changed,
    topic,
    tokens: tokensOf(state, answer.excerpts.length + changed, answer.suggestions),
  })

  const ask = async (incoming: Incoming, typed: string): Promise<Reply | null> => {
    const thread = scoped(incoming, incoming.thread)
    const replied = incoming.earlier === undefined ? undefined : withTopic(incoming.earlier, incoming.earlierTopic ?? null)
    const earlier = replied ?? (thread === undefined ? undefined : conversations.lastIn(thread))
    const reasoned = await answerer.answer(typed, earlier)
    const { answer, topic } = reasoned
    // People who talk with each other need not be told that the desk knows nothing.
    if (incoming.overheard && answer.status === 'none') return null
    // A question that leans on another carries that one's subject further on.
    const person = topic === null ? scoped(incoming, incoming.person) : undefined
    if (answer.question !== '') conversations.remember(withTopic(answer.question, topic), thread, person)
    if (answer.status !== 'answered') keepGap(incoming, answer.status, answer.question)
    keepTally(incoming, answer)
    log.info({ platform: incoming.platform, id: incoming.id, status: answer.status, confidence: answer.confidence }, 'question answered')
    return { kind: 'answer', answer, page: pageOf(stateOf(reasoned), answer, 0, topic) }
  }

  /** Beside the answer, which does not wait for it. */
  const keepTally = ({ platform, channel }: Incoming, { status, question, excerpts }: Answer): void => {
    const [first] = excerpts
    const subject = status === 'answered' && first ? formatSubject(first) : null
    if (question !== '') memory?.tally({ hour: new Date(), platform, channel: channel ?? null, status, subject })
  }
  const keepGap = ({ platform, channel, person, answerTo }: Incoming, reason: GapReason, asked: string): void => {
    const question = maskPersonal(asked)
    if (memory === null || question === '') return
    const who = { channel: channel ?? null, person: person ?? null, answerTo: answerTo ?? null }
    void memory.recordGap({ id: randomUUID(), platform, ...who, at: new Date(), reason, question })
  }

  const leaf = async (incoming: Incoming, state: AnswerState, notices: Notices): Promise<Reply> => {
    const { excerpts, changed, gone } = await recaller.leaf(state)
    if (excerpts.length === 0) return notice(gone ? notices.gone : notices.allChanged)
    const { status, confidence } = state
    const { earlier: question = '', earlierTopic: topic = null } = incoming
    const remarks = await answerer.remarks(question, topic, status, excerpts)
    const answer: Answer = { question, status, confidence, excerpts, ...remarks, suggestions: [] }
    return { kind: 'answer', answer, page: pageOf(state, answer, changed, topic) }
  }

  const more = async (state: AnswerState, notices: Notices): Promise<Reply> => {
    const found = await recaller.surroundings(state)
    if (found.kind === 'gone') return notice(notices.gone)
    if (found.kind === 'changed') return notice(notices.changed(found.title))
    return { kind: 'context', document: found.document, passages: found.passages }
  }

  const keepRating = async (incoming: Incoming, good: boolean, state: AnswerState, notices: Notices): Promise<Reply> => {
    const { platform, person, channel, earlier } = incoming
    if (memory === null || person === undefined) return notice(notices.unkept)
    const answer = packState({ ...state, from: 0 }).toString('base64url')
    const about = { status: state.status, question: earlier ?? null, answer }
    if (!good && earlier !== undefined) keepGap(incoming, 'disliked', earlier)
    const kept = await memory.rate({ platform, person, channel: channel ?? null, at: new Date(), good, ...about })
    return notice(kept ? notices.thanks : notices.lost)
  }

  const sources = (from: number): Reply => {
    const documents = library.index.documents().map(({ passages: _, ...card }) => card)
    const tokens = documents.map((_, place) => {
      const payload = Buffer.alloc(4)
      payload.writeUInt32BE(place)
      return seal.close('list', payload)
    })
    return { kind: 'sources', documents, from: from < documents.length ? from : 0, tokens }
  }

  const press = async (incoming: Incoming, button: ButtonName, notices: Notices): Promise<Reply | null> => {
    const payload = seal.open(button, incoming.text)
    if (payload === null) return notice(notices.void)
    if (button === 'list') return sources(payload.readUInt32BE(0))
    if (button === 'try') {
      const wanted = payload.readUInt32BE(0)
      const question = answerer.askable().find((text) => key32(text) === wanted)
      // What was suggested stands alone; nothing is carried into it.
      if (question === undefined) return notice(notices.gone)
      const { earlierTopic: _, ...alone } = incoming
      return ask({ ...alone, earlier: '' }, question)
    }
    const state = unpackState(payload)
    if (state === null) return notice(notices.void)
    if (button === 'more') return more(state, notices)
    if (button === 'good' || button === 'bad') return keepRating(incoming, button === 'good', state, notices)
    return leaf(incoming, state, notices)
  }

  return async (incoming, say) => {
    const { notices } = say
    switch (incoming.command) {
      case 'ask':
        return ask(incoming, incoming.text)
      case 'sources':
        return sources(0)
      case 'help': {
        const samples = answerer.samples()
        const usable = commands.filter(
          ({ name, moderators }) => !moderators || (incoming.moderator && (memory !== null || name === 'summary')),
        )
        return { kind: 'help', commands: usable, samples, tokens: samples.map(tryToken) }
      }
      case 'forget-me': {
        const person = scoped(incoming, incoming.person)
        if (memory === null || incoming.person === undefined || person === undefined) return notice(notices.noMemory)
        conversations.forget(person)
        const count = await memory.forgetPerson(incoming.platform, incoming.person)
        return notice(count === null ? notices.notForgotten : notices.forgotten(count))
      }
      case 'summary':
        return moderation.summary(incoming, say)
      case 'gaps':
        return moderation.gaps(say)
      case 'settings':
        return moderation.settings(incoming, say)
      case 'digest':
        return moderation.digest(incoming, say)
      case 'answer':
      case 'dismiss':
      case 'others':
      case 'edit':
        return moderation.press(incoming, incoming.command, say)
      case 'submit':
        return moderation.submit(incoming, say)
      case 'channel': {
        const { platform, channel } = incoming
        const settings = channel === undefined ? null : ((await memory?.channelSettings(platform, channel)) ?? null)
        return { kind: 'channel', settings: settings ?? customary, changed: false }
      }
      case 'complete': {
        if (incoming.completing === 'document' || incoming.completing === 'zone') {
          const pool =
            incoming.completing === 'zone' ? Intl.supportedValuesOf('timeZone') : library.index.documents().map(({ title }) => title)
          return { kind: 'choices', choices: complete(incoming.text, { pool, ...completions }) }
        }
        const person = scoped(incoming, incoming.person)
        const own = person === undefined ? [] : conversations.recentOf(person)
        return { kind: 'choices', choices: complete(incoming.text, { pool: [...own, ...answerer.askable()], ...completions }) }
      }
      default:
        return press(incoming, incoming.command, notices)
    }
  }
}

/** What the buttons under an answer carry: the excerpts shown, then those that would come next. */
function stateOf({ answer, decision }: Reasoned): AnswerState {
  const shown = new Set(answer.excerpts.map((e) => e.passage))
  const places = decision.showable.flatMap(({ candidate }, place) => (shown.has(candidate.hit.passage.id) ? [place] : []))
  const last = places.at(-1) ?? decision.showable.length
  const listed = decision.showable.filter((_, place) => places.includes(place) || place > last).slice(0, mostReferences)
  const telling = [...decision.question.terms].filter((t) => !t.unknown).sort((a, b) => b.weight - a.weight)
  return {
    status: answer.status,
    confidence: answer.confidence,
    from: 0,
    terms: telling.slice(0, mostTerms).map((t) => termKey(t.term)),
    excerpts: listed.map(({ candidate: { hit, span } }) => referTo(hit, span)),
  }
}
