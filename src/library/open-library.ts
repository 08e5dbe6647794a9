import type { FrontMatterMode } from '../knowledge/front-matter.js'
import { readDocument } from '../knowledge/read.js'
import { DeskError } from '../lib/errors.js'
import { createIndex } from '../search/index.js'
import { fingerprint } from './fingerprint.js'
import { createLibrary, formatProblems, type Library, type LibraryOptions } from './library.js'
import { isMuch, parseFiles } from './parse-files.js'
import { collectEntries, type RawFile, readRaw, recalled } from './read-entries.js'
import type { Rest } from './read-rest.js'
import type { Snapshot } from './snapshot.js'

export interface OpenLibraryOptions extends LibraryOptions {
  /** Told how many files have been read, if there are so many that it takes a while: first of 0, last of all. */
  readonly progress?: ((done: number, of: number) => void) | undefined
  /** Give a library as soon as files of this many bytes have been read. It reads the rest meanwhile: see `Library.reading`. */
  readonly enough?: number | undefined
}

/**
 * Read a source of knowledge and index it.
 * @throws DeskError if it is missing or holds no document that can be used: a desk is never opened empty
 * @example await openLibrary({ source: folderSource('knowledge'), frontMatter: 'optional', aliases: [] })
 */
export async function openLibrary({ progress, enough = Number.POSITIVE_INFINITY, ...options }: OpenLibraryOptions): Promise<Library> {
  const { source, frontMatter, aliases, snapshots } = options
  const files = await readRaw(source)
  const basis = { frontMatter, aliases, files: new Map(files.map(({ file, state }) => [file, state])) }
  const known = recall(files, frontMatter, (await snapshots?.load(() => fingerprint(basis))) ?? null)
  const { entries, index, rest } = known
    ? { entries: known.entries, index: createIndex(aliases, known.snapshot), rest: null }
    : await readFirst(files, options, enough, isMuch(files) ? progress : undefined)
  const documents = [...entries.values()].flatMap(({ version }) => version?.document ?? [])
  const problems = [...entries.values()].flatMap(({ fault }) => fault?.problems ?? [])
  if (documents.length === 0) {
    const why = problems.length === 0 ? 'It contains no .md or .txt file.' : `None of its files can be used:\n${formatProblems(problems)}`
    throw new DeskError('KNOWLEDGE', `The knowledge folder ${source.name} has no document to answer from. ${why}`)
  }
  const unread = new WeakSet(known ? documents : [])
  return createLibrary({ ...options, entries, index, problems, unread, rest, isKept: known !== null })
}

/**
 * Make entries and index from the files. One is indexed while others are parsed.
 * @param enough bytes to stop after. The rest of the files is read later.
 */
async function readFirst(
  files: readonly RawFile[],
  { frontMatter, aliases }: LibraryOptions,
  enough: number,
  progress: OpenLibraryOptions['progress'],
) {
  const { entries, take } = collectEntries()
  const index = createIndex(aliases)
  const parsed = parseFiles(files, frontMatter)
  let bytes = 0
  progress?.(0, files.length)
  // Leaving a `for await` would end the reading.
  for (let next = await parsed.next(); !next.done; next = await parsed.next()) {
    const [raw, read] = next.value
    const document = take(raw, read)
    if (document) index.add(document)
    progress?.(entries.size, files.length)
    bytes += raw.bytes?.length ?? 0
    if (bytes >= enough && index.size > 0 && entries.size < files.length)
      return { entries, index, rest: { parsed, of: files.length } satisfies Rest }
  }
  return { entries, index, rest: null }
}

/** @returns null if the snapshot holds other documents than these files. */
function recall(files: readonly RawFile[], frontMatter: FrontMatterMode, snapshot: Snapshot | null) {
  if (!snapshot) return null
  const known = new Map(snapshot.documents.map((document) => [document.file, document]))
  const { entries, take } = collectEntries()
  // Files without a document in the snapshot are read again, to report their problems.
  const used = files.flatMap((raw) => {
    const read = recalled(known.get(raw.file), raw) ?? (raw.bytes && readDocument(raw.file, raw.bytes, frontMatter))
    return take(raw, read) ?? []
  })
  return used.length === known.size && used.every((document) => known.get(document.file) === document) ? { entries, snapshot } : null
}
