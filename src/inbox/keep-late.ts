import { setTimeout as wait } from 'node:timers/promises'
import type { Delivering } from './deliver.js'
import type { InboxParts } from './deps.js'
import { type Held, heldFor, heldWhere, type Works } from './held.js'

/** A request that could not be kept is tried again after this time. */
const keepAgainAfter = 1_000
/** How long to wait for the store if other processes may receive the same event. Most outages are shorter. */
const waitForStore = 5_000

export type KeepingLate = ReturnType<typeof createKeepingLate>

/** Keeps requests that were accepted while the store was away, and knows since when it is away. */
export function createKeepingLate(works: Works, { begin, end }: Delivering, { memory, spill, clock }: InboxParts) {
  const { now, elapsed } = clock
  const { held } = works
  /** Since when the store is away; null while it is there. */
  let awayAt: number | null = null
  const isWorthWaiting = (): boolean => {
    awayAt ??= elapsed()
    return memory?.isShared === true && elapsed() - awayAt < waitForStore
  }
  const beginWaiting = (one: Held): void => {
    if (one.waits) begin(one)
    one.waits = false
  }
  const keepOne = async (one: Held, until: Date): Promise<void> => {
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
  }
  /** What the store is asked for now. A second try could be told first that the request is known, and nobody would answer it. */
  const underWay = new Map<Held, Promise<void>>()
  const keepOnce = (one: Held, until: Date): Promise<void> => {
    const keeping = underWay.get(one) ?? keepOne(one, until).finally(() => underWay.delete(one))
    underWay.set(one, keeping)
    return keeping
  }
  const keepLate = (until: Date): Promise<unknown> => Promise.all(heldWhere(works, false).map((one) => keepOnce(one, until)))
  const keepNow = (): Promise<unknown> => keepLate(new Date(now() + heldFor))
  let isKeeping = false

  return {
    /** Whether it is worth waiting for the store. Call it only if the store was away. */
    isWorthWaiting,
    /** The store was there. */
    noteThere(): void {
      awayAt = null
    },
    /** Keep these requests now, if the store is back. */
    now: keepNow,
    /** Keep these requests as soon as the store is back. */
    async soon(): Promise<void> {
      if (isKeeping || memory === null) return
      isKeeping = true
      for (; heldWhere(works, false).length > 0 && !works.isClosed; await wait(keepAgainAfter, undefined, { ref: false })) {
        await keepNow()
        if (!isWorthWaiting()) for (const one of heldWhere(works, false)) beginWaiting(one)
      }
      isKeeping = false
    },
    /** Keep the requests that are in memory alone: they would be lost with this process. */
    async last(): Promise<void> {
      await Promise.all([...held.values()].map(({ kept, running }) => (kept === null ? running : null)))
      await keepLate(new Date(now()))
    },
  }
}
