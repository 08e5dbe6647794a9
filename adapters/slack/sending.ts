import type { WebClient } from '@slack/web-api'
import { clip } from '../../src/cards/drawing.js'
import { type Audience, type Platform, toOne } from '../../src/cards/to.js'
import { notice, type Reply } from '../../src/contract/reply.js'
import { wordsFor } from '../../src/i18n/words.js'
import type { Log, TellOnce } from '../../src/lib/log.js'
import { patiently } from '../shared/patience.js'
import { orRegret } from '../shared/send-queue.js'
import { bring, type Refusal } from '../shared/ways.js'
import type { OpenDirect } from './direct.js'
import { hindranceOf } from './hindrance.js'
import type { WithPicture } from './pictures.js'
import { type IsThere, marked, type PostOnce, unfurlNothing } from './posting.js'
import { type Body, limits } from './render/blocks.js'
import { renderReplies } from './render/reply.js'
import { type PostResponse, ResponseUrlError } from './response-url.js'
import { errorName, forLog, hindrance, isGone, isMalformed, mayNotWrite, missingScope, todoOf, wasDeleted } from './trouble.js'

/** Where a reply goes. */
export interface Destination {
  readonly channel: string
  readonly threadTs: string | undefined
  /** Who asked. */
  readonly person: string
  /** The thread is not there yet: in it, nobody would see a message for one person alone. */
  readonly begins?: boolean
  /** The id of what is answered. */
  readonly key: string
  /** The message that is answered, if it is one. */
  readonly askedTs?: string
  /** The desk's own message that was pressed on, if there is one that all see. */
  readonly pressedTs?: string
  /** The reply may be there already: a process that was stopped may have sent it. */
  readonly mayBeThere?: boolean
  /** No other way is taken, and nobody is told that it waits. */
  readonly onlyThere?: boolean
}

export interface SendingDeps {
  readonly client: WebClient
  readonly postOnce: PostOnce
  readonly isThere: IsThere
  readonly postResponse: PostResponse
  readonly openDirect: OpenDirect
  readonly withPicture: WithPicture
  /** How replies are drawn. */
  readonly platform: Platform
  readonly log: Log
  readonly tellOnce: TellOnce
}

export type Sending = ReturnType<typeof createSending>

/** A way to bring one message to people. @param number counted from 0, if a reply takes several */
type Way = (body: Body, number: number) => Promise<void>
type Ways = readonly [Way, ...Way[]]

/** Sends replies in Slack. If one way is refused the next is taken, and the operator is told once what stands in the way. */
export function createSending({ client, postOnce, isThere, postResponse, openDirect, withPicture, platform, log, tellOnce }: SendingDeps) {
  const alone =
    ({ channel, threadTs, begins, person }: Destination): Way =>
    async ({ text, blocks }) => {
      const thread = threadTs === undefined || begins ? {} : { thread_ts: threadTs }
      await patiently(() => client.chat.postEphemeral({ channel, user: person, ...thread, text, blocks }), { hindranceOf })
    }
  const tellPlace = (destination: Destination, reply: Reply, place: number): void => {
    const [body] = renderReplies({ ...notice(wordsFor(reply).notices.queued(place)), ...languageOf(reply) }, toOne)
    alone(destination)(body, 0).catch((error: unknown) =>
      log.debug({ error: forLog(error) }, 'Slack: a place in the queue could not be shown'),
    )
  }
  const openly = (destination: Destination, reply: Reply, threadTs: string | undefined): Way => {
    const { channel, key, askedTs: after, mayBeThere = false, onlyThere = false } = destination
    const onWaiting = (place: number): void => tellPlace(destination, reply, place)
    return (body, number) => {
      // What follows waits behind what it belongs to, of which the place was told.
      const place = onlyThere || number > 0 ? {} : { onWaiting }
      return postOnce({ channel, threadTs, after, ...body }, keyOf(key, number), { mayBeThere, always: number > 0, ...place })
    }
  }
  const direct =
    ({ person, key, mayBeThere = false }: Destination): Way =>
    async (body, number) =>
      postOnce({ channel: await openDirect(person), threadTs: undefined, after: undefined, ...body }, `${key} direct ${number}`, {
        mayBeThere,
        always: true,
      })
  /** In the thread or the channel, then in the other of the two, then to the person alone. */
  const toAll = (destination: Destination, reply: Reply): Ways => {
    const { threadTs, askedTs, onlyThere } = destination
    if (onlyThere) return [openly(destination, reply, threadTs)]
    const elsewhere = threadTs === undefined ? askedTs : undefined
    const other = elsewhere === threadTs ? [] : [openly(destination, reply, elsewhere)]
    return [openly(destination, reply, threadTs), ...other, direct(destination)]
  }
  const toPerson = (destination: Destination): Ways => [alone(destination), direct(destination)]

  /** Tell the operator once what stands in the way. */
  const explain = (error: unknown, channel: string): void => {
    const scope = missingScope(error)
    const name = errorName(error)
    const tell = (text: string): void => tellOnce(`${channel} ${name}`, { channel, error: forLog(error) }, `Slack: ${text}`)
    if (wasDeleted(error)) log.debug({ channel }, 'Slack: a question was deleted before it was answered')
    else if (error instanceof ResponseUrlError) log.debug({ error: forLog(error) }, 'Slack: a response address did not work')
    else if (scope !== null) tellOnce(scope, {}, `Slack: ${scope}`)
    else if (isMalformed(error)) tell(`the form of a reply was refused (${name}); the desk sends it as plain text`)
    else if (mayNotWrite(error)) tell(`the desk may not write in this channel (${name}): ${todoOf(error)}; until then it uses another way`)
    else tell(`somebody takes no direct messages (${name})`)
  }
  const sendBy = async (channel: string, reply: Reply, audience: Audience | undefined, [first, ...others]: Ways): Promise<void> => {
    const draw = (picture: string | null) => renderReplies(reply, audience, picture, platform)
    const illustrated: Way = (body, number) =>
      withPicture(reply, (picture) => first(picture === null ? body : (draw(picture)[number] ?? body), number))
    const onRefused = (error: unknown): void => explain(error, channel)
    for (const [i, body] of draw(null).entries()) {
      const ways = [illustrated, ...others].map((way) => (form: Body) => way(form, i))
      if (await bring(body, { ways, plain, refusalOf, onRefused })) continue
      log.warn({ channel }, 'Slack: a reply could not be shown: Slack refused every way')
    }
  }

  /** Where too much waits in the channel, who asked is told so alone. */
  const send = (destination: Destination, reply: Reply, audience: Audience | undefined, ways: Ways): Promise<void> => {
    const { channel, onlyThere } = destination
    const regret = notice(wordsFor(reply).notices.crowded)
    return orRegret(
      () => sendBy(channel, reply, audience, ways),
      async () => {
        log.warn({ channel }, 'Slack: too many answers wait in a channel; the person who asked was told that none will come')
        if (!onlyThere) await sendBy(channel, { ...regret, ...languageOf(reply) }, toOne, toPerson(destination))
      },
    )
  }

  return {
    /** Into the channel or thread, for all; what is private goes to the person alone. */
    post(destination: Destination, reply: Reply, audience?: Audience): Promise<void> {
      if (isAside(reply)) return send(destination, reply, { ...(audience ?? toOne), private: true }, toPerson(destination))
      return send(destination, reply, audience, toAll(destination, reply))
    },
    /** By the address that came with a command or press, which also works if the desk is not a member. */
    async respond(url: string, destination: Destination, reply: Reply, audience: Audience, how: 'privately' | 'openly' | 'in place') {
      const { channel, threadTs, pressedTs, key } = destination
      const aside = how === 'privately' || isAside(reply)
      const inPlace = how === 'in place' && !aside
      const thread = threadTs === undefined ? {} : { thread_ts: threadTs }
      const where = inPlace
        ? { replace_original: true }
        : ({ response_type: aside ? 'ephemeral' : 'in_channel', replace_original: false, ...thread } as const)
      const byAddress: Way = async ({ text, blocks }, number) => {
        const isOpen = !aside && !inPlace
        if (isOpen && destination.mayBeThere && (await isThere({ channel, threadTs, after: undefined }, keyOf(key, number)))) return
        const message = { text, blocks: aside || inPlace ? blocks : marked(blocks, keyOf(key, number)) }
        return patiently(() => postResponse(url, { ...message, ...where, ...unfurlNothing }), { hindranceOf })
      }
      const change: Way = async ({ text, blocks }) => {
        await patiently(() => client.chat.update({ channel, ts: pressedTs ?? '', text, blocks }), { hindranceOf })
      }
      // The address may have shown it without saying so. Then its mark finds it.
      const open = aside || inPlace ? [] : toAll({ ...destination, mayBeThere: true }, reply)
      const otherwise = open.length > 0 ? open : [...(inPlace && pressedTs !== undefined ? [change] : []), ...toPerson(destination)]
      await send(destination, reply, aside ? { ...audience, private: true } : audience, [byAddress, ...otherwise])
    },
    /** To the person alone: where they are or, where the desk may not write there, by direct message. */
    tell: (destination: Destination, reply: Reply): Promise<void> => send(destination, reply, toOne, toPerson(destination)),
    /** Delete one of the desk's own messages. Where it is gone already, that is fine. */
    async remove(channel: string, ts: string): Promise<void> {
      await this.extra('deleting an answer', () =>
        patiently(() => client.chat.delete({ channel, ts }), { hindranceOf }).catch((error: unknown) => {
          if (!wasDeleted(error)) throw error
        }),
      )
    },
    /** Do something that answering does not depend on. A failure is reported once. @returns whether it was done */
    async extra(what: string, work: () => Promise<unknown>): Promise<boolean> {
      try {
        await work()
        return true
      } catch (error) {
        tellOnce(what, { error: forLog(error) }, `Slack: ${what} did not work: ${hindrance(error)}`)
        return false
      }
    },
  }
}

function refusalOf(error: unknown): Refusal | null {
  if (wasDeleted(error)) return 'deleted'
  if (isMalformed(error)) return 'malformed'
  const isClosed = error instanceof ResponseUrlError || mayNotWrite(error) || isGone(error) || missingScope(error) !== null
  return isClosed ? 'closed' : null
}

/** The key of one of a reply's messages. */
const keyOf = (key: string, number: number): string => (number === 0 ? key : `${key} ${number}`)

const isAside = (reply: Reply): boolean => reply.kind === 'notice' && reply.private === true

const languageOf = ({ language }: Reply) => (language === undefined ? {} : { language })

/** A message that Slack takes even if it refused the first: its text alone, within the limit of a section. */
const plain = ({ text }: Body): Body => ({ text: clip(text, limits.section), blocks: [] })
