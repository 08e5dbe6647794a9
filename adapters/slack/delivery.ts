import type { WebClient } from '@slack/web-api'
import { clip } from '../../src/cards/drawing.js'
import { type Audience, toOne } from '../../src/cards/to.js'
import type { Accepted, Adapter, Desk } from '../../src/contract/adapter.js'
import { notice, type Reply } from '../../src/contract/reply.js'
import type { Request } from '../../src/contract/request.js'
import { words, wordsFor } from '../../src/i18n/words.js'
import { createOverheard } from '../shared/overheard.js'
import type { Deleted } from './deleted.js'
import type { Locales } from './locales.js'
import type { KnowMembership } from './membership.js'
import type { Moderators } from './moderators.js'
import { unaskedId } from './parse/request.js'
import type { WithLink } from './permalinks.js'
import type { IsThere } from './posting.js'
import { renderForm } from './render/form.js'
import { slackCustom } from './render/reply.js'
import type { Destination, Sending } from './sending.js'

/** Where the reply to a message goes. */
export interface ToMessage {
  readonly kind: 'message'
  readonly channel: string
  readonly threadTs: string
  readonly ts: string
  readonly direct: boolean
  readonly begins: boolean
  /** Slack has sent it before: a process whose store was away may have answered it. */
  readonly resent?: boolean
  /** Nobody asked the desk: its answer goes into the thread or nowhere. */
  readonly unasked?: boolean
  /** An edit made it a question to the desk: it may have been answered unasked. */
  readonly edited?: boolean
}

/** Where the reply to a command or a message action goes. */
export interface ToCommand {
  readonly kind: 'command'
  readonly url: string
  readonly channel: string
  readonly threadTs: string | null
  readonly person: string
  /** To the person alone; null if the channel's settings decide. */
  readonly private: boolean | null
}

/** Where the reply to a press goes. */
export interface ToPress {
  readonly kind: 'press'
  /** Null if it was pressed in the desk's home. */
  readonly url: string | null
  readonly channel: string | null
  readonly threadTs: string | null
  readonly pressedTs: string | null
  readonly person: string
  readonly username: string | null
  readonly trigger: string
  readonly audience: Audience
  readonly shows: 'privately' | 'openly' | 'in place' | 'as a form'
}

/** The channel that the desk was invited to. */
export interface ToJoined {
  readonly kind: 'joined'
  readonly channel: string
}

/** Where a reply goes in Slack, as it is kept with its request. */
export type To = ToMessage | ToCommand | ToPress | ToJoined

export interface DeliveryDeps {
  readonly desk: Pick<Desk, 'settings'>
  readonly sending: Sending
  readonly moderators: Moderators
  /** Knows the languages of people. */
  readonly locales: Locales
  readonly deleted: Deleted
  readonly isThere: IsThere
  readonly knowMembership: KnowMembership
  readonly withLink: WithLink
  /** Gives up while Slack still waits for what is made of its event. */
  readonly quick: WebClient
}

type Handle = Desk['handle']
type Deliver<T extends To> = (to: T, request: Request, again: boolean, handle: Handle) => Promise<void>

const longestTitle = 80

/** In a conversation with the desk alone nothing needs to be hidden from others. */
const openly = (reply: Reply): Reply => (reply.kind === 'notice' ? { ...reply, private: false } : reply)

/** Makes the delivery of replies. */
export function createDeliver(deps: DeliveryDeps): NonNullable<Adapter['deliver']> {
  const { desk, sending, moderators, locales, deleted, isThere, knowMembership, withLink, quick } = deps
  const threads = quick.assistant.threads
  const overheard = createOverheard()

  /** Whether the same question was answered before its edit turned to the desk. */
  const wasAnswered = async ({ channel, threadTs, ts }: ToMessage, request: Request): Promise<boolean> => {
    if (request.kind !== 'ask') return false
    await overheard.settled(ts)
    return isThere({ channel, threadTs, after: ts }, unaskedId(request.id, request.text))
  }

  /** In its thread or, if the channel wants it so, in the channel. */
  const toMessage: Deliver<ToMessage> = async (to, request, again, handle) => {
    const { channel, threadTs, ts, direct, begins, resent = false, unasked = false, edited = false } = to
    // Nothing says what was deleted while the desk was away.
    if (again && (await deleted.wasDeleted(channel, ts, threadTs))) return
    if (edited && (await wasAnswered(to, request))) return
    const { answers, language } = await desk.settings(request.channel, request.server)
    const thread = { channel_id: channel, thread_ts: threadTs }
    const status = (text: string): Promise<unknown> =>
      direct ? sending.extra('showing that the desk is at work', () => threads.setStatus({ ...thread, status: text })) : Promise.resolve()
    // Nobody waits for the status: Slack may be slow with it.
    const atWork = status(words[language].atWork)
    const known = await moderators.know(request)
    const reply = await (direct ? locales.ask(handle, known) : handle(known))
    const inChannel = !direct && begins && !unasked && answers === 'channel'
    const where: Destination = {
      ...{ channel, threadTs: inChannel ? undefined : threadTs, begins, askedTs: ts, onlyThere: unasked },
      ...{ person: request.person ?? '', key: request.id, mayBeThere: again || resent },
    }
    if (reply !== null) await sending.post(where, direct ? openly(reply) : reply)
    // An answer ends the status. One that comes after the answer would stay.
    void atWork.then(() => status(''))
    if (reply === null || !direct || !begins || request.kind !== 'ask' || request.text === '') return
    void sending.extra('naming the thread', () => threads.setTitle({ ...thread, title: clip(request.text, longestTitle) }))
  }

  const toCommand: Deliver<ToCommand> = async ({ url, channel, threadTs, person, private: wanted }, request, again, handle) => {
    const where = { channel, threadTs: threadTs ?? undefined, person, key: request.id, mayBeThere: again }
    const isEmpty = request.kind === 'ask' && request.text === ''
    const { language, private: usual } = await desk.settings(request.channel, request.server)
    const isPrivate = wanted ?? usual ?? slackCustom.private
    const ask = async (): Promise<Reply | null> => {
      const known = await moderators.know(request).then(knowMembership)
      return isPrivate ? locales.ask(handle, known) : handle(known)
    }
    const reply = isEmpty ? notice(words[locales.languageOf(person) ?? language].noText) : await ask()
    if (reply === null) return
    await sending.respond(url, where, reply, { ...toOne, private: isPrivate }, isPrivate ? 'privately' : 'openly')
  }

  const toPress: Deliver<ToPress> = async (to, request, again, handle) => {
    const { url, channel, threadTs, pressedTs, person, username, trigger, audience, shows } = to
    const known = await moderators.know(request, username ?? undefined)
    const isAlone = audience.private || shows === 'as a form' || channel === null
    const reply = await (isAlone ? locales.ask(handle, known) : handle(known)).then(withLink)
    if (reply === null) return
    if (reply.kind === 'hidden') return channel === null || pressedTs === null ? undefined : sending.remove(channel, pressedTs)
    const pressed = pressedTs === null ? {} : { pressedTs }
    // In the desk's home there is nothing to respond to: the answer comes in the conversation with it.
    const where = { channel: channel ?? person, threadTs: threadTs ?? undefined, person, key: request.id, mayBeThere: again, ...pressed }
    if (reply.kind === 'form') {
      const view = renderForm(reply, { channel, threadTs })
      const opened = await sending.extra('opening a form', () => quick.views.open({ trigger_id: trigger, view }))
      if (opened) return
      const missed = notice(wordsFor(reply).formMissed)
      return url === null ? sending.post(where, openly(missed)) : sending.respond(url, where, missed, toOne, 'privately')
    }
    if (channel === null || url === null) return sending.post(where, openly(reply))
    const isQuestionToAll = request.kind === 'press' && request.button === 'try' && !audience.private
    if (isQuestionToAll) return sending.post(where, reply)
    await sending.respond(url, where, reply, audience, shows === 'as a form' ? 'privately' : shows)
  }

  /** One line for all, with one question that can be asked. */
  const toJoined: Deliver<ToJoined> = async ({ channel }, request, again, handle) => {
    const help = await handle(request)
    if (help?.kind !== 'help') return
    const { language = 'en', samples } = help
    const greeting = { ...notice(words[language].joined(samples[0])), private: false, language }
    await sending.post({ channel, threadTs: undefined, person: '', key: request.id, mayBeThere: again, onlyThere: true }, greeting)
  }

  return ({ request, to, again }: Accepted, handle) => {
    const known = to as unknown as To
    if (known.kind === 'message') {
      const answer = () => toMessage(known, request, again, handle)
      return known.unasked ? overheard.answer(known.ts, answer) : answer()
    }
    if (known.kind === 'joined') return toJoined(known, request, again, handle)
    return known.kind === 'command' ? toCommand(known, request, again, handle) : toPress(known, request, again, handle)
  }
}
