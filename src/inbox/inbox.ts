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
import { type Held, readMatter } from './held.js'
import type { Spill } from './spill.js'

/** A door that is open. */
export interface InboxDoor {
  readonly adapter: Adapter
  readonly desk: Desk
  /** The same desk; when it is being stopped it answers with a notice. For requests that no other process can take. */
  readonly closing: Desk
}

export interface InboxDeps {
  /** Null if there is nowhere to keep anything. */
  readonly memory: Memory | null
  /** Where requests are kept while the store is slow or away; without it they are in memory alone. */
  readonly spill?: Spill
  readonly log: Log
  /** Called when a reply has arrived. @param at when its request was accepted */
  readonly onDelivered?: (platform: string, at: Date) => void
  readonly clock?: Clock
}

/** The inbox as the program opens and closes it. */
export interface OpenInbox extends Inbox {
  /** Deliver by this door what it accepts. */
  add(door: InboxDoor): void
  /** A platform is ready: look for its requests now, and every few seconds. A process may have been stopped before it sent their replies. */
  open(platform: string): void
  /** Resolves when all is delivered, or after so many milliseconds. What comes from now on is left to the next process. */
  close(withinMs: number): Promise<void>
  /** Leave what is not delivered to the next process, which takes it at once. */
  leave(): Promise<void>
}

/** A process that has not held a request again after this time was stopped. In milliseconds, like all times here. */
const heldFor = 15_000
const everyFourSeconds = '*/4 * * * * *'
/** What could not be kept is tried again after this time. */
const keepAgainAfter = 1_000
/** A store that does not answer within this time does not keep the desk from ending. */
const keepLastWithin = 2_000
/** If the store takes longer, the request is kept in a file meanwhile: an adapter acknowledges an event within 1.5 seconds. */
const slowAfter = 500
/** How long to wait for the store if other processes may receive the same event: most outages are shorter. */
const waitForStore = 5_000
/** A reply that could not be sent is tried again after this time. */
const putOffFor = 5_000
/** Somebody who asked longer ago gets a message that the question was not answered. */
const regretAfter = 15 * 60_000
/** After this time they cannot get that message either. */
const giveUpAfter = 60 * 60_000

/**
 * Keeps each request that was accepted until its reply is sent: through limits and outages of the platform, and through the end of
 * this process. A request is held by one process at a time. If the store is away, it is held in memory alone.
 */
export function createInbox({ memory, spill, log, onDelivered = () => {}, clock = systemClock }: InboxDeps): OpenInbox {
  const { now, elapsed } = clock
  const held = new Map<string, Held>()
  const doors = new Map<string, InboxDoor>()
  const ready = new Set<string>()
  /** Requests whose replies were sent, but that the store could not forget yet. They must not be taken again. */
  const ended = new Set<string>()
  let isClosed = false
  /** Since when the store is away; null while it is there. */
  let awayAt: number | null = null
  const isWorthWaiting = (): boolean => {
    awayAt ??= elapsed()
    return memory?.isShared === true && elapsed() - awayAt < waitForStore
  }
  const after = (ms: number): Date => new Date(now() + ms)

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
      if (!isHopeless) return log.warn(fields, 'a reply could not be sent; the desk tries again in a few seconds')
      log.error(fields, 'a reply could not be sent for an hour; the desk gives up')
      await end(id)
    }
  }
  const begin = (one: Held): void => {
    if (!isClosed) one.running = deliver(one)
  }

  const beginWaiting = (one: Held): void => {
    if (one.waits) begin(one)
    one.waits = false
  }

  const heldWhere = (kept: boolean): Held[] => [...held.values()].filter((one) => one.kept === kept)
  const keepLate = (until: Date): Promise<unknown> =>
    Promise.all(
      heldWhere(false).map(async (one) => {
        const { id } = one.record
        const kept = (await memory?.keepRequestLate(one.record, until)) ?? null
        if (kept === null) return
        awayAt = null
        one.kept = true
        await spill?.remove(id)
        // Its reply was sent meanwhile, when there was nothing to forget.
        if (held.get(id) !== one) await end(id)
        else if (one.waits && kept === 'known') held.delete(id)
        else beginWaiting(one)
      }),
    )
  /** Keep the requests that are in memory alone: they would be lost with this process. */
  const keepLast = async (): Promise<void> => {
    await Promise.all([...held.values()].map(({ kept, running }) => (kept === null ? running : null)))
    await keepLate(new Date(now()))
  }
  let isKeeping = false
  /** Keep what was accepted while the store was away, once it is back. */
  const keepSoon = async (): Promise<void> => {
    if (isKeeping || memory === null) return
    isKeeping = true
    for (; heldWhere(false).length > 0 && !isClosed; await wait(keepAgainAfter, undefined, { ref: false })) {
      await keepLate(after(heldFor))
      if (!isWorthWaiting()) for (const one of heldWhere(false)) beginWaiting(one)
    }
    isKeeping = false
  }
  const take = async (record: InboxRecord, kept = true): Promise<void> => {
    const read = readMatter(record)
    if (read !== null) {
      const one: Held = { record, ...read, kept, waits: false, again: true, running: null, retryAt: 0, reply: null }
      held.set(record.id, one)
      return begin(one)
    }
    log.error({ platform: record.platform, id: record.id }, 'a kept request can no longer be read; the desk gives it up')
    await end(record.id)
  }
  /** Take what a stopped process left in a file. The store may know it by now. */
  const takeSpilt = async (record: InboxRecord): Promise<void> => {
    const known = (await memory?.keepRequestLate(record, after(heldFor))) ?? null
    if (known !== null) await spill?.remove(record.id)
    if (known !== 'known' && !held.has(record.id)) await take(record, known === 'new')
    if (known === null) void keepSoon()
  }
  const lookAll = async (): Promise<void> => {
    for (const one of held.values()) if (one.running === null && one.retryAt <= elapsed()) begin(one)
    if (memory === null) return
    const ids = heldWhere(true).map(({ record }) => record.id)
    if (ids.length > 0) await memory.holdRequests(ids, after(heldFor))
    for (const record of await memory.takeRequests([...ready], after(heldFor)))
      if (!held.has(record.id) && !ended.has(record.id)) await take(record)
    await spill?.hold(heldWhere(false).map(({ record }) => record.id))
    for (const record of (await spill?.take(ready)) ?? []) await takeSpilt(record)
    // Last, as nobody waits for it.
    for (const id of ended) if (await memory.endRequest(id)) ended.delete(id)
  }
  /** Never throws. */
  const look = (): Promise<void> =>
    lookAll().catch((error: Error) =>
      log.error({ error: error.name }, 'the kept requests cannot be read; the desk tries again in a few seconds'),
    )
  const cron = new Cron(everyFourSeconds, { paused: true, protect: true, unref: true }, look)

  return {
    async accept(request: Request, to: Json) {
      const { platform, person = null } = request
      const id = `${platform} ${request.id}`
      const twin = held.get(id)
      // Its receipt too says that the request is kept.
      if (twin?.kept === null) await twin.running
      if (twin !== undefined) return false
      const record: InboxRecord = { id, platform, person, at: new Date(now()), matter: JSON.stringify({ request, to }) }
      const waiting = { waits: false, running: null, retryAt: Number.POSITIVE_INFINITY }
      const one: Held = { record, request, to, kept: null, again: false, reply: null, ...waiting }
      // Before anything is awaited: the same event may come twice in one moment.
      held.set(id, one)
      const keeping = memory?.keepRequest(record, isClosed ? new Date(now()) : after(heldFor)) ?? Promise.resolve(null)
      // Stopping the desk waits for it.
      one.running = keeping.then(() => {})
      let spilling: Promise<unknown> | undefined
      const slow = setTimeout(() => {
        spilling = spill?.put(record)
      }, slowAfter)
      const isNew = await keeping
      if (isNew !== null) awayAt = null
      const waits = isNew === null && isWorthWaiting()
      // Before anything else is awaited: the store may be back at any moment, and then whoever keeps it late begins it.
      Object.assign(one, { kept: isNew === true, waits, running: null })
      clearTimeout(slow)
      if (spill) {
        await spilling
        if (isNew === null) await spill.put(record)
        if (isNew !== null || one.kept || held.get(id) !== one) await spill.remove(id)
      }
      if (isNew === false) held.delete(id)
      else if (!waits) begin(one)
      if (isNew === null) {
        // It is handled already, or waits. The store may have failed for a moment only, and the platform waits that long.
        await keepLate(after(heldFor))
        void keepSoon()
      }
      return isNew !== false && !isClosed
    },
    noteDeleted: (platform, message) => void memory?.noteDeleted(`${platform} ${message}`),
    wasDeleted: async (platform, message) => (await memory?.wasDeleted(`${platform} ${message}`)) ?? false,
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
      await Promise.race([keepLast(), wait(keepLastWithin, undefined, { ref: false })])
      const left = heldWhere(true).map(({ record }) => record.id)
      const alone = heldWhere(false).map(({ record }) => record.id)
      const spilt = (await spill?.leave(alone)) ?? 0
      const lost = alone.length - spilt
      if (memory !== null && lost > 0) log.error({ requests: lost }, 'the memory cannot be used: unanswered requests are lost')
      if (left.length + spilt === 0) return
      log.info({ requests: left.length + spilt }, 'requests are left to the next start')
      await memory?.holdRequests(left, new Date(now()))
    },
  }
}

/** What is said to somebody whose question is too old to be answered now. */
async function regret({ settings }: Desk, { channel, server }: Request): Promise<Reply> {
  const { language } = await settings(channel, server)
  return { ...notice(words[language].notices.late), private: false, language }
}
