import type { SearchIndex } from '../search/index.js'
import type { Version } from './version.js'

/**
 * An id belongs to one file. A document that answers already keeps its own. Of two that come together the first by name gets it.
 * @returns which new versions can be taken in, by file, and for the others the file that has their id
 */
export function settle(index: SearchIndex, gone: ReadonlySet<string>, arrivals: ReadonlyMap<string, Version>) {
  const accepted = new Map([...arrivals].sort(([a], [b]) => (a < b ? -1 : 1)))
  const refused = new Map<string, string>()
  for (;;) {
    const claims = new Map<string, string>()
    const ownerOf = (id: string): string | undefined => {
      const holder = index.document(id)?.file
      return holder !== undefined && !gone.has(holder) && !accepted.has(holder) ? holder : claims.get(id)
    }
    const before = refused.size
    for (const [file, { document }] of accepted) {
      const owner = ownerOf(document.id)
      if (owner === undefined) {
        claims.set(document.id, file)
        continue
      }
      // Its last good version keeps its own id, which was perhaps given to another: start over.
      accepted.delete(file)
      refused.set(file, owner)
      break
    }
    if (refused.size === before) return { accepted, refused }
  }
}

/**
 * Files that must change in one step, because one gives up the id that the next takes: a renamed document must never be missing.
 * @returns groups of files, those that come or change before those that only go
 */
export function* inSteps(index: SearchIndex, gone: ReadonlySet<string>, arrivals: ReadonlyMap<string, Version>): Generator<string[]> {
  const done = new Set<string>()
  for (const first of [...arrivals.keys(), ...gone]) {
    const step: string[] = []
    let next: string | undefined = first
    while (next !== undefined && !done.has(next)) {
      done.add(next)
      step.push(next)
      const taken: string | undefined = arrivals.get(next)?.document.id
      const holder: string | undefined = taken === undefined ? undefined : index.document(taken)?.file
      next = holder !== undefined && (gone.has(holder) || arrivals.has(holder)) ? holder : undefined
    }
    if (step.length > 0) yield step
  }
}
