import { createHash } from 'node:crypto'
import type { KnowledgeDocument, Span } from '../../knowledge/document.js'
import type { Located, SearchIndex } from '../../search/index.js'
import { placesOf, type Shown, shownOf } from '../present/shown-span.js'

/** An excerpt in a few bytes: which passage in which state of its document, and its key sentences. What is shown follows from these. */
export interface Reference {
  /** The first 32 bits of the SHA-256 of the passage's id. */
  readonly passage: number
  /** The first 16 bits of the document's SHA-256. */
  readonly version: number
  /** The first sentence of its key, counted from 0; at most 4,095. */
  readonly first: number
  /** How many sentences its key has; 1 to 7. */
  readonly count: number
  /** Whether it comes on a later page than the excerpts before it, though there would be room. */
  readonly later: boolean
}

export type Resolved =
  | ({ readonly kind: 'found' } & Shown)
  /** The document has changed since. */
  | { readonly kind: 'changed'; readonly located: Located }
  /** There is no such passage any more. */
  | { readonly kind: 'gone' }

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** A text in 32 bits: enough to find it again among those that the desk knows. */
export const key32 = (text: string): number => digest(text).readUInt32BE(0)
/** No paragraph has more sentences than that, no key either: they are what 12 and 3 bits hold. */
const lastSentence = 4_095
const mostSentences = 7

/** A term in 16 bits: enough to mark the words of a passage again. */
export const termKey = (term: string): number => digest(term).readUInt16BE(0)

const versionOf = ({ sha256 }: KnowledgeDocument): number => Number.parseInt(sha256.slice(0, 4), 16)

/** @param key whole sentences of the passage */
export function referTo({ document, passage }: Located, key: Span, later = false): Reference {
  const [from, last] = placesOf(passage, key)
  const first = Math.min(from, lastSentence)
  const count = Math.max(1, Math.min(last - first + 1, mostSentences))
  return { passage: key32(passage.id), version: versionOf(document), first, count, later }
}

const keysKnown = new WeakMap<KnowledgeDocument, readonly (readonly [number, string])[]>()

function keysOf(document: KnowledgeDocument): readonly (readonly [number, string])[] {
  const keys = keysKnown.get(document) ?? document.passages.map(({ id }) => [key32(id), id] as const)
  keysKnown.set(document, keys)
  return keys
}

/** Finds again what a reference names. The table of passages is made again only after the index has changed. */
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
    return { kind: 'found', ...shownOf(located, { start, end }) }
  }
}
