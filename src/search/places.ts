/** Where a term stands in one field: passages by their short ids, rising, and how often it stands in each. */
export interface Postings {
  readonly ids: Uint32Array
  readonly counts: Uint16Array
}

/** The most that two bytes hold. */
const mostCounted = 65_535
/** With more places than this, two typed arrays take less room than a list of pairs. */
const mostInPairs = 12
const noIds = new Uint32Array(0)
const noCounts = new Uint16Array(0)

/**
 * The places of a term in one field: flat postings under the part of a `Map` that MiniSearch uses. They take a quarter of the map's room.
 * @example
 * const places = new Places()
 * places.set(2, 1)
 * places.postings() // { ids: [2], counts: [1] }
 */
export class Places implements Iterable<readonly [id: number, count: number]> {
  /** Id, count, id, count … of a few passages. Null when there are more. */
  #pairs: readonly number[] | null = []
  #ids: Uint32Array = noIds
  #counts: Uint16Array = noCounts
  #size = 0

  get size(): number {
    return this.#size
  }

  get(id: number): number | undefined {
    const at = this.#placeOf(id)
    if (this.#idAt(at) !== id) return undefined
    return this.#pairs ? this.#pairs[2 * at + 1] : this.#counts[at]
  }

  set(id: number, count: number): this {
    const at = this.#placeOf(id)
    const isKnown = this.#idAt(at) === id
    if (this.#pairs && !isKnown && this.#size === mostInPairs) this.#unfold()
    const held = Math.min(mostCounted, count)
    if (this.#pairs) this.#pairs = spliced(this.#pairs, at, isKnown ? 1 : 0, [id, held])
    else {
      if (!isKnown) this.#makeRoom(at)
      this.#ids[at] = id
      this.#counts[at] = held
    }
    if (!isKnown) this.#size++
    return this
  }

  delete(id: number): boolean {
    const at = this.#placeOf(id)
    if (this.#idAt(at) !== id) return false
    if (this.#pairs) this.#pairs = spliced(this.#pairs, at, 1, [])
    else {
      this.#ids.copyWithin(at, at + 1, this.#size)
      this.#counts.copyWithin(at, at + 1, this.#size)
    }
    this.#size--
    return true
  }

  *[Symbol.iterator](): Iterator<readonly [id: number, count: number]> {
    const { ids, counts } = this.postings()
    for (const [at, id] of ids.entries()) yield [id, counts[at] as number]
  }

  *keys(): Generator<number> {
    for (const [id] of this) yield id
  }

  /** All places as they are now; good until the next change. */
  postings(): Postings {
    const pairs = this.#pairs
    if (pairs === null) return { ids: this.#ids.subarray(0, this.#size), counts: this.#counts.subarray(0, this.#size) }
    return { ids: Uint32Array.from(every2nd(pairs, 0)), counts: Uint16Array.from(every2nd(pairs, 1)) }
  }

  /** Undefined behind the last. */
  #idAt(at: number): number | undefined {
    return at >= this.#size ? undefined : this.#pairs ? this.#pairs[2 * at] : this.#ids[at]
  }

  /** Where an id stands, or would stand. */
  #placeOf(id: number): number {
    // MiniSearch gives rising ids, so that most come last.
    if (this.#size === 0 || id > (this.#idAt(this.#size - 1) as number)) return this.#size
    let [from, to] = [0, this.#size - 1]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.#idAt(middle) as number) < id) from = middle + 1
      else to = middle
    }
    return from
  }

  #unfold(): void {
    const { ids, counts } = this.postings()
    this.#pairs = null
    this.#ids = ids
    this.#counts = counts
  }

  #makeRoom(at: number): void {
    if (this.#size === this.#ids.length) {
      const room = this.#size + (this.#size >> 1)
      const [ids, counts] = [this.#ids, this.#counts]
      this.#ids = new Uint32Array(room)
      this.#ids.set(ids)
      this.#counts = new Uint16Array(room)
      this.#counts.set(counts)
    }
    this.#ids.copyWithin(at + 1, at, this.#size)
    this.#counts.copyWithin(at + 1, at, this.#size)
  }
}

/** Joined, so that the list takes no more room than it needs. */
const spliced = (pairs: readonly number[], at: number, removed: number, added: readonly number[]): readonly number[] =>
  pairs.slice(0, 2 * at).concat(added, pairs.slice(2 * (at + removed)))

const every2nd = (pairs: readonly number[], from: 0 | 1): number[] => pairs.filter((_, at) => at % 2 === from)
