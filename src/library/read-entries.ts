import { decodeUtf8, sha256 } from '../knowledge/decode.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import { codeOf, idTaken, knowledgeFile, type ReadDocument, unreadable } from '../knowledge/read.js'
import type { KnowledgeSource } from '../knowledge/source.js'
import type { Finding } from './examine.js'
import type { Entry, Fault } from './version.js'

/** A file as it was first read. */
export interface RawFile {
  readonly file: string
  readonly stamp: string | null
  readonly bytes: Uint8Array | null
  /** The SHA-256 of the bytes, or the code of the error if there are none. */
  readonly state: string
}

/** Read the bytes of every file of a source, in the order of their names. @throws DeskError if the source cannot be listed. */
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

/** The result of reading a file for the first time, while the library answers already. */
export const findingOf = ({ state, stamp, file }: RawFile, read: ReadDocument | null): Finding => {
  const first = { before: undefined, stamp }
  if (read?.document && read.content !== null) {
    const { document, content, idLine } = read
    return { ...first, kind: 'version', version: { document, content, idLine } }
  }
  return { ...first, kind: 'fault', fault: { state, taken: null, problems: read?.problems ?? [unreadable(file, state)] } }
}

/** Collects what is known about files, in the order of their names. If two have the same id, it belongs to the first. */
export function collectEntries() {
  const entries = new Map<string, Entry>()
  const owners = new Map<string, string>()
  return {
    entries,
    /** Take a file in. @param read its content; null if it could not be read. @returns its document, if it can be used. */
    take({ file, stamp, state }: RawFile, read: Pick<ReadDocument, 'id' | 'document' | 'content' | 'problems' | 'idLine'> | null) {
      const faulty = (fault: Pick<Fault, 'problems'>, taken: string | null = null): null => {
        entries.set(file, { version: null, fault: { ...fault, state, taken }, stamp })
        return null
      }
      if (read === null) return faulty({ problems: [unreadable(file, state)] })
      const { id, document, content, idLine, problems } = read
      const owner = id === null ? undefined : owners.get(id)
      if (id !== null && owner === undefined) owners.set(id, file)
      if (id !== null && owner !== undefined)
        return faulty({ problems: [...problems, idTaken(file, idLine, id, owner)] }, problems.length === 0 ? id : null)
      if (document === null || content === null) return faulty({ problems })
      entries.set(file, { version: { document, content, idLine }, fault: null, stamp })
      return document
    },
  }
}

/** What was read from a file earlier. Null if its content has changed. */
export function recalled(document: KnowledgeDocument | undefined, { state, bytes }: RawFile) {
  const content = bytes !== null && document?.sha256 === state ? decodeUtf8(bytes) : null
  return document === undefined || content === null ? null : { id: document.id, document, content, problems: [], idLine: 1 }
}
