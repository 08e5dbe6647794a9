import { isDeepStrictEqual } from 'node:util'
import { sha256 } from '../knowledge/decode.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import type { FrontMatterMode } from '../knowledge/front-matter.js'
import { codeOf, readDocument, unreadable } from '../knowledge/read.js'
import { type KnowledgeSource, saysGone } from '../knowledge/source.js'
import type { Entry, Fault, Version } from './version.js'

/** The state of a file after a look at it. */
export type Finding = { readonly before: Entry | undefined; readonly stamp: string | null } & (
  | { readonly kind: 'same' | 'gone' }
  | { readonly kind: 'version'; readonly version: Version }
  | { readonly kind: 'fault'; readonly fault: Fault }
)

export interface ExamineDeps {
  readonly source: KnowledgeSource
  readonly frontMatter: FrontMatterMode
  /** Documents that come from a snapshot and have not been read from their files yet. */
  readonly unread: WeakSet<KnowledgeDocument>
}

/** Read a file again, of which `before` was known; undefined for a new file. Changes nothing, and never throws for the file. */
export async function examine(file: string, before: Entry | undefined, { source, frontMatter, unread }: ExamineDeps): Promise<Finding> {
  const state = source.look(file)
  const stamp = state.kind === 'file' ? state.stamp : null
  const failed = (code: string): Finding => {
    if (saysGone(code)) return { before, stamp, kind: 'gone' }
    if (before?.fault?.state === code) return { before, stamp, kind: 'same' }
    return { before, stamp, kind: 'fault', fault: { state: code, taken: null, problems: [unreadable(file, code)] } }
  }
  if (state.kind === 'gone') return failed('ENOENT')
  if (state.kind === 'special') return failed('not a plain file')
  if (state.kind === 'unreadable') return failed(state.code)
  let bytes: Uint8Array
  try {
    bytes = await source.read(file)
  } catch (cause) {
    return failed(codeOf(cause))
  }
  const hash = sha256(bytes)
  const known = before?.version?.document.sha256 === hash && !unread.has(before.version.document) ? before.version : null
  if (known) return before?.fault ? { before, stamp, kind: 'version', version: known } : { before, stamp, kind: 'same' }
  if (before?.fault?.state === hash && before.fault.taken === null) return { before, stamp, kind: 'same' }
  const { document, content, idLine, problems } = readDocument(file, bytes, frontMatter)
  if (document === null || content === null) return { before, stamp, kind: 'fault', fault: { state: hash, taken: null, problems } }
  const isSame = before?.version != null && isDeepStrictEqual(before.version.document, document)
  const version = isSame ? before.version : { document, content, idLine }
  unread.delete(version.document)
  return { before, stamp, kind: 'version', version }
}
