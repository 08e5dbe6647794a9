import { randomUUID } from 'node:crypto'
import type { PutDocument } from '../gaps/write-note.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import { freeId } from '../knowledge/free-id.js'
import { notesIn } from '../knowledge/notes-source.js'
import type { Library } from '../library/library.js'
import type { ChangeEnd, SourceChange } from '../records/followed.js'
import type { Note } from '../records/gap.js'
import type { Store } from '../store/store.js'

export interface DecidingDeps {
  readonly store: Store
  readonly library: Library
  readonly putDocument: PutDocument
}

/** Publish what is new on a page: from now on the desk answers from it. A page that is gone takes its document nowhere. */
export async function publish({ note, kind }: SourceChange, { library, putDocument }: Omit<DecidingDeps, 'store'>): Promise<void> {
  if (note === null) return
  const free = kind === 'new' ? withFreeName(note, library) : note
  await putDocument(free)
  await library.take(free.file)
}

/** A new document takes no other's place: since it was proposed, a moderator may have written a note of its name. */
function withFreeName(note: Note, { index, parse }: Library): Note {
  const url = parse(note.file, note.content)?.url
  const isOwn = (document: KnowledgeDocument): boolean => document.approved === null && document.url === url
  const documents = index.documents()
  if (!documents.some((document) => (document.id === note.id || document.file === note.file) && !isOwn(document))) return note
  // It may have been written before, by a desk that was stopped on the way.
  const earlier = documents.find((document) => document.file.startsWith(`${notesIn}/`) && isOwn(document))
  const id = earlier?.id ?? freeId(note.id, idsOf(documents), 'article')
  return { id, file: earlier?.file ?? `${notesIn}/${id}.md`, content: note.content.replace(/^---\nid: .*/, `---\nid: ${id}`) }
}

/** The time that writing a document may take, in milliseconds. If the desk is stopped on the way, others can decide after this time. */
const heldFor = 60_000

/** The result of a decision. */
export type Decision =
  | { readonly kind: 'ended'; readonly title: string; readonly end: ChangeEnd; readonly own: boolean }
  /** Somebody else is deciding on it at this moment. */
  | { readonly kind: 'held' }
  /** There is no such change any more: the page has changed again. */
  | { readonly kind: 'gone' }

/**
 * Decide on a change. If several people decide at once, in any process, the first one counts, and the others get the result. An accepted
 * document is written before the decision is recorded. So a desk that is stopped in between writes it once more.
 *
 * @throws DeskError if the document cannot be written. Then nothing is decided.
 */
export async function decide(id: string, end: ChangeEnd, deps: DecidingDeps): Promise<Decision> {
  const { store } = deps
  const [work, holder, now] = [`change ${id}`, randomUUID(), new Date()]
  const earlier = async (otherwise: Decision): Promise<Decision> => {
    const ended = await store.endOf(id)
    return ended === null ? otherwise : { kind: 'ended', ...ended, own: false }
  }
  if (!(await store.lease(work, holder, now, new Date(now.getTime() + heldFor)))) return earlier({ kind: 'held' })
  try {
    const change = (await store.pendingChanges()).find((one) => one.id === id)
    if (change === undefined) return await earlier({ kind: 'gone' })
    if (end === 'accepted') await publish(change, deps)
    // The page may have changed again while its document was written. That document is in use all the same.
    const isRecorded = await store.endChange(id, end)
    return isRecorded || end === 'accepted' ? { kind: 'ended', title: change.title, end, own: true } : await earlier({ kind: 'gone' })
  } finally {
    // If the store is away, the lease ends by itself.
    await store.release(work, holder).catch(() => {})
  }
}

/** Ids that no new document may have. A note's id may differ from its file's name. */
export const idsOf = (documents: readonly KnowledgeDocument[]): Set<string> =>
  new Set(documents.flatMap(({ id, file }) => [id, (file.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '')]))
