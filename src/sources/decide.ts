import type { PutDocument } from '../gaps/write-note.js'
import type { Library } from '../library/library.js'
import type { SourceChange } from '../records/followed.js'
import type { Store } from '../store/store.js'

export interface DecidingDeps {
  readonly store: Store
  readonly library: Library
  readonly putDocument: PutDocument
}

/** Publish what is new on a page: from now on the desk answers from it. The document of a page that is gone stays. */
export async function publish({ note }: SourceChange, { library, putDocument }: Omit<DecidingDeps, 'store'>): Promise<void> {
  if (note === null) return
  await putDocument(note)
  await library.take(note.file)
}

/**
 * Decide on a change. What is accepted is written first. A desk that is stopped on the way therefore writes it once more.
 * @returns what was decided on; null if somebody has decided before, or the page has changed again
 * @throws DeskError if the document cannot be written; then nothing is decided
 */
export async function decide(id: string, end: 'accepted' | 'refused', deps: DecidingDeps): Promise<SourceChange | null> {
  const change = (await deps.store.pendingChanges()).find((one) => one.id === id)
  if (change === undefined) return null
  if (end === 'accepted') await publish(change, deps)
  return (await deps.store.endChange(id, end)) ? change : null
}
