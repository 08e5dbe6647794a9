import type { Readiness } from '../../contract/platform.js'
import type { Reader } from '../../contract/reader.js'
import type { OpenDesk } from '../../desk/open-desk.js'
import type { Readings } from '../../metrics/metrics.js'
import type { Memory } from '../../store/memory.js'
import type { Store } from '../../store/store.js'
import type { createPulse } from '../pulse.js'

export interface ReadingsDeps {
  readonly desk: Pick<OpenDesk, 'library' | 'embeddings'>
  readonly reader: Pick<Reader, 'documents'>
  readonly store: Pick<Store, 'waiting'>
  readonly memory: Pick<Memory, 'use'>
  readonly pulse: Pick<ReturnType<typeof createPulse>, 'isConnected'>
  /** The names of the doors that are set up. */
  readonly doors: readonly string[]
  /** Doors that are open, whatever becomes of their connection. */
  readonly ready: ReadonlySet<string>
}

/** Makes the figures of a running desk: for whoever watches it, and for whoever asks whether it is ready. */
export function createReadings({ desk, reader, store, memory, pulse, doors, ready }: ReadingsDeps) {
  const connected = (): Readings['connected'] => Object.fromEntries(doors.map((name) => [name, pulse.isConnected(name) ?? ready.has(name)]))
  return {
    readiness: async (): Promise<Readiness> => ({
      documents: reader.documents().length,
      store: (await memory.use((reached) => reached.channelSettings('readyz', '').then(() => true))) === true,
      platforms: connected(),
    }),
    readings: async (): Promise<Readings> => {
      const documents = desk.library.index.documents()
      const passages = documents.reduce((sum, document) => sum + document.passages.length, 0)
      // Not through the memory, which pauses after a failure: people who watch the figures must know at once.
      const waiting = await store.waiting().catch(() => null)
      return { documents: documents.length, passages, connected: connected(), embeddings: desk.embeddings.state(), waiting }
    },
  }
}
