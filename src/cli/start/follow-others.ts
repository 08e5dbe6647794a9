import { Cron } from 'croner'
import type { FolderDesk } from '../../desk/open-desk.js'
import { notesOf } from '../../gaps/take-notes.js'
import type { PutDocument, WriteNote } from '../../gaps/write-note.js'
import type { Log } from '../../lib/log.js'
import type { Memory } from '../../store/memory.js'
import type { Store } from '../../store/store.js'
import type { Change, Watching } from '../../store/watch.js'

export interface FollowDeps {
  readonly store: Store
  readonly memory: Memory
  readonly desk: Pick<FolderDesk, 'writeNote' | 'putDocument' | 'refresh'>
  readonly dataDir: string
  readonly log: Log
}

/** How a process follows what the others on its database change. */
export interface Following {
  /** Writes notes where every process finds them. */
  readonly writeNote: WriteNote
  readonly putDocument: PutDocument
  /** Take in what there is now, and from now on whatever changes. */
  begin(): Promise<void>
  close(): Promise<void>
}

/** The database tells of changes. If that does not come through, they are seen after this time. */
const lookAnyway = '*/30 * * * * *'

/** Follow the other processes on a database; on a file there is nobody to follow. */
export function followOthers({ store, memory, desk, dataDir, log }: FollowDeps): Following {
  const { shared } = store
  const taken = notesOf(store, { dataDir, log, ...desk })
  if (shared === null || taken === null)
    return { writeNote: desk.writeNote, putDocument: desk.putDocument, begin: async () => {}, close: async () => {} }
  const { take, writeNote, putDocument } = taken
  const clock = new Cron(lookAnyway, { paused: true, protect: true, unref: true }, async () => void (await take()))
  const onChange = (change: Change): void => {
    if (change.kind === 'forgotten') memory.wasForgotten(change.platform, change.person)
    if (change.kind === 'channel') memory.channelsMayDiffer(change)
    if (change.kind === 'all') memory.channelsMayDiffer()
    if (change.kind === 'all' || change.kind === 'notes') void take()
  }
  let watching: Watching | null = null
  return {
    writeNote,
    putDocument,
    async begin() {
      await take()
      watching = shared.watch(onChange)
      clock.resume()
    },
    async close() {
      clock.stop()
      await watching?.close()
    },
  }
}
