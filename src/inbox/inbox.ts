import { setTimeout as wait } from 'node:timers/promises'
import { Cron } from 'croner'
import type { Inbox, Json } from '../contract/adapter.js'
import type { Request } from '../contract/request.js'
import { systemClock } from '../lib/clock.js'
import type { InboxRecord } from '../records/inbox.js'
import { createDelivering, type InboxDoor } from './deliver.js'
import type { InboxDeps } from './deps.js'
import { type Held, heldFor, heldWhere, type Works } from './held.js'
import { createKeepingLate } from './keep-late.js'
import { createLook } from './take.js'

/** The inbox as the program opens and closes it. */
export interface OpenInbox extends Inbox {
  /** Deliver by this door what it accepts. */
  add(door: InboxDoor): void
  /** A platform is ready: look for its requests now, and every few seconds. A process may have been stopped before it sent their replies. */
  open(platform: string): void
  /** Resolves when all is delivered, or after this many milliseconds. Whatever comes from now on is left to the next process. */
  close(withinMs: number): Promise<void>
  /** Leave what is not delivered to the next process, which takes it at once. */
  leave(): Promise<void>
}

const everyFourSeconds = '*/4 * * * * *'
/** A store that does not answer within this time does not keep the desk from ending. */
const keepLastWithin = 2_000
/** A store that is slower has the request kept in a file meanwhile: an adapter acknowledges an event within 1.5 seconds. */
const slowAfter = 500

/**
 * Keeps each accepted request until its reply is sent, through limits and outages of the platform, and through the end of this process. One process
 * at a time holds a request. While the store is down, it is held in memory alone.
 */
export function createInbox({ onDelivered = () => {}, clock = systemClock, ...deps }: InboxDeps): OpenInbox {
  const { memory, spill, log } = deps
  const parts = { ...deps, onDelivered, clock }
  const works: Works = { held: new Map(), ended: new Set(), isClosed: false }
  const { held } = works
  const ready = new Set<string>()
  const delivering = createDelivering(works, parts)
  const late = createKeepingLate(works, delivering, parts)
  const look = createLook(works, ready, delivering, late, parts)
  const cron = new Cron(everyFourSeconds, { paused: true, protect: true, unref: true }, look)
  const now = (): Date => new Date(clock.now())
  const holdUntil = (): Date => new Date(clock.now() + heldFor)

  return {
    async accept(request: Request, to: Json) {
      const { platform, person = null } = request
      const id = `${platform} ${request.id}`
      const twin = held.get(id)
      // Its receipt too says that the request is kept.
      if (twin?.kept === null) await twin.running
      if (twin !== undefined) return false
      const record: InboxRecord = { id, platform, person, at: now(), matter: JSON.stringify({ request, to }) }
      const waiting = { waits: false, running: null, retryAt: Number.POSITIVE_INFINITY }
      const one: Held = { record, request, to, kept: null, again: false, reply: null, ...waiting }
      // Before anything is awaited: the same event may come twice in one moment.
      held.set(id, one)
      const keeping = memory?.keepRequest(record, works.isClosed ? now() : holdUntil()) ?? Promise.resolve(null)
      // Who stops the desk waits for it.
      one.running = keeping.then(() => {})
      let spilling: Promise<unknown> | undefined
      const slow = setTimeout(() => {
        spilling = spill?.put(record)
      }, slowAfter)
      const isNew = await keeping
      if (isNew !== null) late.noteThere()
      // Before anything else is awaited: another process has it, and whoever keeps late must not take it for this one's.
      if (isNew === false) held.delete(id)
      const waits = isNew === null && late.isWorthWaiting()
      // Before anything else is awaited: the store may be back at any moment, and then whoever keeps it late begins it.
      Object.assign(one, { kept: isNew === true, waits, running: null })
      clearTimeout(slow)
      if (spill) {
        await spilling
        if (isNew === null) await spill.put(record)
        if (isNew !== null || one.kept || held.get(id) !== one) await spill.remove(id)
      }
      if (isNew !== false && !waits) delivering.begin(one)
      if (isNew === null) {
        // It is worked on already, or waits. The store may have failed for a moment only, and the platform waits that long.
        await late.now()
        void late.soon()
      }
      return isNew !== false && !works.isClosed
    },
    noteDeleted: async (platform, message) => void (await memory?.noteDeleted(`${platform} ${message}`)),
    wasDeleted: async (platform, message) => (await memory?.wasDeleted(`${platform} ${message}`)) ?? false,
    add: delivering.add,
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
      works.isClosed = true
    },
    async leave() {
      works.isClosed = true
      await Promise.race([late.last(), wait(keepLastWithin, undefined, { ref: false })])
      const left = heldWhere(works, true).map(({ record }) => record.id)
      const alone = heldWhere(works, false).map(({ record }) => record.id)
      const spilt = (await spill?.leave(alone)) ?? 0
      const lost = alone.length - spilt
      if (memory !== null && lost > 0) log.error({ requests: lost }, 'the memory cannot be used: requests that were not answered are lost')
      if (left.length + spilt === 0) return
      log.info({ requests: left.length + spilt }, 'requests are left to the next start')
      await memory?.holdRequests(left, now())
    },
  }
}
