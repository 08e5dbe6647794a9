import type { Located, SearchIndex } from '../search/index.js'
import { sentenceKeys } from './sentences.js'
import type { Vectors } from './vectors.js'
import { centred, dot, type Yardstick } from './yardstick.js'

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

const known = new WeakMap<Board, Float32Array>()

/** Of each vector of a board, in order, how far it is from a centre; kept after the first call. */
function distancesOn(board: Board, vectors: Vectors, centre: Float32Array): Float32Array {
  const distances = known.get(board) ?? Float32Array.from(board.rows, (row) => distance(row, vectors, centre))
  known.set(board, distances)
  return distances
}

/** Nothing is divided by less: a statement that says only what all have in common is near to no question. */
const leastDistance = 1e-3

/** How far the vector in a row is from a centre; it is of length 1 itself. */
function distance(row: number, vectors: Vectors, centre: Float32Array): number {
  const squared = 1 - 2 * vectors.dot(row, centre) + dot(centre, centre)
  return Math.sqrt(Math.max(leastDistance ** 2, squared))
}

/**
 * @param question its vector
 * @param yardstick of the model that gives the vectors
 * @param index the index in use: passages that have left it since are near no more
 */
export function nearnessTo(
  question: Float32Array,
  board: Board,
  vectors: Vectors,
  { centres, scale }: Yardstick,
  index: SearchIndex,
): Nearness {
  const { passages, starts, rows } = board
  const distances = distancesOn(board, vectors, centres.statements)
  const asked = centred(question, centres.questions)
  // The cosine with a vector as seen from the centre, without making that vector: (v − c)·q = v·q − c·q.
  const common = dot(centres.statements, asked)
  const cosine = (row: number, away: number): number => (vectors.dot(row, asked) - common) / away
  /** Of the nearest sentence. */
  const nearestOf = (place: number): number => {
    let most = -1
    for (let at = starts[place] as number; at < (starts[place + 1] as number); at++)
      most = Math.max(most, cosine(rows[at] as number, distances[at] as number))
    return most
  }
  return {
    of({ passage }) {
      const cosines: number[] = []
      for (const key of sentenceKeys(passage)) {
        const row = vectors.row(key)
        if (row === undefined) return null
        cosines.push(scale(cosine(row, distance(row, vectors, centres.statements))))
      }
      return cosines
    },
    nearest(limit) {
      const all = passages.map((located, place) => ({ located, nearest: nearestOf(place) }))
      return all
        .sort((a, b) => b.nearest - a.nearest)
        .map(({ located }) => located)
        .filter(({ passage }) => index.passage(passage.id)?.passage === passage)
        .slice(0, limit)
    },
  }
}
