import { Cron } from 'croner'
import type { Lately } from '../contract/reader.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import { aDay } from '../lib/age.js'
import { type Clock, systemClock } from '../lib/clock.js'
import { brief, type Log } from '../lib/log.js'
import type { Library } from '../library/library.js'
import type { Memory } from '../store/memory.js'
import { planVersions, type Seen } from './plan-versions.js'

/** What documents said before, and which of them came or changed. */
export interface History {
  /** The latest first. */
  lately(): Promise<readonly Lately[]>
  /** Earlier versions of a document, the newest first. */
  before(id: string): Promise<readonly KnowledgeDocument[]>
}

export interface KeptHistory extends History {
  /** Note what has changed since the last look, also while no desk ran; from now on look now and then. Never throws. */
  begin(): Promise<void>
  /** Note what has changed last. */
  close(): Promise<void>
}

const everyHalfMinute = '*/30 * * * * *'
/** What came or changed longer ago is not news. */
const latelyDays = 30

/** What a library knows of its past, since the program was started. */
export function historyOf(library: Library): History {
  return {
    lately: async () =>
      library.lately().flatMap(({ id, ...rest }) => {
        const document = library.index.document(id)
        return document ? [{ document, ...rest }] : []
      }),
    before: async (id) => library.before(id),
  }
}

/** The same, kept over restarts. If the store is away, it is what the library knows. */
export function keepHistory(library: Library, memory: Memory, log: Log, { now }: Clock = systemClock): KeptHistory {
  const own = historyOf(library)
  /** What was seen at the last look; null before the first. */
  let seen: Seen | null = null
  let lookedAt: { readonly index: Library['index']; readonly revision: number } | null = null

  const look = async (): Promise<void> => {
    // What is not read yet would count as gone, and later as new.
    if (library.reading !== null) return
    const { index } = library
    const { revision } = index
    if (lookedAt?.index === index && lookedAt.revision === revision) return
    const documents = index.documents()
    const looked = await memory.use(async (store) => {
      const { put, drop } = planVersions(await store.versions(), documents, seen, new Date(now()), (document) =>
        library.kept(document, document.sha256),
      )
      await store.keepVersions(put)
      await store.dropVersions(drop)
      return true
    })
    if (looked === null) return
    lookedAt = { index, revision }
    seen = new Map(documents.map(({ id, sha256 }) => [id, sha256]))
  }
  const safely = (): Promise<void> =>
    look().catch((error: Error) =>
      log.error({ error: brief(error) }, 'changes of documents cannot be noted; it is tried again in half a minute'),
    )
  const clock = new Cron(everyHalfMinute, { paused: true, protect: true, unref: true }, safely)

  return {
    async lately() {
      const since = now() - latelyDays * aDay
      const kept = (await memory.use((store) => store.versions())) ?? []
      const stored = kept.flatMap(({ document: id, sha256, change, at }): Lately[] => {
        const document = library.index.document(id)
        return document?.sha256 === sha256 && change !== 'first' && at.getTime() > since ? [{ document, change, at }] : []
      })
      const all = [...(await own.lately()), ...stored].toSorted((a, b) => b.at.getTime() - a.at.getTime())
      return all.filter(({ document }, i) => all.findIndex((other) => other.document.id === document.id) === i)
    },
    async before(id) {
      const current = library.index.document(id)?.sha256
      const known = library.before(id)
      const kept = (await memory.use((store) => store.versionsOf(id))) ?? []
      const others = kept.filter(({ sha256 }) => sha256 !== current && !known.some((one) => one.sha256 === sha256))
      return [...known, ...others.flatMap(({ file, content }) => (content === null ? [] : (library.parse(file, content) ?? [])))]
    },
    async begin() {
      await safely()
      clock.resume()
    },
    async close() {
      clock.stop()
      await safely()
    },
  }
}
