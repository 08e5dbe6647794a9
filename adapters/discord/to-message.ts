import type { Channel, Client, SendableChannels } from 'discord.js'
import { LRUCache } from 'lru-cache'
import { clip, visible } from '../../src/cards/drawing.js'
import type { Accepted, Desk } from '../../src/contract/adapter.js'
import { notice, type Reply } from '../../src/contract/reply.js'
import type { Request } from '../../src/contract/request.js'
import { words, wordsFor } from '../../src/i18n/words.js'
import type { Log, TellOnce } from '../../src/lib/log.js'
import { createOverheard } from '../shared/overheard.js'
import { wordsOf } from '../shared/parse/words-of.js'
import { orRegret, type SendOptions, type SendQueue } from '../shared/send-queue.js'
import { bring, type Way } from '../shared/ways.js'
import type { Deleted } from './deleted.js'
import { messageIn, messagesIn } from './looking.js'
import { questionId } from './render/card.js'
import { findText } from './render/components.js'
import { readHead, renderReply } from './render/reply.js'
import { channelOf, type Drawn, fieldsOf, once, patiently, plain, quietly, sendable } from './sending.js'
import { ClosedChannel, explainRefusal, forLog, hasThreadAlready, mayNotReply, refusalOf, wasDeleted } from './trouble.js'

/** The address of the reply to a message, as it is kept with its request. */
export interface ToMessage {
  readonly kind: 'message'
  readonly channel: string
  readonly message: string
  /** The answer goes into a thread that begins at the message. */
  readonly opensThread: boolean
  readonly inServer: boolean
  /** Discord hides the message's text, and the reply says how to ask. */
  readonly hidden?: boolean
  /** Nobody asked the desk: its answer goes into the thread or nowhere. */
  readonly unasked?: boolean
  /** An edit made it a question to the desk: it may have been answered unasked. */
  readonly edited?: boolean
}

/** What the line on a hidden message is known by; a question that an edit makes of it has an answer of its own. */
export const hiddenKey = (message: string): string => `${message} hidden`

export interface MessageDeps {
  readonly client: Client
  readonly queue: SendQueue
  readonly deleted: Deleted
  readonly desk: Pick<Desk, 'settings'>
  readonly log: Log
  readonly tellOnce: TellOnce
}

/** From here on the person sees that the desk is at work. */
const typingAfterMs = 2_000
/** Places in a queue that are told in a minute: Discord takes a bot that opens many direct messages for a spammer. */
const mostPlacesTold = 10
const aMinute = 60_000
const longestThreadName = 100
/** This many messages after a question are looked through for its answer. */
const lookedThrough = 100

type Waiting = Pick<SendOptions, 'onWaiting' | 'always'>

/** Makes what brings replies to messages: to the thread or channel or, where these are closed, to who asked. */
export function createToMessage({ client, queue, deleted, desk, log, tellOnce }: MessageDeps) {
  /** Private texts of a moment ago, by person: once is enough. */
  const told = new LRUCache<string, true>({ max: 1_000, ttl: aMinute })
  const placesTold = new LRUCache<string, true>({ max: mostPlacesTold, ttl: aMinute })
  const overheard = createOverheard()

  const say = (channel: SendableChannels, message: string, waiting: Waiting, more: object = {}, key = message): Way<Drawn> =>
    async function way(drawn) {
      const send = async (): Promise<void> => {
        if (await deleted.isNoted(message)) return
        await channel.send({ ...fieldsOf(drawn), ...once(key, channel.id), ...quietly, ...more })
      }
      await queue.send(channel.id, send, waiting)
    }
  const answerTo =
    (channel: SendableChannels, message: string, key: string, waiting: Waiting): Way<Drawn> =>
    async (drawn) => {
      try {
        await say(channel, message, waiting, { reply: { messageReference: message, failIfNotExists: true } }, key)(drawn)
      } catch (error) {
        // If the desk may not read what was said, it may not reply to it either, but may write.
        if (!mayNotReply(error)) throw error
        await say(channel, message, waiting, {}, key)(drawn)
      }
    }
  const toPerson = (person: string, key: string): Way<Drawn> =>
    async function way(drawn) {
      const direct = await patiently(() => client.users.createDM(person))
      await say(direct, key, { always: true })(drawn)
    }
  /** Discord has no line for one person beside a message, and one more in the channel would add to what waits. So it goes by direct message. */
  const tellPlace = ({ message, channel: id, inServer, unasked }: ToMessage, { person }: Request, reply: Reply, place: number): void => {
    if (unasked) return
    const typing = sendable(client, id).then((channel) => channel?.sendTyping())
    placesTold.purgeStale()
    const isTold = !inServer || person === undefined || placesTold.has(person) || placesTold.size >= mostPlacesTold
    if (!isTold) placesTold.set(person, true)
    const [drawn] = renderReply({ ...notice(wordsFor(reply).notices.queued(place)), ...languageOf(reply) })
    const telling = isTold ? null : toPerson(person, `${message} queued`)(drawn)
    Promise.all([typing, telling]).catch((error: unknown) =>
      log.debug({ error: forLog(error) }, 'Discord: a place in the queue was not shown'),
    )
  }

  /** The ways to all who see the question. */
  const openWays = async (to: ToMessage, request: Request, reply: Reply, waiting: Waiting): Promise<readonly Way<Drawn>[]> => {
    const { channel: id, message, opensThread, inServer, unasked } = to
    const channel = await patiently(() => sendable(client, id)).catch(unlessRefused)
    const answer = channel === null ? [] : [answerTo(channel, message, to.hidden ? hiddenKey(message) : message, waiting)]
    const thread: readonly Way<Drawn>[] = opensThread
      ? [
          async (drawn) => {
            if (await deleted.isNoted(message)) return
            const opened = await openThread(to, request, wordsFor(reply).form.fields.question.label)
            await say(opened, message, waiting)(drawn)
          },
        ]
      : []
    if (unasked) return opensThread ? thread : answer
    const direct = inServer && request.person !== undefined ? [toPerson(request.person, message)] : []
    return [...thread, ...answer, ...direct]
  }

  const tellHidden = async ({ channel, server }: Request): Promise<Reply> => {
    const { language } = await desk.settings(channel, server)
    return { kind: 'notice', text: words[language].hidden }
  }

  /** Begin a thread at a message, named by its question. @param unnamed its name where the question has nothing to show */
  const openThread = async ({ channel, message }: ToMessage, request: Request, unnamed: string): Promise<SendableChannels> => {
    const name = clip(visible('text' in request ? request.text : '').trim(), longestThreadName) || unnamed
    try {
      const begun = await patiently(async () => {
        const parent = await channelOf(client, channel)
        // A thread in which the desk may not write would stay empty.
        if (!mayUseThreads(parent)) throw new ClosedChannel(channel)
        return parent !== null && 'threads' in parent ? parent.threads.create({ name, startMessage: message } as never) : null
      })
      // Of a server that another process has the events of, discord.js makes none of it.
      if (begun?.isSendable()) return begun
    } catch (error) {
      if (!hasThreadAlready(error)) throw error
    }
    const there = await patiently(() => sendable(client, message))
    if (there === null) throw new ClosedChannel(message)
    return there
  }

  /** Whether the answer stands there: a nonce is remembered for some minutes only. */
  const isAnswered = async ({ channel, message, opensThread }: ToMessage): Promise<boolean> => {
    try {
      const where = await patiently(() => sendable(client, opensThread ? message : channel))
      if (where === null) return false
      const later = await messagesIn(client.rest, where.id, { after: message, limit: lookedThrough })
      return later.some(
        ({ author, message_reference: replied }) => author.id === client.user?.id && (opensThread || replied?.message_id === message),
      )
    } catch (error) {
      return unlessRefused(error) !== null
    }
  }
  const isGone = async ({ channel, message }: ToMessage): Promise<boolean> => {
    try {
      await messageIn(client.rest, channel, message)
      return false
    } catch (error) {
      return wasDeleted(error)
    }
  }

  /** Whether the desk answered this question unasked, before an edit named the desk. Such an answer is in a thread that begins with the question. */
  const wasAnswered = async ({ message }: ToMessage, request: Request): Promise<boolean> => {
    if (request.kind !== 'ask') return false
    await overheard.settled(message)
    const said = await messagesIn(client.rest, message, { limit: lookedThrough }).catch(unlessRefused)
    return (said ?? []).some(({ author, components = [] }) => {
      const asked = author.id === client.user?.id ? readHead(findText(components, questionId)).question : null
      // A long question is cut off at its head, and one in a forum has the post's title before it.
      return asked !== null && (wordsOf(asked).includes(wordsOf(request.text)) || wordsOf(request.text).startsWith(wordsOf(asked)))
    })
  }

  const bringReply = async ({ request, again }: Accepted, to: ToMessage, handle: Desk['handle']): Promise<void> => {
    if (again && ((await isGone(to)) || (await isAnswered(to)))) return
    if (to.edited && (await wasAnswered(to, request))) return
    const showTyping = (): void => {
      // Nobody waits for an unasked answer.
      if (to.unasked) return
      // Not awaited: if Discord limits the desk, it would only make the queue longer.
      sendable(client, to.channel)
        .then((channel) => channel?.sendTyping())
        .catch(() => {})
    }
    const timer = setTimeout(showTyping, typingAfterMs)
    const asked = to.hidden ? tellHidden(request) : handle(request)
    const reply = await asked.finally(() => clearTimeout(timer))
    if (reply === null) return
    const person = request.person ?? ''
    const isAside = reply.kind === 'notice' && reply.private === true && to.inServer
    const line = reply.kind === 'notice' ? `${person} ${reply.text}` : ''
    if (isAside && told.has(line)) return
    if (isAside) told.set(line, true)
    // Whatever a message can ask for is drawn as one.
    const [drawn] = renderReply(reply, undefined, client.application?.id)
    const ways = isAside
      ? [toPerson(person, to.message)]
      : await openWays(to, request, reply, { onWaiting: (place) => tellPlace(to, request, reply, place) })
    const onRefused = (error: unknown): void => {
      const text = explainRefusal(error)
      if (text !== null) tellOnce(`${to.channel} ${text}`, { channel: to.channel, error: forLog(error) }, text)
    }
    const show = async (form: Drawn, by: readonly Way<Drawn>[]): Promise<void> => {
      if (await bring<Drawn>(form, { ways: by, plain, refusalOf, onRefused })) return
      log.warn({ channel: to.channel, id: request.id }, 'Discord: a reply could not be shown: every way was refused')
    }
    const regret = async (): Promise<void> => {
      log.warn({ channel: to.channel }, 'Discord: too many answers wait in a channel; the person who asked was told that none will come')
      const [line] = renderReply({ ...notice(wordsFor(reply).notices.crowded), ...languageOf(reply) })
      if (to.unasked) return
      // Where they take no direct messages, one line more waits in the channel.
      await show(line, [toPerson(person, `${to.message} crowded`), ...(await openWays(to, request, reply, { always: true }))])
    }
    await orRegret(() => show(drawn, ways), regret).catch((error: unknown) => {
      // It is tried again, and must not seem to be told.
      told.delete(line)
      throw error
    })
  }
  return (accepted: Accepted, to: ToMessage, handle: Desk['handle']): Promise<void> => {
    const bring = () => bringReply(accepted, to, handle)
    return to.unasked ? overheard.answer(to.message, bring) : bring()
  }
}

const languageOf = ({ language }: Reply) => (language === undefined ? {} : { language })

function mayUseThreads(channel: Channel | null): boolean {
  if (channel === null || channel.isDMBased() || channel.client.user === null) return false
  // Another process has the events of its server, and knows the permissions. Discord refuses what is not permitted.
  if (!channel.client.guilds.cache.has(channel.guildId)) return true
  return channel.permissionsFor(channel.client.user)?.has(['CreatePublicThreads', 'SendMessagesInThreads']) ?? true
}

/** @throws what is no refusal */
function unlessRefused(error: unknown): null {
  if (refusalOf(error) === null) throw error
  return null
}
