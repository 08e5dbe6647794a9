import type { Adapter } from '../../src/contract/adapter.js'
import type { Installations } from '../../src/contract/installations.js'
import { noMeter } from '../../src/contract/meter.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import type { Reader } from '../../src/contract/reader.js'
import { createInbox } from '../../src/inbox/inbox.js'
import { createLimits } from '../../src/lib/limits.js'
import type { Log } from '../../src/lib/log.js'
import { collectLog } from './desks.js'

const failing = (error: Error): never => {
  throw error
}

/** Nothing to read. */
const noDocuments: Reader = {
  ...{ documents: () => [], document: () => undefined, lately: async () => [], look: async () => null },
  ...{ list: async () => [], read: async () => null, passage: async () => null },
}

/** No installation. */
export const noInstallations: Installations = {
  ...{ all: async () => [], find: async () => null, keep: async () => {}, forget: async () => false, isFirstUse: async () => true },
}

/** An adapter with its own inbox, which keeps requests in memory only. @param create gets what every adapter needs */
export function withInbox(create: (deps: AdapterDeps) => Adapter, log: Log = collectLog().log): Adapter {
  const inbox = createInbox({ memory: null, log })
  const readiness = async () => ({ documents: 0, store: true, platforms: {} })
  const reading = {
    reader: noDocuments,
    readiness,
    publicUrl: undefined,
    installations: noInstallations,
    meter: noMeter,
    figures: null,
    limits: createLimits(),
  }
  const adapter = create({ log, inbox, onConnection: () => {}, onLost: failing, ...reading })
  return {
    ...adapter,
    async start(desk) {
      inbox.add({ adapter, desk, closing: desk })
      await adapter.start(desk)
      inbox.open(adapter.name)
    },
    async stop() {
      await inbox.close(3_000)
      await adapter.stop()
      await inbox.leave()
    },
  }
}
