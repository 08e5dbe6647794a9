import { setTimeout as wait } from 'node:timers/promises'
import { Cron } from 'croner'
import type { Adapter, Desk, Inbox, Json } from '../contract/adapter.js'
import { notice, type Reply } from '../contract/reply.js'
import type { Request } from '../contract/request.js'
import { words } from '../i18n/words.js'
import { type Clock, systemClock } from '../lib/clock.js'
import { brief, type Log } from '../lib/log.js'
import type { InboxRecord } from '../records/inbox.js'
import type { Memory } from '../store/memory.js'

/** A door that is open. */
export interface InboxDoor {
  readonly adapter: Adapter
  readonly desk: Desk
  /** The same desk; when it is being stopped it answers with a notice. For requests that no other process can take. */
  readonly closing: Desk
}

export interface InboxDeps {
  /** Null where there is nowhere to keep anything. */
  readonly memory: Memory | null
  readonly log: Log
  readonly clock?: Clock
}

/** The inbox as the program opens and closes it. */
export interface OpenInbox extends Inbox {
  /** Deliver by this door what it accepts. */
  add(door: InboxDoor): void
  /** A platform is ready: look for its requests now, and every few seconds. A process may have been stopped before it sent their replies. */
  open(platform: string): void
  /** Resolves when all is delivered, or after so many milliseconds. Whatever comes from now on is left to the next process. */
  close(withinMs: number): Promise<void>
  /** Leave what is not delivered to the next process, which takes it at once. */
  leave(): Promise<void>
}

/** A process that has not held a request again after this time was stopped. In milliseconds, as are all times here. */
const heldFor = 15_000
const everyFourSeconds = '*/4 * * * * *'
/** A reply that could not be sent is tried again after this time. */
const putOffFor = 5_000
/** Who asked longer ago is told that the question was not answered. */
const regretAfter = 15 * 60_000
/** And after this time they cannot be told either. */
const giveUpAfter = 60 * 60_000

/** A request that this process works on. */
interface Held {
  readonly record: InboxRecord
  readonly request: Request
  readonly to: Json
  /** Whether another process finds it where this one is stopped. */
  kept: boolean
  /** The work under way; null while it waits for its next try. */
  running: Promise<void> | null
  /** Whether its reply may have been sent. */
  again: boolean
  /** By the clock that only goes on. */
  retryAt: number
  /** Made once, however often it must be sent. */
  reply: Promise<Reply | null> | null
}

/**
 * Keeps each request that was accepted until its reply is sent: through limits and outages of the platform, and through the end of
 * this process. A request is held by one process at a time. Where the store is away, it is held in memory alone.
 */
export function createInbox({ memory, log, clock = systemClock }: InboxDeps): OpenInbox {
  const { now, elapsed } = clock
  const held = new Map<string, Held>()
  const doors = new Map<string, InboxDoor>()
  const ready = new Set<string>()
  /** Whose replies were sent, but which the store could not forget yet: they must not be taken again. */
  const ended = new Set<string>()
  let isClosed = false
  const after = (ms: number): Date => new Date(now() + ms)

  const handle = ({ desk, closing }: InboxDoor, { record, kept, again }: Held, request: Request): Promise<Reply | null> => {
    if (now() - record.at.getTime() > regretAfter) return regret(desk, request)
    // Who asked hears something whatever happens.
    return (kept ? desk : closing).handle(again ? { ...request, again: true } : request).catch(() => notice(words.en.broken))
  }
  const end = async (id: string): Promise<void> => {
    ended.add(id)
    held.delete(id)
    if (memory === null || (await memory.endRequest(id))) ended.delete(id)
  }
  const deliver = async (one: Held): Promise<void> => {
    const { record, request, to, again } = one
    const { id, platform } = record
    const door = doors.get(platform)
    if (door?.adapter.deliver === undefined) return
    try {
      await door.adapter.deliver({ request, to, again }, (known) => (one.reply ??= handle(door, one, known)))
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
  const begin = (one: Held): void => {
    if (!isClosed) one.running = deliver(one)
  }

  /** Keep what was accepted while the store was away. */
  const keepLate = async (): Promise<void> => {
    for (const one of held.values())
      if (!one.kept && isBegun(one)) one.kept = (await memory?.keepRequest(one.record, after(heldFor))) != null
  }
  const take = async (record: InboxRecord): Promise<void> => {
    const read = readMatter(record)
    if (read !== null) return void held.set(record.id, { record, ...read, kept: true, again: true, running: null, retryAt: 0, reply: null })
    log.error({ platform: record.platform, id: record.id }, 'a request that was kept cannot be read any more; it is given up')
    await end(record.id)
  }
  const lookAll = async (): Promise<void> => {
    await keepLate()
    for (const id of ended) if (await memory?.endRequest(id)) ended.delete(id)
    const ids = [...held].flatMap(([id, { kept }]) => (kept ? [id] : []))
    const taken = await memory?.use(async (store) => {
      if (ids.length > 0) await store.holdRequests(ids, after(heldFor))
      return store.takeRequests([...ready], new Date(now()), after(heldFor))
    })
    for (const record of taken ?? []) if (!held.has(record.id) && !ended.has(record.id)) await take(record)
    for (const one of held.values()) if (one.running === null && one.retryAt <= elapsed()) begin(one)
  }
  /** Never throws. */
  const look = (): Promise<void> =>
    lookAll().catch((error: Error) => log.error({ error: error.name }, 'requests cannot be looked for; it is tried again in a few seconds'))
  const cron = new Cron(everyFourSeconds, { paused: true, protect: true, unref: true }, look)

  return {
    async accept(request: Request, to: Json) {
      const { platform, person = null } = request
      const id = `${platform} ${request.id}`
      if (held.has(id)) return false
      const record: InboxRecord = { id, platform, person, at: new Date(now()), matter: JSON.stringify({ request, to }) }
      const one: Held = { record, request, to, kept: false, again: false, running: null, retryAt: Number.POSITIVE_INFINITY, reply: null }
      // Before anything is awaited: the same event may come twice in one moment.
      held.set(id, one)
      const isNew = (await memory?.keepRequest(record, isClosed ? new Date(now()) : after(heldFor))) ?? null
      one.kept = isNew === true
      if (isNew === false || isClosed) held.delete(id)
      else begin(one)
      return isNew !== false && !isClosed
    },
    add: (door) => void doors.set(door.adapter.name, door),
    open(platform) {
      ready.add(platform)
      void look()
      cron.resume()
    },
    async close(withinMs) {
      cron.stop()
      const all = async (): Promise<void> => {
        while ([...held.values()].some(({ running }) => running !== null))
          await Promise.all([...held.values()].map(({ running }) => running))
      }
      await Promise.race([all(), wait(withinMs, undefined, { ref: false })])
      isClosed = true
    },
    async leave() {
      isClosed = true
      const left = [...held].flatMap(([id, { kept }]) => (kept ? [id] : []))
      if (left.length === 0) return
      log.info({ requests: left.length }, 'requests are left to the next start')
      await memory?.use((store) => store.holdRequests(left, new Date(now())))
    },
  }
}

/** Whether it was worked on: what was not is just being kept. */
const isBegun = ({ running, retryAt }: Held): boolean => running !== null || retryAt < Number.POSITIVE_INFINITY

/** What a record holds; null where it is damaged. */
function readMatter({ matter }: InboxRecord): Pick<Held, 'request' | 'to'> | null {
  try {
    return JSON.parse(matter) as Pick<Held, 'request' | 'to'>
  } catch {
    // The error would quote the question.
    return null
  }
}

/** What is said to somebody whose question is too old to be answered now. */
async function regret({ settings }: Desk, { channel }: Request): Promise<Reply> {
  const { language } = await settings(channel)
  return { ...notice(words[language].notices.late), private: false, language }
}
