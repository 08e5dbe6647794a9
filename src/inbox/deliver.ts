import type { Adapter, Desk } from '../contract/adapter.js'
import { notice, type Reply } from '../contract/reply.js'
import type { Request } from '../contract/request.js'
import { words } from '../i18n/words.js'
import { brief } from '../lib/log.js'
import type { InboxParts } from './deps.js'
import type { Held, Works } from './held.js'

/** A door that is open. */
export interface InboxDoor {
  readonly adapter: Adapter
  readonly desk: Desk
  /** The same desk; when it is being stopped it answers with a notice. For requests that no other process can take. */
  readonly closing: Desk
}

/** A reply that could not be sent is tried again after this time. */
const putOffFor = 5_000
/** Somebody who asked longer ago gets a message that the question was not answered. */
const regretAfter = 15 * 60_000
/** After this time they cannot get that message either. */
const giveUpAfter = 60 * 60_000

export type Delivering = ReturnType<typeof createDelivering>

/** Gets requests answered, and sends the replies until that succeeds or is hopeless. A reply is made once, even if it is sent several times. */
export function createDelivering(works: Works, { memory, spill, log, onDelivered, clock }: InboxParts) {
  const { now, elapsed } = clock
  const { held, ended } = works
  const doors = new Map<string, InboxDoor>()

  const handle = async (door: InboxDoor, held: Held, request: Request): Promise<Reply | null> => {
    const reply = await handleAsked(door, held, request)
    // Nobody waits for what they did not ask for, so they hear of no trouble either.
    return request.kind === 'ask' && request.unasked && reply?.kind !== 'answer' ? null : reply
  }
  const handleAsked = ({ desk, closing }: InboxDoor, { record, kept, again }: Held, request: Request): Promise<Reply | null> => {
    if (now() - record.at.getTime() > regretAfter) return regret(desk, request)
    // The person who asked hears something in any case.
    return (kept ? desk : closing).handle(again ? { ...request, again: true } : request).catch(() => notice(words.en.broken))
  }
  const end = async (id: string): Promise<void> => {
    ended.add(id)
    held.delete(id)
    await spill?.remove(id)
    if (memory === null || (await memory.endRequest(id))) ended.delete(id)
  }
  const deliver = async (one: Held): Promise<void> => {
    const { record, request, to, again } = one
    const { id, platform } = record
    const door = doors.get(platform)
    if (door?.adapter.deliver === undefined) return
    try {
      await door.adapter.deliver({ request, to, again }, (known) => (one.reply ??= handle(door, one, known)))
      // If the desk stays silent, nothing was sent.
      if ((await one.reply) !== null) onDelivered(platform, record.at)
      await end(id)
    } catch (error) {
      const isHopeless = now() - record.at.getTime() > giveUpAfter
      const fields = { platform, id: request.id, error: brief(error as Error) }
      Object.assign(one, { running: null, again: true, retryAt: elapsed() + putOffFor })
      if (!isHopeless) return log.warn(fields, 'a reply could not be sent; it is tried again in a few seconds')
      log.error(fields, 'a reply could not be sent for an hour; it is given up')
      await end(id)
    }
  }
  return {
    /** Deliver by this door what it accepts. */
    add: (door: InboxDoor) => void doors.set(door.adapter.name, door),
    begin(one: Held): void {
      if (!works.isClosed) one.running = deliver(one)
    },
    /** Forget a request whose reply was sent or given up. */
    end,
  }
}

/** The message to somebody whose question is too old to be answered now. */
async function regret({ settings }: Desk, { channel, server }: Request): Promise<Reply> {
  const { language } = await settings(channel, server)
  return { ...notice(words[language].notices.late), private: false, language }
}
