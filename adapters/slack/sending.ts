import { type RespondArguments, RespondError, type RespondFn } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { type Audience, toOne } from '../../src/cards/to.js'
import type { Reply } from '../../src/contract/reply.js'
import type { Log, TellOnce } from '../../src/lib/log.js'
import type { WithPicture } from './pictures.js'
import { type PostOnce, unfurlNothing } from './posting.js'
import type { Body } from './render/blocks.js'
import { renderReplies } from './render/reply.js'
import { errorName, forLog, hindrance, mayNotWrite, missingScope, neverConnected, wasDeleted } from './trouble.js'

/** Where a reply goes. */
export interface Destination {
  readonly channel: string
  readonly threadTs: string | undefined
  /** Who asked. */
  readonly person: string
  /** The thread is not there yet: what one person alone sees would be shown to nobody in it. */
  readonly begins?: boolean
  /** The id of what is answered. */
  readonly key: string
  /** The message that is answered, where it is one. */
  readonly askedTs?: string
  /** The desk's own message that was pressed on, where there is one that all see. */
  readonly pressedTs?: string
}

export type Sending = ReturnType<typeof createSending>

/** Sends replies in Slack, and tells the operator once what stands in the way. */
export function createSending(client: WebClient, postOnce: PostOnce, withPicture: WithPicture, log: Log, tellOnce: TellOnce) {
  const toPerson = async ({ channel, threadTs, begins, person }: Destination, { text, blocks }: Body): Promise<void> => {
    const thread = threadTs === undefined || begins ? {} : { thread_ts: threadTs }
    await client.chat.postEphemeral({ channel, user: person, ...thread, text, blocks })
  }
  const toAll = ({ channel, threadTs, key, askedTs: after }: Destination, body: Body, number: number): Promise<void> =>
    postOnce({ channel, threadTs, after, ...body }, number === 0 ? key : `${key} ${number}`)
  /** Tell the operator once what stands in the way. @throws what is none of that */
  const explain = (error: unknown, channel: string): void => {
    const scope = missingScope(error)
    const todo = 'Slack: the desk may not write in this channel: invite it there, or ask an admin to let it post'
    if (scope !== null) tellOnce(scope, {}, `Slack: ${scope}`)
    else if (wasDeleted(error)) log.debug({ channel }, 'Slack: what was asked was deleted before it was answered')
    else if (mayNotWrite(error)) tellOnce(`${channel} ${errorName(error)}`, { channel, error: forLog(error) }, todo)
    else throw error
  }
  const explained = async (channel: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      explain(error, channel)
    }
  }
  return {
    /** Into the channel or thread, for all; what is private goes to the person alone. */
    post: (destination: Destination, reply: Reply, audience?: Audience): Promise<void> =>
      explained(destination.channel, () =>
        withPicture(reply, async (picture) => {
          const aside = reply.kind === 'notice' && reply.private === true
          const bodies = renderReplies(reply, aside ? { ...(audience ?? toOne), private: true } : audience, picture)
          for (const [i, body] of bodies.entries()) await (aside ? toPerson(destination, body) : toAll(destination, body, i))
        }),
      ),
    /** By the address that came with a command or press, which works where the desk is no member. */
    async respond(
      respond: RespondFn,
      destination: Destination,
      reply: Reply,
      audience: Audience,
      how: 'privately' | 'openly' | 'in place',
    ) {
      const { channel, threadTs, pressedTs } = destination
      const aside = how === 'privately' || (reply.kind === 'notice' && reply.private === true)
      const thread = threadTs === undefined ? {} : { thread_ts: threadTs }
      const inPlace = how === 'in place' && !aside
      const type = aside ? 'ephemeral' : 'in_channel'
      const where = inPlace ? { replace_original: true } : { response_type: type, replace_original: false, ...thread }
      const draw = (picture: string | null) => renderReplies(reply, aside ? { ...audience, private: true } : audience, picture)
      /** Where Slack may have shown it to all, it must not be shown twice; who shared it can press again. */
      const otherwise = async (error: unknown, body: Body, number: number): Promise<void> => {
        if (aside || (inPlace && pressedTs === undefined)) await toPerson(destination, body)
        else if (inPlace) await client.chat.update({ channel, ts: pressedTs ?? '', text: body.text, blocks: body.blocks })
        else if (error instanceof RespondError || neverConnected(error)) await toAll(destination, body, number)
      }
      const send = async ({ text, blocks }: Body): Promise<void> => {
        await respond({ text, blocks, ...where, ...unfurlNothing } as RespondArguments)
      }
      for (const [i, body] of draw(null).entries()) {
        try {
          await withPicture(reply, (picture) => send(draw(picture)[i] ?? body))
        } catch (error) {
          // The address is good for 30 minutes and five uses; the Web API is the other way.
          log.debug({ error: forLog(error) }, 'Slack: a response address did not work; the Web API is used instead')
          await explained(channel, () => otherwise(error, body, i))
        }
      }
    },
    /** To the person alone: where they are or, where the desk may not write there, by direct message. */
    async tell(destination: Destination, reply: Reply): Promise<void> {
      const direct: Destination = { ...destination, channel: destination.person, threadTs: undefined }
      for (const [i, body] of renderReplies(reply, toOne).entries()) {
        try {
          await toPerson(destination, body)
        } catch (error) {
          log.debug({ error: forLog(error) }, 'Slack: nothing can be shown in that channel; a direct message is sent instead')
          await explained(destination.person, () => toAll(direct, body, i))
        }
      }
    },
    /** Do something that answering does not hang on; what fails is told once. @returns whether it was done */
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
