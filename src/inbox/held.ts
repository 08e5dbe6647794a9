import type { Json } from '../contract/adapter.js'
import type { Reply } from '../contract/reply.js'
import type { Request } from '../contract/request.js'
import type { InboxRecord } from '../records/inbox.js'

/** A request that this process works on. */
export interface Held {
  readonly record: InboxRecord
  readonly request: Request
  readonly to: Json
  /** Whether another process finds it if this one is stopped; null while it is being kept. */
  kept: boolean | null
  /** Whether it waits for the store: another process may have received it too. */
  waits: boolean
  /** The keeping or the work that is under way; null while it waits for its next try. */
  running: Promise<void> | null
  /** Whether its reply may have been sent. */
  again: boolean
  /** By the clock that only goes on. */
  retryAt: number
  /** Made once, however often it must be sent. */
  reply: Promise<Reply | null> | null
}

/** What a process works on. The parts of the inbox share it. */
export interface Works {
  readonly held: Map<string, Held>
  /** Requests whose replies were sent, but that the store could not forget yet. They must not be taken again. */
  readonly ended: Set<string>
  /** Whether nothing more is begun. The rest is left to the next process. */
  isClosed: boolean
}

/** The requests that are held. @param kept whether another process finds them if this one is stopped */
export const heldWhere = ({ held }: Works, kept: boolean): readonly Held[] => [...held.values()].filter((one) => one.kept === kept)

/** A process that has not held a request again after this time was stopped. In milliseconds, like all times of the inbox. */
export const heldFor = 15_000

/** What a record holds; null if it is damaged. */
export function readMatter({ matter }: InboxRecord): Pick<Held, 'request' | 'to'> | null {
  try {
    return JSON.parse(matter) as Pick<Held, 'request' | 'to'>
  } catch {
    // The error would quote the question.
    return null
  }
}
