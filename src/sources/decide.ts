import type { PutDocument } from '../gaps/write-note.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import { freeId } from '../knowledge/free-id.js'
import { notesIn } from '../knowledge/notes-source.js'
import type { Library } from '../library/library.js'
import type { SourceChange } from '../records/followed.js'
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

/**
 * Decide on a change. What is accepted is written first. A desk that is stopped on the way therefore writes it once more.
 * @returns the change. Null if somebody has decided before, or the page has changed again.
 * @throws DeskError if the document cannot be written. Then nothing is decided.
 */
export async function decide(id: string, end: 'accepted' | 'refused', deps: DecidingDeps): Promise<SourceChange | null> {
  const change = (await deps.store.pendingChanges()).find((one) => one.id === id)
  if (change === undefined) return null
  if (end === 'accepted') await publish(change, deps)
  return (await deps.store.endChange(id, end)) ? change : null
}

/** Ids that no new document may have. A note's id may differ from its file's name. */
export const idsOf = (documents: readonly KnowledgeDocument[]): Set<string> =>
  new Set(documents.flatMap(({ id, file }) => [id, (file.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '')]))
