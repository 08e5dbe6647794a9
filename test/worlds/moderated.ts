import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reply } from '../../src/contract/reply.js'
import { documentWriter, noteWriter } from '../../src/gaps/write-note.js'
import { createMemory } from '../../src/store/memory.js'
import { openStore } from '../../src/store/open-store.js'
import type { Store } from '../../src/store/store.js'
import { collectLog, type DeskSettings, deskFrom, type LogLine, type TestDesk, withDesk } from './desks.js'
import { oreby } from './oreby.js'
import { request, type Wanted } from './requests.js'

/** A desk with a memory and a folder for its notes. */
export interface ModeratedDesk extends TestDesk {
  readonly store: Store
  /** Its own log of what moderators do. */
  readonly own: readonly LogLine[]
  /** How often it reported waiting messages. */
  readonly nudges: () => number
  /** Do something as a moderator, or with `moderator: false` as a member. */
  act(wanted: Wanted): Promise<Reply | null>
}

/** Run with a desk on the knowledge of Oreby or on other files, and a store in a file. */
export function withModeratedDesk<T>(
  run: (desk: ModeratedDesk) => Promise<T>,
  settings: DeskSettings = {},
  files: Readonly<Record<string, string>> = oreby,
): Promise<T> {
  return withDesk(files, settings, async (desk) => {
    const folder = await mkdtemp(join(tmpdir(), 'moderated-'))
    const { log, lines } = collectLog()
    const store = await openStore({ dataDir: folder, databaseUrl: undefined, log })
    let nudges = 0
    const door = deskFrom({
      ...{ library: desk.library, answerer: desk.answerer, log, memory: createMemory(store, 30, log) },
      writeNote: noteWriter(desk.folder, desk.folder),
      putDocument: documentWriter(desk.folder),
      onOutbox: () => {
        nudges++
      },
    })
    const moderator = { person: 'mod', name: 'Ana Holm', channel: 'c', moderator: true }
    const act: ModeratedDesk['act'] = (wanted) => door.handle(request({ ...moderator, ...wanted }))
    try {
      return await run({ ...desk, store, own: lines, nudges: () => nudges, ...door, act })
    } finally {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
}

/** @throws if the reply is of another kind */
export function as<Kind extends Reply['kind']>(reply: Reply | null, kind: Kind): Extract<Reply, { kind: Kind }> {
  if (reply?.kind !== kind) throw new Error(`no ${kind} but ${JSON.stringify(reply)}`)
  return reply as Extract<Reply, { kind: Kind }>
}
