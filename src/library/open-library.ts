import type { FrontMatterMode } from '../knowledge/front-matter.js'
import { DeskError } from '../lib/errors.js'
import { createIndex } from '../search/index.js'
import { fingerprint } from './fingerprint.js'
import { createLibrary, formatProblems, type Library, type LibraryOptions } from './library.js'
import { type RawFile, readEntries, readRaw } from './read-entries.js'
import type { Snapshot } from './snapshot.js'

/**
 * Read a source of knowledge and index it.
 * @throws DeskError where it is missing or holds no document that can be used: a desk is never opened empty
 * @example await openLibrary({ source: folderSource('knowledge'), frontMatter: 'optional', aliases: [] })
 */
export async function openLibrary({ source, frontMatter, aliases, snapshots }: LibraryOptions): Promise<Library> {
  const files = await readRaw(source)
  const basis = { frontMatter, aliases, files: new Map(files.map(({ file, state }) => [file, state])) }
  const recalled = recall(files, frontMatter, (await snapshots?.load(() => fingerprint(basis))) ?? null)
  const entries = recalled?.entries ?? readEntries(files, frontMatter)
  const documents = [...entries.values()].flatMap(({ version }) => version?.document ?? [])
  const problems = [...entries.values()].flatMap(({ fault }) => fault?.problems ?? [])
  if (documents.length === 0) {
    const why = problems.length === 0 ? 'It holds no .md or .txt file.' : `None of its files can be used:\n${formatProblems(problems)}`
    throw new DeskError('KNOWLEDGE', `The knowledge folder ${source.name} has no document to answer from. ${why}`)
  }
  const index = createIndex(aliases, recalled?.snapshot)
  if (!recalled) for (const document of documents) index.add(document)
  const unread = new WeakSet(recalled ? documents : [])
  return createLibrary({ source, frontMatter, aliases, snapshots, entries, index, problems, unread, isKept: recalled !== null })
}

/** @returns null where the snapshot holds other documents than would be read from these files */
function recall(files: readonly RawFile[], frontMatter: FrontMatterMode, snapshot: Snapshot | null) {
  if (!snapshot) return null
  const known = new Map(snapshot.documents.map((document) => [document.file, document]))
  const entries = readEntries(files, frontMatter, known)
  const used = [...entries.values()].flatMap(({ version }) => version?.document ?? [])
  return used.length === known.size && used.every((document) => known.get(document.file) === document) ? { entries, snapshot } : null
}
