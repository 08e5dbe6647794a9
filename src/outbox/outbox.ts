import { Cron } from 'croner'
import type { Adapter } from '../contract/adapter.js'
import type { Reply } from '../contract/reply.js'
import { brief, type Log } from '../lib/log.js'
import type { ClaimedRecord, Store } from '../store/store.js'

export interface OutboxDeps {
  readonly store: Store
  /** The doors that are open. */
  readonly adapters: readonly Adapter[]
  /** Makes the reply of a record; null if there is nothing left to say. */
  readonly compose: (record: ClaimedRecord) => Promise<Reply | null>
  /** Called before records are looked for, to write those that are due. */
  readonly before: () => Promise<void>
  readonly log: Log
}

/** A process that claimed a record and has not ended it after this time was stopped. No send takes that long, with all its tries. */
const claimedForMs = 20_000
/** A record that could not be sent is tried again after this time. */
const putOffForMs = 60_000
const everyFiveSeconds = '*/5 * * * * *'

/** Sends the records that wait, each once, whichever process finds it first. */
export function createOutbox({ store, adapters, compose, before, log }: OutboxDeps) {
  const after = (ms: number): Date => new Date(Date.now() + ms)
  const byName = new Map(adapters.filter(({ notify }) => notify !== undefined).map((adapter) => [adapter.name, adapter]))
  /** Platforms that can be sent to. */
  const ready = new Set<string>()
  let troubled = false

  const send = async (record: ClaimedRecord): Promise<void> => {
    const { id, platform, channel, person, answerTo, begun } = record
    const reply = await compose(record)
    const notify = byName.get(platform)?.notify
    if (reply !== null && notify !== undefined) {
      const arrived = await notify({ id, channel, person, answerTo, reply, mayBeThere: begun > 0 })
      if (!arrived)
        log.warn({ platform, id }, 'a record can never arrive: its channel is closed to the desk, or the person takes no messages')
    }
    await store.endRecord(id)
  }
  const deliverAll = async (): Promise<void> => {
    await before()
    for (const id of await store.waitingRecords([...ready], new Date())) {
      const record = await store.claimRecord(id, new Date(), after(claimedForMs))
      if (record === null) continue
      await send(record).catch(async (error: Error) => {
        log.warn({ platform: record.platform, id, error: brief(error) }, 'a record could not be sent; the desk tries again in a minute')
        await store.putOffRecord(id, after(putOffForMs))
      })
    }
    troubled = false
  }

  let last: Promise<void> = Promise.resolve()
  /** One round after the other: two at once would find the same records. */
  const deliver = (): Promise<void> => {
    last = last.then(deliverAll).catch((error: Error) => {
      // The memory logs its own trouble; once is enough here.
      if (!troubled) log.error({ error: brief(error) }, 'the records to send cannot be read; the desk tries again every few seconds')
      troubled = true
    })
    return last
  }
  const clock = new Cron(everyFiveSeconds, { paused: true, protect: true, unref: true }, deliver)
  return {
    /** Look for records now. Resolves when those found were sent or put off. Never throws. */
    deliver,
    /** A platform is ready: from now on its records are sent. */
    serve(platform: string): void {
      if (byName.has(platform)) ready.add(platform)
    },
    /** Look for records every few seconds: another process may have written them, or their time may come. */
    open: () => void clock.resume(),
    /** Resolves when nothing is being sent any more. */
    async close(): Promise<void> {
      clock.stop()
      await last
    },
  }
}
