import { existsSync, watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Answerer, createAnswerer } from '../answer/answer.js'
import { weights } from '../answer/ranking/weights.js'
import { type Embeddings, noEmbeddings } from '../embeddings/embeddings.js'
import { documentWriter, noteWriter, type PutDocument, type WriteNote } from '../gaps/write-note.js'
import { type AliasGroup, readAliases } from '../knowledge/aliases.js'
import { followedFile, readFollowed } from '../knowledge/followed-list.js'
import { notesIn, withNotes } from '../knowledge/notes-source.js'
import { folderSource, type KnowledgeSource } from '../knowledge/source.js'
import { readSuggestions } from '../knowledge/suggestions.js'
import { DeskError } from '../lib/errors.js'
import { brief, createTellOnce, type Log } from '../lib/log.js'
import { ownKnowledge } from '../lib/package-root.js'
import { formatProblems, type Library, logProblems } from '../library/library.js'
import { openLibrary } from '../library/open-library.js'
import { snapshotsIn } from '../library/snapshot.js'
import { startWatcher, type Watcher } from '../library/watcher.js'
import { createSummarizer, type Summarizer } from '../summary/summarize.js'

export interface OpenDesk {
  readonly library: Library
  readonly answerer: Answerer
  readonly summarizer: Summarizer
  readonly embeddings: Embeddings
  /** Writes notes where they survive an upgrade. */
  readonly writeNote: WriteNote
  /** Writes documents of followed sources there, in place of earlier ones. */
  readonly putDocument: PutDocument
}

export type OpenEmbeddings = (library: Library) => Promise<Embeddings>

export interface OpenOptions {
  /** Any folder of .md and .txt files; undefined for the knowledge that comes with the program. */
  readonly knowledge: string | undefined
  /** After how many days facts count as old. */
  readonly staleDays: number
  readonly log: Log
  /** The folder in which a running desk keeps the index for its next start, and where notes stand; without it there are none. */
  readonly dataDir?: string
  /** Without it embeddings do not count. */
  readonly openEmbeddings?: OpenEmbeddings
  /** Called with how many files have been read, if that takes a while. */
  readonly progress?: (done: number, of: number) => void
  /** Whether a large folder answers as soon as its beginning is read. */
  readonly early?: boolean
  /** Tell the operator which files could not be used; the others are used. */
  readonly tell: (problems: string) => void
}

/** A desk on a folder. */
export type FolderDesk = Awaited<ReturnType<typeof openDesk>>

/**
 * Open the desk on a folder of knowledge. A folder without `aliases.yml` of its own gets the program's.
 * @throws DeskError when the folder cannot be used at all
 */
export async function openDesk({ knowledge, staleDays, log, dataDir, openEmbeddings, progress, early, tell }: OpenOptions) {
  const folder = knowledge ?? ownKnowledge
  const tellOnce = createTellOnce(log)
  const withoutNotes = (error: Error): void =>
    tellOnce('notes', { error: brief(error) }, 'the notes in DATA_DIR cannot be listed: the desk answers without them')
  const source = dataDir === undefined ? folderSource(folder) : withNotes(folder, dataDir, withoutNotes)
  let lists = await readLists(folder)
  const library = await openLibrary({
    source,
    frontMatter: knowledge === undefined ? 'required' : 'optional',
    aliases: lists.aliases,
    snapshots: dataDir === undefined ? undefined : snapshotsIn(dataDir, log),
    ...{ progress, enough: early ? enoughToAnswer : undefined },
  })
  const problems = [...library.problems, ...lists.problems]
  if (problems.length > 0)
    tell(`These files of ${folder} cannot be used until they are fixed; the desk uses the others:\n${formatProblems(problems)}`)
  const embeddings = (await openEmbeddings?.(library)) ?? noEmbeddings
  const desk = deskOf(library, embeddings, () => lists.suggestions, staleDays, log)

  /** Whether the lists are others now. A list with something wrong in it changes nothing. */
  const refreshLists = async (): Promise<boolean> => {
    const next = await readLists(folder)
    if (isDeepStrictEqual(next, lists)) return false
    const found = next.problems.filter(({ message }) => !lists.problems.some((known) => known.message === message))
    logProblems(log, found)
    const before = lists
    const isFaulty = (file: string): boolean => next.problems.some((problem) => problem.file === file)
    lists = {
      aliases: isFaulty(aliasesFile) ? before.aliases : next.aliases,
      suggestions: isFaulty(suggestionsFile) ? before.suggestions : next.suggestions,
      followed: isFaulty(followedFile) ? before.followed : next.followed,
      problems: next.problems,
    }
    if (isDeepStrictEqual(lists.aliases, before.aliases)) return !isDeepStrictEqual(lists.suggestions, before.suggestions)
    await library.useAliases(lists.aliases)
    return true
  }
  /** Take in files that may have changed, by their names in the source; without them all. */
  const refresh = async (files?: ReadonlySet<string>): Promise<void> => {
    const { problems, ...counts } = await library.refresh(files)
    logProblems(log, problems)
    const hasLists = files === undefined || [aliasesFile, suggestionsFile, followedFile].some((file) => files.has(file))
    const lists = hasLists && (await refreshLists())
    if (!lists && counts.added + counts.changed + counts.removed === 0) return
    log.info({ ...counts, lists }, 'changes of the knowledge were taken in')
    embeddings.follow()
    // The next question need not wait for it, and neither does the next change.
    desk.answerer.prepare().catch((error: unknown) => log.error({ err: error }, 'suggestions could not be prepared beforehand'))
  }
  /** After all files have been read: the same steps as after any change of the knowledge. */
  const whenWhole = async (): Promise<void> => {
    try {
      logProblems(log, await library.whole)
      log.info({ documents: library.index.documents().length }, 'all files of the knowledge have been read')
      await library.keep()
      embeddings.follow()
      await desk.answerer.prepare()
    } catch (error) {
      log.error(
        { error: brief(error as Error) },
        'not all files of the knowledge could be read at the start; the next look at the folder reads the others',
      )
    }
  }
  if (library.reading !== null) {
    const { done, of } = library.reading
    tell(`For now, answers come from the first ${done} of ${of} files of ${folder}. The desk is reading the others.`)
    void whenWhole()
  }
  /** From now on take in changes of the folder, and compute its sentences' embeddings; keeps no process alive. */
  const stayCurrent = (): Watcher => {
    embeddings.follow()
    const watchers = [startWatcher({ folder, refresh, watch, log })]
    if (dataDir !== undefined) {
      const notes = join(dataDir, notesIn)
      const refreshNotes = async (files?: ReadonlySet<string>): Promise<void> => {
        const names = files ?? (existsSync(notes) ? await folderSource(notes).list() : [])
        // If any may have changed, one that went is known alone. The documents have a watcher of their own.
        const known = files ? [] : library.index.documents().map(({ file }) => file)
        await refresh(
          new Set([...[...names].map((name) => `${notesIn}/${name}`), ...known.filter((file) => file.startsWith(`${notesIn}/`))]),
        )
      }
      watchers.push(startWatcher({ folder: notes, refresh: refreshNotes, watch, log }))
    }
    return { close: () => watchers.forEach((watcher) => void watcher.close()) }
  }
  const writers =
    dataDir === undefined ? writesNothing(source) : { writeNote: noteWriter(dataDir, folder), putDocument: documentWriter(dataDir) }
  return { ...desk, followed: () => lists.followed, refresh, ...writers, stayCurrent }
}

/** Bytes: that many are read in some three seconds. */
const enoughToAnswer = 10_000_000

const aliasesFile = 'aliases.yml'
const suggestionsFile = 'suggestions.yml'

/** The lists beside the documents. */
async function readLists(folder: string) {
  const aliases = await readBeside(folder, aliasesFile, readAliases, ownKnowledge)
  const suggestions = await readBeside(folder, suggestionsFile, readSuggestions)
  const sources = await readBeside(folder, followedFile, readFollowed)
  const problems = [...(aliases?.problems ?? []), ...(suggestions?.problems ?? []), ...(sources?.problems ?? [])]
  const followed = sources?.items.map(({ value }) => value) ?? []
  return { aliases: aliases?.groups ?? [], suggestions: suggestions?.questions ?? [], followed, problems }
}

/** The same object each time: findings about suggestions are kept as long as the list is this one. */
const noSuggestions: readonly string[] = []

/** Open a desk on files that are not a folder: a question set's own. */
export async function openDeskOn(
  source: KnowledgeSource,
  aliases: readonly AliasGroup[],
  staleDays: number,
  log: Log,
  openEmbeddings?: OpenEmbeddings,
): Promise<OpenDesk> {
  const library = await openLibrary({ source, frontMatter: 'optional', aliases })
  const embeddings = (await openEmbeddings?.(library)) ?? noEmbeddings
  return { ...deskOf(library, embeddings, () => noSuggestions, staleDays, log), ...writesNothing(source) }
}

function writesNothing({ name }: KnowledgeSource): Pick<OpenDesk, 'writeNote' | 'putDocument'> {
  const refuse = (): never => {
    throw new DeskError('INPUT', `${name} cannot take notes.`)
  }
  return { writeNote: refuse, putDocument: refuse }
}

function deskOf(
  library: Library,
  embeddings: Embeddings,
  suggestions: () => readonly string[],
  staleDays: number,
  log: Log,
): Omit<OpenDesk, 'writeNote' | 'putDocument'> {
  const answerer = createAnswerer({ library, embeddings, models: weights, suggestions, age: { staleDays, now: () => new Date() }, log })
  return { library, embeddings, answerer, summarizer: createSummarizer({ library, log }) }
}

/** Read a YAML file beside the documents; if there is none, the fallback folder's; null if there is none either. */
async function readBeside<T>(folder: string, file: string, parse: (text: string, file: string) => T, fallback?: string): Promise<T | null> {
  for (const place of [folder, ...(fallback === undefined ? [] : [fallback])]) {
    try {
      return parse(await readFile(join(place, file), 'utf8'), file)
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      if (code !== 'ENOENT' && code !== 'ENOTDIR') {
        throw new DeskError('KNOWLEDGE', `${join(place, file)} cannot be read (${code}): check its permissions.`, { cause })
      }
    }
  }
  return null
}
