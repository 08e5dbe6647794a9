// Uses the store in each of these folders like a desk, and prints the outcome: node use-store-files.js <json of folders>.
import { createMemory } from '../../src/store/memory.js'
import { openStore } from '../../src/store/open-store.js'
import type { Store } from '../../src/store/store.js'
import { collectLog } from './desks.js'
import { storedAsked, storedGap, storedSchedule } from './stored.js'

/** The outcome for one folder. */
export interface Used {
  readonly folder: string
  /** The first log entry; null if there is none. */
  readonly said: string | null
  /** Whether a repeated event is known. */
  readonly remembers: boolean
}

const folders = JSON.parse(process.argv[2] ?? '') as string[]
const [past, future] = [new Date(0), new Date('2100-01-01')]

/** Each way of reading from the store. */
const reads: readonly ((store: Store) => Promise<unknown>)[] = [
  (store) => store.ratings(),
  (store) => store.openGaps(),
  (store) => store.draft('draft'),
  (store) => store.approvedDrafts(),
  (store) => store.schedule(storedSchedule.platform, storedSchedule.channel),
  (store) => store.dueSchedules([storedSchedule.platform], future),
  (store) => store.tallies(past, future),
  (store) => store.lastAsked(storedAsked.platform, storedAsked.thread, past),
  (store) => store.forgetAsked(past, 100),
  async (store) => {
    for (const id of await store.waitingRecords([storedSchedule.platform], future)) await store.claimRecord(id, future, future)
  },
  (store) => store.takeRequests([storedSchedule.platform], future, past),
  (store) => store.endGaps([storedGap.id], 'dismissed', null),
  (store) => store.forgetAskers(future),
  (store) => store.forgetPerson(storedGap.platform, String(storedGap.person)),
]

async function use(folder: string): Promise<Used> {
  const { log, lines } = collectLog()
  const store = await openStore({ dataDir: folder, databaseUrl: undefined, log })
  const memory = createMemory(store, 30, log)
  await memory.channelSettings(storedSchedule.platform, storedSchedule.channel)
  for (const read of reads) await read(store).catch(() => {})
  const remembers = (await memory.isNew('again')) && !(await memory.isNew('again'))
  await store.close()
  return { folder, said: lines[0] === undefined ? null : [lines[0].msg, lines[0].why].join(': '), remembers }
}

async function useAll(): Promise<void> {
  for (const folder of folders) process.stdout.write(`${JSON.stringify(await use(folder))}\n`)
}

void useAll()
