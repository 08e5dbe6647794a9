/** Where a term stands in one field: passages by their short ids, rising, and how often it stands in each. */
export interface Postings {
  readonly ids: Uint32Array
  readonly counts: Uint16Array
}

/** The most that two bytes hold. */
export const longest = 65_535

/** Flat copies of MiniSearch's places; null if there are none. */
export function flatten(places: Map<number, number> | undefined): Postings | null {
  if (!places || places.size === 0) return null
  const ids = Uint32Array.from(places.keys()).sort()
  return { ids, counts: Uint16Array.from(ids, (id) => Math.min(longest, places.get(id) ?? 0)) }
}

/** The place of a number among rising ones; -1 if it is not there. */
export function placeOf(wanted: number, rising: Uint32Array): number {
  let [from, to] = [0, rising.length - 1]
  while (from <= to) {
    const middle = (from + to) >> 1
    const value = rising[middle] as number
    if (value === wanted) return middle
    if (value < wanted) from = middle + 1
    else to = middle - 1
  }
  return -1
}
