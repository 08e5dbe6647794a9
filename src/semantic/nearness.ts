import type { Located, SearchIndex } from '../search/index.js'
import type { Scale } from './scale.js'
import { sentenceKeys } from './sentences.js'
import type { Vectors } from './vectors.js'

/** How near in meaning sentences of the passages are to one question. */
export interface Nearness {
  /** The cosine for each sentence of a passage on the common scale, in order, -1 to 1; null where its vectors are not there yet. */
  of(located: Located): readonly number[] | null
  /** The passages with the nearest sentence, nearest first; such as have no vectors yet are not among them. */
  nearest(limit: number): readonly Located[]
}

/** Passages, and the rows of their sentences' vectors: those of the first from `starts[0]` up to `starts[1]`, and so on. */
export interface Board {
  readonly passages: readonly Located[]
  readonly starts: readonly number[]
  readonly rows: Int32Array
}

/** Of passages whose sentences all have their vectors. */
export function boardOf(passages: readonly Located[], vectors: Vectors): Board {
  const rows: number[] = []
  const starts = [0]
  for (const { passage } of passages) {
    for (const key of sentenceKeys(passage)) rows.push(vectors.row(key) as number)
    starts.push(rows.length)
  }
  return { passages, starts, rows: Int32Array.from(rows) }
}

/**
 * @param question its vector
 * @param scale of the model that gives the vectors
 * @param index the index in use: passages that have left it since are near no more
 */
export function nearnessTo(
  question: Float32Array,
  { passages, starts, rows }: Board,
  vectors: Vectors,
  scale: Scale,
  index: SearchIndex,
): Nearness {
  /** Of the nearest sentence. */
  const nearestOf = (place: number): number => {
    let most = -1
    for (let at = starts[place] as number; at < (starts[place + 1] as number); at++)
      most = Math.max(most, vectors.cosine(rows[at] as number, question))
    return most
  }
  return {
    of({ passage }) {
      const cosines: number[] = []
      for (const key of sentenceKeys(passage)) {
        const row = vectors.row(key)
        if (row === undefined) return null
        cosines.push(scale(vectors.cosine(row, question)))
      }
      return cosines
    },
    nearest(limit) {
      const all = passages.map((located, place) => ({ located, cosine: nearestOf(place) }))
      return all
        .sort((a, b) => b.cosine - a.cosine)
        .map(({ located }) => located)
        .filter(({ passage }) => index.passage(passage.id)?.passage === passage)
        .slice(0, limit)
    },
  }
}
