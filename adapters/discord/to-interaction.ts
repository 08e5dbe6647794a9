import { type Client, InteractionWebhook, Routes } from 'discord.js'
import type { Audience } from '../../src/cards/to.js'
import type { Accepted, Desk } from '../../src/contract/adapter.js'
import type { Reply } from '../../src/contract/reply.js'
import type { Log, TellOnce } from '../../src/lib/log.js'
import { QueueFull, type SendQueue } from '../shared/send-queue.js'
import { bring, type Way } from '../shared/ways.js'
import type { Acknowledging, Pending } from './acknowledging.js'
import type { Parsed } from './parse/request.js'
import { renderReply } from './render/reply.js'
import { answerPending } from './replying.js'
import { type Drawn, fieldsOf, once, patiently, plain, quietly, sendable } from './sending.js'
import { ClosedChannel, explainRefusal, forLog, refusalOf, wasRefused } from './trouble.js'

/** The address of the reply to an interaction, as it is kept with its request. */
export interface ToInteraction {
  readonly kind: 'interaction'
  readonly id: string
  /** Good for 15 minutes once Discord was told that a reply will come. */
  readonly token: string
  readonly application: string
  readonly channel: string | null
  readonly shows: Parsed['shows']
  readonly audience: Audience
  /** The message that was pressed on. */
  readonly pressed?: string
}

export interface InteractionReplyDeps {
  readonly client: Client
  readonly queue: SendQueue
  readonly acknowledging: Acknowledging
  readonly desk: Pick<Desk, 'settings'>
  readonly log: Log
  readonly tellOnce: TellOnce
}

/** Makes a function that brings replies to interactions: as Discord expects them or, if that failed, in another way. */
export function createToInteraction({ client, queue, acknowledging, desk, log, tellOnce }: InteractionReplyDeps) {
  /** In place of what tells that the desk is at work. The same edit may come twice. */
  const inPlace =
    ({ application, token }: ToInteraction): Way<Drawn> =>
    async (drawn) => {
      const webhook = new InteractionWebhook(client as Client<true>, application, token)
      await patiently(() => webhook.editMessage('@original', { ...fieldsOf(drawn), ...quietly }))
    }
  /** What tells that the desk is at work. */
  const takeAway =
    ({ application, token }: ToInteraction): Way<Drawn> =>
    async () => {
      await patiently(() => new InteractionWebhook(client as Client<true>, application, token).deleteMessage('@original'))
    }
  const inChannel =
    ({ channel: id, id: key }: ToInteraction): Way<Drawn> =>
    async (drawn) => {
      const channel = id === null ? null : await patiently(() => sendable(client, id))
      if (channel === null) throw new ClosedChannel(id ?? 'no channel')
      await queue.send<unknown>(channel.id, () => channel.send({ ...fieldsOf(drawn), ...once(key, channel.id), ...quietly }))
    }
  const direct =
    ({ id: key }: ToInteraction, person: string): Way<Drawn> =>
    async (drawn) => {
      const channel = await patiently(() => client.users.createDM(person))
      const send = () => channel.send({ ...fieldsOf(drawn), ...once(key, channel.id), ...quietly })
      await queue.send<unknown>(channel.id, send, { always: true })
    }

  /** Bring a reply that Discord no longer waits for, or that it may already have. */
  const bringLater = async (to: ToInteraction, person: string | undefined, reply: Reply): Promise<void> => {
    // What a press changes is gone, and a form opens at once or never: who pressed sees that, and presses again.
    if (reply.kind === 'form') return
    const { shows, audience } = to
    const aside = reply.kind === 'notice' && reply.private === true
    const [drawn, ...following] = renderReply(reply, audience, to.application)
    const onRefused = (error: unknown): void => {
      const text = error instanceof QueueFull ? null : explainRefusal(error)
      if (text !== null) tellOnce(`${to.channel} ${text}`, { channel: to.channel, error: forLog(error) }, text)
    }
    // A deleted reply, or one that Discord never knew, is no reason to say nothing; nor is a channel where too much waits.
    const notDeleted = (error: unknown) => (error instanceof QueueFull || refusalOf(error) === 'deleted' ? 'closed' : refusalOf(error))
    const isBrought = (form: Drawn, ways: readonly Way<Drawn>[]): Promise<boolean> =>
      bring<Drawn>(form, { ways, plain, refusalOf: notDeleted, onRefused })
    // Everybody sees a message that is changed in place, so a private reply never goes there.
    const mayChange = !aside || shows === 'privately'
    if (!mayChange && shows === 'openly') await isBrought(drawn, [takeAway(to)])
    const others = person === undefined || (shows === 'in place' && !aside) ? [] : [direct(to, person)]
    const open = shows === 'openly' && !aside ? [inChannel(to)] : []
    const isThere = await isBrought(drawn, [...(mayChange ? [inPlace(to)] : []), ...open, ...others])
    if (!isThere) return log.warn({ channel: to.channel, id: to.id }, 'Discord: a reply could not be shown: Discord refused every way')
    for (const [i, one] of following.entries()) {
      const next = { ...to, id: `${to.id} ${i + 1}` }
      await isBrought(one, [...(open.length > 0 ? [inChannel(next)] : []), ...(person === undefined ? [] : [direct(next, person)])])
    }
  }

  /** Delete what was pressed on. It may be gone already. */
  const remove = async ({ channel, pressed }: ToInteraction, pending: Pending | undefined): Promise<void> => {
    pending?.stop()
    // Discord waits for an acknowledgement, and shows a failure without one; the message goes all the same.
    if (pending?.interaction.isButton()) await (pending.deferral() ?? pending.interaction.deferUpdate()).catch(() => {})
    if (channel === null || pressed === undefined) return
    await patiently(() => client.rest.delete(Routes.channelMessage(channel, pressed))).catch((error: unknown) => {
      if (!wasRefused(error)) throw error
    })
  }

  return async ({ request, again }: Accepted, to: ToInteraction, handle: Desk['handle']): Promise<void> => {
    const pending = acknowledging.find(to.id)
    pending?.decide(to.shows)
    await acknowledging.allKnown()
    const reply = await handle(request)
    try {
      if (reply === null) return
      if (reply.kind === 'hidden') return await remove(to, pending)
      const isAnswered = pending !== undefined && !again && (await answerPending(pending, reply, to, desk, log))
      if (!isAnswered) await bringLater(to, request.person, reply)
    } finally {
      acknowledging.end(to.id)
    }
  }
}
