import { Places } from './places.js'

/** The places of a term by the number of the field. */
export class Fields implements Iterable<readonly [field: number, places: Places]> {
  readonly #places: (Places | undefined)[] = []

  get size(): number {
    return this.#places.filter((one) => one !== undefined).length
  }

  get(field: number): Places | undefined {
    return this.#places[field]
  }

  /** MiniSearch gives a map with the first place; a `Places` is kept instead. */
  set(field: number, first: Iterable<readonly [id: number, count: number]>): this {
    const places = first instanceof Places ? first : new Places()
    if (places !== first) for (const [id, count] of first) places.set(id, count)
    while (this.#places.length < field) this.#places.push(undefined)
    this.#places[field] = places
    return this
  }

  delete(field: number): boolean {
    const isThere = this.#places[field] !== undefined
    if (isThere) this.#places[field] = undefined
    return isThere
  }

  *[Symbol.iterator](): Iterator<readonly [field: number, places: Places]> {
    for (const [field, places] of this.#places.entries()) if (places) yield [field, places]
  }
}

/**
 * All terms with their places, in place of MiniSearch's radix tree: whole terms are looked up, and neither prefixes nor similar words.
 * A node of the tree for each beginning of a term would take a tenth of the index's room.
 */
export class TermMap extends Map<string, Fields> {
  /** What MiniSearch calls to add to a term. */
  fetch(term: string): Fields {
    const known = this.get(term)
    if (known) return known
    const fields = new Fields()
    this.set(term, fields)
    return fields
  }
}
