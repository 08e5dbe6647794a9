import MiniSearch, { type Options } from 'minisearch'
import { placesOf, type SavedPostings, stepsOf } from './saved-postings.js'
import { TermMap } from './term-map.js'

/** A search term, and how much of its weight it has, 0 to 1. */
export type SearchTerm = { readonly term: string; readonly share: number }

/** BM25 with long passages held back, measured on SQuAD questions; see docs/QUALITY.md. */
const bm25 = { k: 1.2, b: 0.9 }
/** The most that two bytes hold. */
const longest = 65_535

/**
 * MiniSearch, with the places of its terms in flat arrays. Results and scores are those of `MiniSearch.search` with `combineWith: 'OR'`
 * and neither prefixes nor fuzziness, a property test shows. A search among 100,000 passages takes a hundredth of the time, as nothing is
 * made of a passage that is not returned.
 * @example
 * const engine = new PostingsIndex<Note>({ fields: ['text'] })
 * engine.addAll(notes)
 * engine.best([{ term: 'ferry', share: 1 }], { text: 1 }, 3) // [{ id: 'note-7', score: 2.1 }, …]
 */
export class PostingsIndex<T> extends MiniSearch<T> {
  readonly #terms = new TermMap()
  /** How many terms each field of a passage has, field by field. */
  #lengths: Uint16Array[] = []
  #lengthsKnown = 0
  /** By short id: the sum of the scores so far, how many terms were found, and which was the last of them. All 0 between two searches. */
  #scores = new Float64Array(0)
  #found = new Uint16Array(0)
  #last = new Uint16Array(0)
  #touched = new Uint32Array(0)

  constructor(options: Options<T>) {
    super(options)
    // It has what MiniSearch uses of its radix tree, except the search for prefixes.
    this._index = this.#terms as unknown as typeof this._index
  }

  /** An index as it was saved. @throws if the saved data has another form. */
  static restore<T>(options: Options<T>, saved: SavedPostings): PostingsIndex<T> {
    const restored = new PostingsIndex<T>(options)
    restored._nextId = saved.nextId
    restored._documentCount = saved.passages.length
    restored._avgFieldLength = [...saved.averages]
    for (const [short, id, lengths] of saved.passages) {
      restored._documentIds.set(short, id)
      restored._idToShortId.set(id, short)
      restored._fieldLength.set(short, [...lengths])
    }
    for (const [term, fields] of saved.terms) {
      const found = restored.#terms.fetch(term)
      for (const [field, steps] of fields) found.set(field, placesOf(steps))
    }
    return restored
  }

  save(): SavedPostings {
    return {
      nextId: this._nextId,
      averages: this._avgFieldLength,
      passages: Array.from(this._documentIds, ([short, id]) => [short, id, this._fieldLength.get(short) ?? []]),
      terms: Array.from(this.#terms, ([term, fields]) => [term, Array.from(fields, ([field, places]) => [field, stepsOf(places)])]),
    }
  }

  /** How many searches were made, and how many places of terms they read. Unlike times, these counts are the same on a busy machine. */
  readonly effort = { searches: 0, places: 0 }

  /**
   * The best `limit` passages for any of these terms, best first, and all that are as good as the last of them.
   * @param boosts how much each field counts; fields that are not named are not searched
   * @param holds which passages may be found at all, by their ids
   */
  best(
    terms: readonly SearchTerm[],
    boosts: Readonly<Record<string, number>>,
    limit: number,
    holds: (id: string) => boolean = () => true,
  ): { id: string; score: number }[] {
    if (limit < 1) return []
    const touched = this.#sumUp(terms, boosts)
    const held = (short: number): boolean => holds(this._documentIds.get(short))
    const least = this.#scoreAt(limit, touched, held)
    const results: { id: string; score: number }[] = []
    for (const short of touched) {
      const score = this.#scoreOf(short)
      if (score >= least && held(short)) results.push({ id: this._documentIds.get(short), score })
      this.#scores[short] = this.#found[short] = this.#last[short] = 0
    }
    return results.sort((a, b) => b.score - a.score)
  }

  /** The scores of these passages, in their order, 0 if a passage holds none of the terms. */
  scoresOf(terms: readonly SearchTerm[], boosts: Readonly<Record<string, number>>, ids: readonly string[]): number[] {
    const shorts = ids.map((id) => this._idToShortId.get(id) ?? -1)
    const scores = new Float64Array(ids.length)
    const found = ids.map(() => new Set<string>())
    for (const [term, share] of sharesOf(terms)) {
      for (const { places, weight, lengths, average } of this.#weighed(term, share, boosts)) {
        for (const [place, short] of shorts.entries()) {
          const count = places.get(short)
          if (count === undefined) continue
          scores[place] = (scores[place] ?? 0) + weight * saturated(count, lengths[short] ?? 0, average)
          found[place]?.add(term)
        }
      }
    }
    return [...scores].map((score, place) => score * (found[place]?.size ?? 0))
  }

  /** Adds up the scores of all passages that hold any of the terms. @returns their short ids */
  #sumUp(terms: readonly SearchTerm[], boosts: Readonly<Record<string, number>>): Uint32Array {
    this.#makeRoom()
    const [scores, found, last, touched] = [this.#scores, this.#found, this.#last, this.#touched]
    let count = 0
    this.effort.searches++
    for (const [place, [term, share]] of [...sharesOf(terms)].entries()) {
      for (const { places, weight, lengths, average } of this.#weighed(term, share, boosts)) {
        const { ids, counts } = places.postings()
        this.effort.places += ids.length
        for (let at = 0; at < ids.length; at++) {
          const short = ids[at] as number
          if (last[short] !== place + 1) {
            if (last[short] === 0) touched[count++] = short
            last[short] = place + 1
            found[short] = (found[short] as number) + 1
          }
          scores[short] = (scores[short] as number) + weight * saturated(counts[at] as number, lengths[short] as number, average)
        }
      }
    }
    return touched.subarray(0, count)
  }

  /** MiniSearch favours passages that hold more of the terms: it multiplies by how many they are. */
  #scoreOf = (short: number): number => (this.#scores[short] as number) * (this.#found[short] as number)

  /** The score of the passage at a place in the order, the best at 1; 0 if there are fewer. */
  #scoreAt(limit: number, touched: Uint32Array, held: (short: number) => boolean): number {
    if (limit >= touched.length) return 0
    // Rising; the first is the least of the best.
    const best = new Float64Array(limit)
    for (const short of touched) {
      const score = this.#scoreOf(short)
      if (score <= (best[0] as number) || !held(short)) continue
      let at = 0
      for (; at + 1 < limit && (best[at + 1] as number) < score; at++) best[at] = best[at + 1] as number
      best[at] = score
    }
    return best[0] as number
  }

  /** What a term brings in each field that counts: BM25's idf times the weights, and what its saturation needs. */
  #weighed(term: string, share: number, boosts: Readonly<Record<string, number>>) {
    const fields = this.#terms.get(term)
    if (!fields) return []
    this.#learnLengths()
    return Object.entries(boosts).flatMap(([name, boost]) => {
      const field = this._fieldIds[name] ?? -1
      const places = fields.get(field)
      const lengths = this.#lengths[field]
      if (!places || !lengths) return []
      const idf = Math.log(1 + (this._documentCount - places.size + 0.5) / (places.size + 0.5))
      return { places, lengths, weight: share * boost * idf, average: this._avgFieldLength[field] ?? 1 }
    })
  }

  /** The short ids of new passages rise, and those of removed ones are in no postings. */
  #learnLengths(): void {
    if (this.#lengthsKnown === this._nextId) return
    const fields = Object.values(this._fieldIds)
    if ((this.#lengths[0]?.length ?? 0) < this._nextId) {
      const room = withRoom(this._nextId)
      this.#lengths = fields.map((field) => grown(this.#lengths[field] ?? new Uint16Array(0), new Uint16Array(room)))
    }
    for (let short = this.#lengthsKnown; short < this._nextId; short++) {
      const lengths = this._fieldLength.get(short)
      for (const field of fields) (this.#lengths[field] as Uint16Array)[short] = Math.min(longest, lengths?.[field] ?? 0)
    }
    this.#lengthsKnown = this._nextId
  }

  #makeRoom(): void {
    if (this.#scores.length >= this._nextId) return
    const room = withRoom(this._nextId)
    this.#scores = new Float64Array(room)
    this.#found = new Uint16Array(room)
    this.#last = new Uint16Array(room)
    this.#touched = new Uint32Array(room)
  }
}

/** A term that comes twice counts as one of both shares. */
function sharesOf(terms: readonly SearchTerm[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const { term, share } of terms) shares.set(term, (shares.get(term) ?? 0) + share)
  return shares
}

/** Some room for passages that come later. */
const withRoom = (size: number): number => size + (size >> 3) + 64

function grown(before: Uint16Array, after: Uint16Array): Uint16Array {
  after.set(before)
  return after
}

/** BM25's saturation, with MiniSearch's δ of 0. */
const saturated = (count: number, length: number, average: number): number =>
  (count * (bm25.k + 1)) / (count + bm25.k * (1 - bm25.b + (bm25.b * length) / average))
