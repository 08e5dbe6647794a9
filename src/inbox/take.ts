import type { InboxRecord } from '../records/inbox.js'
import type { Delivering } from './deliver.js'
import type { InboxParts } from './deps.js'
import { type Held, heldFor, heldWhere, readMatter, type Works } from './held.js'
import type { KeepingLate } from './keep-late.js'

/**
 * Makes a function that looks for requests to handle. They are this process's own that are due again, or a stopped process left them. It
 * also renews this process's hold on its own requests, so that no other process takes them.
 *
 * @param ready the platforms whose requests can be delivered
 */
export function createLook(
  works: Works,
  ready: ReadonlySet<string>,
  { begin, end }: Delivering,
  keeping: KeepingLate,
  { memory, spill, log, clock }: InboxParts,
): () => Promise<void> {
  const { now, elapsed } = clock
  const { held, ended } = works
  const holdUntil = (): Date => new Date(now() + heldFor)

  const take = async (record: InboxRecord, kept = true): Promise<void> => {
    const read = readMatter(record)
    if (read !== null) {
      const one: Held = { record, ...read, kept, waits: false, again: true, running: null, retryAt: 0, reply: null }
      held.set(record.id, one)
      return begin(one)
    }
    log.error({ platform: record.platform, id: record.id }, 'a request that was kept cannot be read any more; it is given up')
    await end(record.id)
  }
  /** Take what a stopped process left in a file. The store may know it by now. */
  const takeSpilt = async (record: InboxRecord): Promise<void> => {
    const known = (await memory?.keepRequestLate(record, holdUntil())) ?? null
    if (known !== null) await spill?.remove(record.id)
    if (known !== 'known' && !held.has(record.id)) await take(record, known === 'new')
    if (known === null) void keeping.soon()
  }
  const lookAll = async (): Promise<void> => {
    for (const one of held.values()) if (one.running === null && one.retryAt <= elapsed()) begin(one)
    if (memory === null) return
    const ids = heldWhere(works, true).map(({ record }) => record.id)
    if (ids.length > 0) await memory.holdRequests(ids, holdUntil())
    for (const record of await memory.takeRequests([...ready], holdUntil()))
      if (!held.has(record.id) && !ended.has(record.id)) await take(record)
    await spill?.hold(heldWhere(works, false).map(({ record }) => record.id))
    for (const record of (await spill?.take(ready)) ?? []) await takeSpilt(record)
    // Last, as nobody waits for it.
    for (const id of ended) if (await memory.endRequest(id)) ended.delete(id)
  }
  /** Never throws. */
  return () =>
    lookAll().catch((error: Error) => log.error({ error: error.name }, 'requests cannot be looked for; it is tried again in a few seconds'))
}
