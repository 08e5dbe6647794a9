import { key32 } from '../answer/restore/reference.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import type { KnowledgeState } from '../records/outbox.js'

/** A document that came, or says something else than before. */
export interface Change {
  readonly id: string
  readonly change: 'added' | 'changed'
  /** What is new in it, as hashes of passages. */
  readonly passages: ReadonlySet<number>
}

/** The documents as they are, in a few bytes a passage. */
export const stateOf = (documents: readonly KnowledgeDocument[]): KnowledgeState =>
  Object.fromEntries(documents.map(({ id, passages }) => [id, passages.map(({ text }) => key32(text))]))

/** The new and changed documents. Passages that only moved, and text outside of passages, do not count.
 * @example changesBetween({ port: [1, 2] }, { port: [2, 4] }) // [{ id: 'port', change: 'changed', passages: new Set([4]) }]
 */
export function changesBetween(before: KnowledgeState, after: KnowledgeState): Change[] {
  const old = new Map(Object.entries(before))
  return Object.entries(after).flatMap(([id, passages]): Change[] => {
    const then = old.get(id)
    if (then === undefined) return [{ id, change: 'added', passages: new Set(passages) }]
    const [had, has] = [new Set(then), new Set(passages)]
    const added = new Set(passages.filter((passage) => !had.has(passage)))
    const same = added.size === 0 && then.every((passage) => has.has(passage))
    return same ? [] : [{ id, change: 'changed', passages: added }]
  })
}
