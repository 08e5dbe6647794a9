import type { APIMessage, Client } from 'discord.js'
import type { Accepted, Desk } from '../../src/contract/adapter.js'
import { pause } from '../shared/lifecycle.js'
import { messageIn, messagesIn } from './looking.js'
import { renderReply } from './render/reply.js'
import { type Drawn, fieldsOf, patiently, plain, quietly, sendable } from './sending.js'
import { refusalOf, wasRefused } from './trouble.js'

/** The address of the reply to an edited question, as it is kept with its request. */
export interface ToCorrection {
  readonly kind: 'correction'
  readonly channel: string
  readonly message: string
  /** When it was edited, in milliseconds: a later edit is a request of its own. */
  readonly editedAt: number
}

/** This many messages after a question are looked through for its answer. */
const lookedThrough = 100
/** The answer may be on its way: the desk looks for it this often, a second apart. */
const looks = 8
const betweenLooksMs = 1_000

/**
 * Makes a function that replaces the first answer by the answer to the edited question. If there was no first answer, the desk says
 * nothing.
 */
export function createCorrect(client: Client): (accepted: Accepted, to: ToCorrection, handle: Desk['handle']) => Promise<void> {
  const isOwn = ({ author }: APIMessage): boolean => author.id === client.user?.id
  const after = (channel: string, message: string): Promise<readonly APIMessage[]> =>
    messagesIn(client.rest, channel, { after: message, limit: lookedThrough }).catch(unlessRefused)

  /** The answer. In a channel it replies to the question. In a thread that begins with the question, it is the desk's first message. */
  const find = async ({ channel, message }: ToCorrection): Promise<APIMessage | undefined> => {
    const inChannel = (await after(channel, message)).find((one) => isOwn(one) && one.message_reference?.message_id === message)
    return inChannel ?? (await after(message, message)).findLast(isOwn)
  }
  const findSoon = async (to: ToCorrection): Promise<APIMessage | undefined> => {
    for (let look = 1; look < looks; look++) {
      const found = await find(to)
      if (found !== undefined) return found
      await pause(betweenLooksMs)
    }
    return find(to)
  }
  const isLatest = async ({ channel, message, editedAt }: ToCorrection): Promise<boolean> => {
    const now = await messageIn(client.rest, channel, message).catch((error: unknown) => {
      if (!wasRefused(error)) throw error
      return null
    })
    return now !== null && Date.parse(now.edited_timestamp ?? '') <= editedAt
  }

  return async ({ request }, to, handle) => {
    const answer = await findSoon(to)
    if (answer === undefined) return
    const reply = await handle(request)
    if (reply === null || reply.kind === 'form' || reply.kind === 'hidden' || !(await isLatest(to))) return
    const channel = await patiently(() => sendable(client, answer.channel_id))
    const edit = (drawn: Drawn): Promise<unknown> =>
      patiently(async () => channel?.messages.edit(answer.id, { ...fieldsOf(drawn), ...quietly }))
    const [drawn] = renderReply(reply)
    await edit(drawn)
      .catch((error: unknown) => {
        if (refusalOf(error) !== 'malformed') throw error
        return edit(plain(drawn))
      })
      .catch((error: unknown) => {
        // It was deleted in the meantime, or the desk may no longer write there: the first answer stays as it is.
        if (!wasRefused(error)) throw error
      })
  }
}

/** @throws what is no refusal */
function unlessRefused(error: unknown): readonly APIMessage[] {
  if (!wasRefused(error)) throw error
  return []
}
