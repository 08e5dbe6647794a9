import { isDeepStrictEqual } from 'node:util'
import type { AliasGroup } from '../knowledge/aliases.js'
import type { KnowledgeDocument, Problem } from '../knowledge/document.js'
import type { FrontMatterMode } from '../knowledge/front-matter.js'
import { knowledgeFile, readDocument, unreadable } from '../knowledge/read.js'
import { isHidden, type KnowledgeSource } from '../knowledge/source.js'
import type { Log } from '../lib/log.js'
import { createPacer } from '../lib/pace.js'
import { printableName } from '../lib/printable.js'
import { createIndex, type SearchIndex } from '../search/index.js'
import { createCatalogue } from './catalogue.js'
import { type ExamineDeps, examine, type Finding } from './examine.js'
import { fingerprint } from './fingerprint.js'
import { type Reading, type Rest, readRest } from './read-rest.js'
import type { SnapshotPlace } from './snapshot.js'
import type { Changes, Entry } from './version.js'

export interface LibraryOptions {
  readonly source: KnowledgeSource
  readonly frontMatter: FrontMatterMode
  readonly aliases: readonly AliasGroup[]
  /** Where a snapshot is looked for and kept; without it everything is made from the files. */
  readonly snapshots?: SnapshotPlace | undefined
}

/** The findings of opening a library. */
export interface LibraryParts extends LibraryOptions {
  /** What is known about every file. */
  readonly entries: ReadonlyMap<string, Entry>
  /** An index of their versions. */
  readonly index: SearchIndex
  readonly problems: readonly Problem[]
  /** Documents that come from a snapshot. */
  readonly unread: WeakSet<KnowledgeDocument>
  /** Whether there is a snapshot of the index as it is. */
  readonly isKept: boolean
  /** Null if all files have been read. */
  readonly rest: Rest | null
}

/** A source of knowledge, read and indexed. */
export type Library = ReturnType<typeof createLibrary>

/** A library of files that have been read. */
export function createLibrary(parts: LibraryParts) {
  const { source, frontMatter, snapshots, unread, problems } = parts
  const catalogue = createCatalogue(parts.entries, parts.index)
  const deps: ExamineDeps = { source, frontMatter, unread }
  let { aliases } = parts
  /** The state of the index of which there is a snapshot. */
  let kept = parts.isKept ? { index: parts.index, revision: parts.index.revision } : null

  /** Whether a file need not be read again. */
  const isUnchanged = (file: string): boolean => {
    const entry = catalogue.entry(file)
    const state = source.look(file)
    if (state.kind === 'gone') return entry === undefined || (entry.version === null && entry.fault?.state === 'ENOENT')
    // A pipe or the like may keep its reader waiting, so it is read only if an excerpt of it is to be shown.
    if (state.kind === 'special') return true
    if (state.kind === 'unreadable') return entry === undefined || entry.fault?.state === state.code
    const mayHaveItsId = entry?.fault?.taken != null && catalogue.index.document(entry.fault.taken) === undefined
    return entry !== undefined && state.stamp !== null && state.stamp === entry.stamp && !mayHaveItsId
  }
  const look = (file: string): Promise<Finding> => examine(file, catalogue.entry(file), deps)

  /** Read files again that a question needs. One that is gone is waited for. */
  const readAgain = async (files: readonly string[]): Promise<readonly Problem[]> => {
    const findings = new Map<string, Finding>()
    for (const file of files) {
      const found = await look(file)
      // If the whole folder is missing, such as a disk that is not mounted, its documents stay.
      const isAway = found.kind === 'gone' && found.before?.version != null && (await source.list().then(nothing, () => true))
      findings.set(file, isAway ? away(file, found) : found)
    }
    return (await catalogue.apply(findings, 'await')).problems
  }

  const rest = readRest(parts.rest, parts.entries.size, catalogue)
  let last: Promise<unknown> = rest.whole.catch(nothing)
  /** One after the other; work that failed does not stop the next. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work)
    last = result.catch(() => {})
    return result
  }

  return {
    source,
    /** How far the files have been read; null if all have been. Until then answers come from those that have. */
    get reading(): Reading | null {
      return rest.state
    },
    /** Done when all files have been read. @returns what is wrong with those that were read while the library answered already */
    whole: rest.whole,
    /** What was wrong with the files when they were first read. The documents without a problem are in the index. */
    problems,
    /**
     * The index in use. Documents come and go in it between one turn and the next, and it may be replaced as a whole. So take it again for every
     * question. What was found in it stays as it is.
     */
    get index(): SearchIndex {
      return catalogue.index
    },
    /**
     * Read a document's file again and take the new text in. One that is gone leaves the index. If one cannot be used any more, its last
     * good version goes on answering.
     * @returns what is newly wrong with the file
     */
    reload: ({ file }: KnowledgeDocument): Promise<readonly Problem[]> => readAgain([file]),
    /** Take a file in that was not there before, or has changed. @returns what is newly wrong with it */
    take: (file: string): Promise<readonly Problem[]> => readAgain([file]),
    /** Try again the files that cannot be used; those that are fixed come back. */
    async recover(): Promise<void> {
      const again = catalogue.faulty().filter((file) => !isUnchanged(file))
      if (again.length > 0) await readAgain(again)
    },
    /**
     * Take in whatever has changed, a piece at a time.
     * @param files which may have; without them every file is looked at
     * @throws DeskError if the source cannot be listed; then nothing is changed
     */
    refresh: (files?: ReadonlySet<string>): Promise<Changes> =>
      inTurn(async () => {
        const listed = files ?? (await source.list())
        const wanted = [...listed].filter((file) => knowledgeFile.test(file) && !isHidden(file))
        const pause = createPacer()
        const findings = new Map<string, Finding>()
        for (const file of files ? wanted : new Set([...wanted, ...catalogue.files()])) {
          if (!isUnchanged(file)) findings.set(file, await look(file))
          await pause()
        }
        // Files that disappeared with their whole folder may come back with it.
        if (files && [...findings.values()].some(({ kind }) => kind === 'gone')) await source.list()
        const changes = await catalogue.apply(findings, 'forget', pause)
        // Where the reading of the rest has failed, this has read it.
        if (!files) rest.end()
        return changes
      }),
    /** Write a snapshot for the next start, if there is a folder for it and no snapshot of this state yet. */
    keep: async (): Promise<void> => {
      // A half-read state is nothing to start from, and a stop does not wait for the rest.
      if (rest.state !== null) return
      await inTurn(async () => {
        const { index } = catalogue
        if (!snapshots || (kept?.index === index && kept.revision === index.revision)) return
        kept = { index, revision: index.revision }
        const snapshot = { documents: index.documents(), index: index.save() }
        await snapshots.save(fingerprint({ frontMatter, aliases, files: catalogue.states() }), snapshot)
      })
    },
    /** Index everything again with other equal terms, in the background and a piece at a time. */
    useAliases: (others: readonly AliasGroup[]): Promise<void> =>
      inTurn(async () => {
        aliases = others
        const next = createIndex(aliases)
        const pause = createPacer()
        for (const document of catalogue.index.documents()) {
          next.add(document)
          await pause()
        }
        catalogue.replace(next)
      }),
    /**
     * The text that a document was read from, if the library knows that its file says something else now. Then the file is broken, or a newer version
     * answers.
     * @param state of the file now: its SHA-256, or the code of the error that reading gave.
     * @returns null if the library does not know it yet.
     */
    kept: catalogue.kept,
    /**
     * The earlier versions of a document that changed or disappeared while the program ran, the newest first. The library keeps at most three, of
     * at most a hundred documents.
     */
    before: catalogue.before,
    /** Documents that came or changed while the program ran, the latest first. It keeps at most fifty. */
    lately: catalogue.lately,
    /** The document that a file with this text would be. Null if it could not be used. */
    parse: (file: string, content: string): KnowledgeDocument | null => readDocument(file, Buffer.from(content), frontMatter).document,
    /** Whether a document is what this text makes it. One that comes from a snapshot is parsed from the text once, to see. */
    confirms(document: KnowledgeDocument, content: string): boolean {
      if (!unread.has(document)) return true
      const read = readDocument(document.file, Buffer.from(content), frontMatter)
      if (!isDeepStrictEqual(read.document, document)) return false
      unread.delete(document)
      return true
    },
  }
}

const nothing = (): boolean => false

function away(file: string, { before, stamp }: Finding): Finding {
  if (before?.fault?.state === 'ENOENT') return { before, stamp, kind: 'same' }
  return { before, stamp, kind: 'fault', fault: { state: 'ENOENT', taken: null, problems: [unreadable(file, 'ENOENT')] } }
}

/** Log the problems of files. */
export function logProblems(log: Log, problems: readonly Problem[]): void {
  for (const problem of problems)
    log.error(problem, 'a knowledge file cannot be used until it is fixed; until then its last good version answers')
}

/** One line a problem: file, line, what is wrong. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems.map(({ file, line, message }) => `${printableName(file)}:${line}: ${printableName(message)}`).join('\n')
}
