import type { KnowledgeDocument } from '../knowledge/document.js'
import { aDay } from '../lib/age.js'
import type { DocumentVersion, KeptVersion } from '../store/store.js'

/** Documents by their ids, with the SHA-256 of each. */
export type Seen = ReadonlyMap<string, string>

/** Beside the version that answers, this many of each document are kept, and for this long. */
const mostEarlier = 3
const earlierDays = 90
/** In UTF-16 units. Of what is longer, it is only known that it changed. */
const longest = 256 * 1_024
const mostInAll = 10 * 1_024 * 1_024

export interface VersionPlan {
  readonly put: readonly DocumentVersion[]
  readonly drop: readonly Pick<DocumentVersion, 'document' | 'sha256'>[]
}

/**
 * Which versions of documents the store should keep, and which it should drop. It keeps none of a document that is gone.
 * @param kept what the store holds
 * @param seen what this process saw at its last look. Null at the first look: then `kept` counts.
 * @param contentOf the text that a document was read from; null if unknown
 */
export function planVersions(
  kept: readonly KeptVersion[],
  documents: readonly KnowledgeDocument[],
  seen: Seen | null,
  now: Date,
  contentOf: (document: KnowledgeDocument) => string | null,
): VersionPlan {
  const ofEach = new Map<string, KeptVersion[]>()
  for (const version of kept.toSorted((a, b) => b.at.getTime() - a.at.getTime()))
    ofEach.set(version.document, [...(ofEach.get(version.document) ?? []), version])
  const last = new Map([...ofEach].map(([id, [newest]]) => [id, newest?.sha256 ?? '']))
  const before = seen ?? last
  // Another process may have kept it.
  const fresh = documents.filter(({ id, sha256 }) => before.get(id) !== sha256 && last.get(id) !== sha256)
  const isThere = new Set(documents.map(({ id }) => id))
  const isNew = new Set(fresh.map(({ id }) => id))
  const drop = [...ofEach].flatMap(([id, versions]) => {
    if (!isThere.has(id)) return versions
    const current = isNew.has(id) ? 0 : 1
    return versions.filter((_, i) => {
      const age = now.getTime() - (versions[i - 1]?.at ?? now).getTime()
      return i >= current && (i - current >= mostEarlier || age > earlierDays * aDay)
    })
  })
  const dropped = new Set(drop)
  let length = kept.reduce((sum, version) => sum + (dropped.has(version) ? 0 : version.length), 0)
  const put = fresh.map((document): DocumentVersion => {
    const { id, sha256, file } = document
    const text = contentOf(document)
    const content = text !== null && text.length <= longest && length + text.length <= mostInAll ? text : null
    length += content?.length ?? 0
    const change = kept.length === 0 ? 'first' : before.has(id) ? 'changed' : 'added'
    return { document: id, sha256, file, change, at: now, content }
  })
  return { put, drop }
}
