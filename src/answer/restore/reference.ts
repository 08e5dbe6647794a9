import { createHash } from 'node:crypto'
import type { KnowledgeDocument, Span } from '../../knowledge/document.js'
import type { Located, SearchIndex } from '../../search/index.js'

/** An excerpt in a few bytes: which passage in which state of its document, and which sentences of it. */
export interface Reference {
  /** The first 32 bits of the SHA-256 of the passage's id. */
  readonly passage: number
  /** The first 16 bits of the document's SHA-256. */
  readonly version: number
  /** Its first sentence, counted from 0; at most 4,095. */
  readonly first: number
  /** How many sentences it has; at most 15. */
  readonly count: number
}

export type Resolved =
  | { readonly kind: 'found'; readonly located: Located; readonly span: Span }
  /** The document has changed since. */
  | { readonly kind: 'changed'; readonly located: Located }
  /** There is no such passage any more. */
  | { readonly kind: 'gone' }

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** A text in 32 bits: enough to find it again among those that the desk knows. */
export const key32 = (text: string): number => digest(text).readUInt32BE(0)
/** No paragraph has more sentences than that, no excerpt either: they are what 12 and 4 bits hold. */
const lastSentence = 4_095
const mostSentences = 15

/** A term in 16 bits: enough to mark the words of a passage again. */
export const termKey = (term: string): number => digest(term).readUInt16BE(0)

const versionOf = ({ sha256 }: KnowledgeDocument): number => Number.parseInt(sha256.slice(0, 4), 16)

/** @param span whole sentences of the passage */
export function referTo({ document, passage }: Located, span: Span): Reference {
  const first = Math.min(
    passage.sentences.findIndex((s) => s.start >= span.start),
    lastSentence,
  )
  const last = passage.sentences.findIndex((s) => s.end >= span.end)
  const count = Math.max(1, Math.min(last - first + 1, mostSentences))
  return { passage: key32(passage.id), version: versionOf(document), first, count }
}

const keysKnown = new WeakMap<KnowledgeDocument, readonly (readonly [number, string])[]>()

function keysOf(document: KnowledgeDocument): readonly (readonly [number, string])[] {
  const keys = keysKnown.get(document) ?? document.passages.map(({ id }) => [key32(id), id] as const)
  keysKnown.set(document, keys)
  return keys
}

/** Finds again what a reference names. The table of passages is made anew only after the index has changed. */
export function createResolver(indexNow: () => SearchIndex): (reference: Reference) => Resolved {
  let seen: SearchIndex | undefined
  let revision = -1
  let ids = new Map<number, string>()
  return ({ passage, version, first, count }) => {
    const index = indexNow()
    if (seen !== index || revision !== index.revision) {
      ids = new Map(index.documents().flatMap(keysOf))
      seen = index
      revision = index.revision
    }
    const located = index.passage(ids.get(passage) ?? '')
    if (!located) return { kind: 'gone' }
    const { sentences } = located.passage
    const start = sentences[first]?.start
    const end = sentences[first + count - 1]?.end
    if (versionOf(located.document) !== version || start === undefined || end === undefined) return { kind: 'changed', located }
    return { kind: 'found', located, span: { start, end } }
  }
}
