import { LRUCache } from 'lru-cache'
import type { KnowledgeDocument, Problem } from '../knowledge/document.js'
import { idTaken, unreadable } from '../knowledge/read.js'
import { saysGone } from '../knowledge/source.js'
import type { SearchIndex } from '../search/index.js'
import type { Finding } from './examine.js'
import { inSteps, settle } from './settle.js'
import type { Changes, Entry, Version } from './version.js'

/** A document that came or changed while the program ran. */
export interface Lately {
  readonly id: string
  readonly change: 'added' | 'changed'
  readonly at: Date
}

const mostLately = 50
/** Earlier versions are kept for this many documents, and this many for each. */
const mostEarlier = 100
const mostOfOne = 3

/** The content of a library: what it knows about each file, and the index of the versions that answer. They change together.
 * @param first an index of the versions in `known`
 */
export function createCatalogue(known: ReadonlyMap<string, Entry>, first: SearchIndex) {
  let index = first
  const entries = new Map(known)
  const versions = new WeakMap<KnowledgeDocument, Version>()
  const lately = new LRUCache<string, Lately>({ max: mostLately })
  const earlier = new LRUCache<string, readonly KnowledgeDocument[]>({ max: mostEarlier })
  for (const { version } of entries.values()) if (version) versions.set(version.document, version)
  const faulty = new Set([...entries].flatMap(([file, { fault }]) => (fault ? [file] : [])))

  const note = (file: string, entry: Entry | undefined): void => {
    if (entry) entries.set(file, entry)
    else entries.delete(file)
    if (entry?.fault) faulty.add(file)
    else faulty.delete(file)
  }
  const had = (file: string): Version | null => entries.get(file)?.version ?? null

  /** Whether a step still fits: none of its files has changed since, and none of its ids was taken. */
  const fits = (step: readonly string[], accepted: ReadonlyMap<string, Version>, findings: ReadonlyMap<string, Finding>): boolean =>
    step.every((file) => {
      const id = accepted.get(file)?.document.id
      const holder = id === undefined ? undefined : index.document(id)?.file
      return entries.get(file) === findings.get(file)?.before && (holder === undefined || step.includes(holder))
    })

  /** Change documents in one go. */
  const change = (step: readonly string[], accepted: ReadonlyMap<string, Version>, isFirst: boolean): void => {
    for (const file of step) {
      const old = had(file)
      if (!old || old === accepted.get(file)) continue
      const { document } = old
      index.remove(document.id)
      earlier.set(document.id, [document, ...(earlier.get(document.id) ?? [])].slice(0, mostOfOne))
    }
    for (const file of step) {
      const version = accepted.get(file)
      if (!version) continue
      if (had(file) !== version) {
        const { id } = version.document
        index.add(version.document)
        if (!isFirst) lately.set(id, { id, change: had(file) ? 'changed' : 'added', at: new Date() })
      }
      versions.set(version.document, version)
    }
  }

  return {
    get index() {
      return index
    },
    entry: (file: string): Entry | undefined => entries.get(file),
    files: (): Iterable<string> => entries.keys(),
    /** Files that cannot be used as they are. */
    faulty: (): string[] => [...faulty],
    /**
     * Take in the findings, except for files that have changed again in the meantime.
     * @param gone whether a file that is gone is forgotten, or waited for
     * @param pause called between steps; in between the index is whole
     * @param isFirst whether the files were there before and are read only now, so that nothing of them is new
     */
    async apply(
      all: ReadonlyMap<string, Finding>,
      gone: 'forget' | 'await',
      pause?: () => Promise<void>,
      isFirst = false,
    ): Promise<Changes> {
      const findings = new Map([...all].filter(([file, { before }]) => entries.get(file) === before))
      const arrivals = new Map<string, Version>()
      const leaving = new Set<string>()
      const problems: Problem[] = []
      for (const [file, found] of findings) {
        const { before, stamp } = found
        if (found.kind === 'version') arrivals.set(file, found.version)
        else if (found.kind === 'gone') leaving.add(file)
        else if (found.kind === 'fault') {
          problems.push(...found.fault.problems)
          note(file, { version: had(file), fault: found.fault, stamp })
        } else if (before) note(file, { ...before, stamp })
      }
      const { accepted, refused } = settle(index, leaving, arrivals)
      for (const [file, owner] of refused) {
        const { document, idLine } = arrivals.get(file) as Version
        const fault = { state: document.sha256, taken: document.id, problems: [idTaken(file, idLine, document.id, owner)] }
        const before = entries.get(file)?.fault
        if (before?.state !== fault.state || before.taken !== fault.taken) problems.push(...fault.problems)
        note(file, { version: had(file), fault, stamp: findings.get(file)?.stamp ?? null })
      }
      const count = { added: 0, changed: 0, removed: 0 }
      for (const step of inSteps(index, leaving, accepted)) {
        if (!fits(step, accepted, findings)) continue
        change(step, accepted, isFirst)
        for (const file of step) {
          const before = had(file)
          const version = accepted.get(file)
          if (version) {
            if (before !== version) count[before ? 'changed' : 'added']++
            note(file, { version, fault: null, stamp: findings.get(file)?.stamp ?? null })
            continue
          }
          if (before) count.removed++
          const missing = unreadable(file, 'ENOENT')
          if (gone === 'await' && before) problems.push(missing)
          const awaited = { version: null, fault: { state: 'ENOENT', taken: null, problems: [missing] }, stamp: null }
          note(file, gone === 'forget' ? undefined : awaited)
        }
        await pause?.()
      }
      return { ...count, problems }
    },
    /** Use another index of the same documents, which may be some turns old: what has changed since is taken over. */
    replace(next: SearchIndex): void {
      for (const document of next.documents()) if (index.document(document.id) !== document) next.remove(document.id)
      for (const document of index.documents()) if (next.document(document.id) !== document) next.add(document)
      index = next
    },
    /** How each file was when it was looked at last: its SHA-256, or the code of an error; in the order of their names. */
    states(): Map<string, string> {
      const states = [...entries].map(([file, entry]) => [file, stateOf(entry) ?? 'ENOENT'] as const)
      return new Map(states.filter(([, state]) => !saysGone(state)).sort(([a], [b]) => (a < b ? -1 : 1)))
    },
    /** See `Library.lately`. */
    lately: (): readonly Lately[] => [...lately.values()],
    /** See `Library.before`. */
    before: (id: string): readonly KnowledgeDocument[] => earlier.get(id) ?? [],
    /** See `Library.kept`. */
    kept(document: KnowledgeDocument, state: string): string | null {
      const entry = entries.get(document.file)
      const noticed = entry === undefined ? saysGone(state) : stateOf(entry) === state
      return noticed ? (versions.get(document)?.content ?? null) : null
    },
  }
}

const stateOf = ({ fault, version }: Entry): string | undefined => fault?.state ?? version?.document.sha256
