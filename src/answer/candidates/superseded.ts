import { dateOf } from '../../knowledge/date-of.js'
import type { Located, SearchIndex } from '../../search/index.js'
import { isAmong, type TimeAsked } from '../question/time.js'

/** Passages and documents that a newer document has replaced, by their ids. */
type Superseded = ReadonlySet<string>

const known = new WeakMap<SearchIndex, { readonly revision: number; readonly superseded: Superseded }>()

function supersededIn(index: SearchIndex): Superseded {
  const last = known.get(index)
  if (last?.revision === index.revision) return last.superseded
  const superseded = new Set(index.documents().flatMap((document) => document.supersedes))
  known.set(index, { revision: index.revision, superseded })
  return superseded
}

/** Whether any passage may have to be left out. */
export const anySuperseded = (index: SearchIndex): boolean => supersededIn(index).size > 0

/** Whether a newer document has taken a passage's place. Then it is good for nothing but questions about its own time. */
export function isSuperseded(located: Located, asked: TimeAsked, index: SearchIndex): boolean {
  const superseded = supersededIn(index)
  if (!superseded.has(located.document.id) && !superseded.has(located.passage.id)) return false
  const date = dateOf(located)
  return asked.days === null || date === null || !isAmong(asked.days, date)
}
