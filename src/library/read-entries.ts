import { sha256 } from '../knowledge/decode.js'
import type { FrontMatterMode } from '../knowledge/front-matter.js'
import { codeOf, idTaken, knowledgeFile, readDocument, unreadable } from '../knowledge/read.js'
import type { KnowledgeSource } from '../knowledge/source.js'
import type { Entry, Fault } from './version.js'

/**
 * Read every file of a place for the first time, in the order of their names.
 * @throws DeskError where the place cannot be listed
 */
export async function readEntries(source: KnowledgeSource, frontMatter: FrontMatterMode): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const owners = new Map<string, string>()
  for (const file of (await source.list()).filter((name) => knowledgeFile.test(name))) {
    const state = source.look(file)
    const stamp = state.kind === 'file' ? state.stamp : null
    const faulty = (fault: Omit<Fault, 'taken'>, taken: string | null = null): void =>
      void entries.set(file, { version: null, fault: { ...fault, taken }, stamp })
    let bytes: Uint8Array
    try {
      bytes = await source.read(file)
    } catch (cause) {
      faulty({ state: codeOf(cause), problems: [unreadable(file, codeOf(cause))] })
      continue
    }
    const { id, document, content, idLine, problems } = readDocument(file, bytes, frontMatter)
    const owner = id === null ? undefined : owners.get(id)
    if (id !== null && owner === undefined) owners.set(id, file)
    if (id !== null && owner !== undefined)
      faulty({ state: sha256(bytes), problems: [...problems, idTaken(file, idLine, id, owner)] }, problems.length === 0 ? id : null)
    else if (document === null || content === null) faulty({ state: sha256(bytes), problems })
    else entries.set(file, { version: { document, content, idLine }, fault: null, stamp })
  }
  return entries
}
