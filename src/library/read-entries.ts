import { decodeUtf8, sha256 } from '../knowledge/decode.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import type { FrontMatterMode } from '../knowledge/front-matter.js'
import { codeOf, idTaken, knowledgeFile, type ReadDocument, readDocument, unreadable } from '../knowledge/read.js'
import type { KnowledgeSource } from '../knowledge/source.js'
import type { Entry, Fault } from './version.js'

/** A file as it was first read. */
export interface RawFile {
  readonly file: string
  readonly stamp: string | null
  readonly bytes: Uint8Array | null
  /** The SHA-256 of the bytes, or the code of the error where there are none. */
  readonly state: string
}

/** Read the bytes of every file of a source, in the order of their names. @throws DeskError where the source cannot be listed */
export async function readRaw(source: KnowledgeSource): Promise<RawFile[]> {
  const all: RawFile[] = []
  for (const file of (await source.list()).filter((name) => knowledgeFile.test(name))) {
    const state = source.look(file)
    const stamp = state.kind === 'file' ? state.stamp : null
    try {
      const bytes = await source.read(file)
      all.push({ file, stamp, bytes, state: sha256(bytes) })
    } catch (cause) {
      all.push({ file, stamp, bytes: null, state: codeOf(cause) })
    }
  }
  return all
}

/** Make of each file what is known of it. @param known documents that have been made of these very files before, by file */
export function readEntries(
  files: readonly RawFile[],
  frontMatter: FrontMatterMode,
  known: ReadonlyMap<string, KnowledgeDocument> = new Map(),
): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const owners = new Map<string, string>()
  for (const { file, stamp, bytes, state } of files) {
    const faulty = (fault: Pick<Fault, 'problems'>, taken: string | null = null): void =>
      void entries.set(file, { version: null, fault: { ...fault, state, taken }, stamp })
    if (bytes === null) {
      faulty({ problems: [unreadable(file, state)] })
      continue
    }
    const { id, document, content, idLine, problems } = recall(known.get(file), state, bytes) ?? readDocument(file, bytes, frontMatter)
    const owner = id === null ? undefined : owners.get(id)
    if (id !== null && owner === undefined) owners.set(id, file)
    if (id !== null && owner !== undefined)
      faulty({ problems: [...problems, idTaken(file, idLine, id, owner)] }, problems.length === 0 ? id : null)
    else if (document === null || content === null) faulty({ problems })
    else entries.set(file, { version: { document, content, idLine }, fault: null, stamp })
  }
  return entries
}

function recall(
  document: KnowledgeDocument | undefined,
  state: string,
  bytes: Uint8Array,
): Pick<ReadDocument, 'id' | 'document' | 'content' | 'problems' | 'idLine'> | null {
  const content = document?.sha256 === state ? decodeUtf8(bytes) : null
  return document === undefined || content === null ? null : { id: document.id, document, content, problems: [], idLine: 1 }
}
