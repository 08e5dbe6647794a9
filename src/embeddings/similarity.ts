import type { Passage } from '../knowledge/document.js'
import type { Located, SearchIndex } from '../search/index.js'
import { type Calibration, centered, dot } from './calibration.js'
import type { Centroids } from './centroids.js'
import { askedKeys, sentenceKeys } from './sentences.js'
import { createSketch, type Sketch } from './sketch.js'
import type { Vectors } from './vectors.js'

/** How similar sentences of the passages are to one question. */
export interface Similarity {
  /** The cosine with each sentence of a passage, on the bundled model's scale, in order, -1 to 1; null if its vectors are missing. */
  of(located: Located): readonly number[] | null
  /** The highest cosine with a question that the passage answers, on the same scale; 0 if it has none, or their vectors are missing. */
  asked(located: Located): number
  /** The passages with the most similar sentence, best first. Those whose vectors are missing are not among them. */
  nearest(limit: number): readonly Located[]
}

/** Passages, and the rows of their sentences' vectors: those of the first from `starts[0]` up to `starts[1]`, and so on. */
export type Board = { readonly passages: readonly Located[]; readonly starts: Int32Array; readonly rows: Int32Array }

const knownSigns = new WeakMap<Vectors, Sketch>()
const knownDistances = { statements: new WeakMap<Vectors, Float64Array>(), questions: new WeakMap<Vectors, Float64Array>() }

/** The signs of all vectors, as seen from the centroid of statements; kept beside the vectors. */
export function signsOf(vectors: Vectors, { centroids }: Pick<Calibration, 'centroids'>): Sketch {
  const signs = knownSigns.get(vectors) ?? createSketch(vectors, centroids.statements)
  knownSigns.set(vectors, signs)
  return signs
}

/** The least distance by which is divided: a statement that says only what all have in common is similar to no question. */
const leastDistance = 1e-3

/** How far the vector of a row, which has length 1, is from a centroid. Each is worked out once. */
function distancesFrom(kind: keyof Centroids, centroids: Centroids, vectors: Vectors): (row: number) => number {
  const centroid = centroids[kind]
  let distances = knownDistances[kind].get(vectors) ?? new Float64Array()
  const withCentroid = vectors.against(centroid)
  const own = dot(centroid, centroid)
  return (row) => {
    if (row >= distances.length) {
      const more = new Float64Array(Math.max(vectors.size, distances.length * 2))
      more.set(distances)
      distances = more
      knownDistances[kind].set(vectors, distances)
    }
    // None of them is 0.
    const distance = distances[row] || Math.sqrt(Math.max(leastDistance ** 2, 1 - 2 * withCentroid(row) + own))
    distances[row] = distance
    return distance
  }
}

/**
 * Exact cosines are computed for this many times as many passages as are wanted. A smaller number would miss more of the nearest: see
 * docs/PERFORMANCE.md.
 */
const looked = 128
/** The distance of a passage without a sentence: more than any number of differing signs. */
const noSentence = 2 ** 16 - 1

/**
 * The places of the passages that are still there with the fewest signs differing. There are `most` of them, and those that have as few as the last.
 * @param differing of each row
 */
function likely({ passages, starts, rows }: Board, differing: Uint16Array, most: number, isThere: (located: Located) => boolean): number[] {
  const fewest = new Uint16Array(passages.length)
  /** How many passages have this many. */
  const having = new Uint32Array(noSentence + 1)
  for (let place = 0; place < fewest.length; place++) {
    let least = noSentence
    for (let at = starts[place] as number; at < (starts[place + 1] as number); at++) {
      const count = differing[rows[at] as number] as number
      if (count < least) least = count
    }
    fewest[place] = least
    having[least] = (having[least] as number) + 1
  }
  // It takes long to see for all passages whether they are still there. If too few of the chosen ones are, more are chosen.
  for (let wanted = most; ; wanted *= 2) {
    let limit = 0
    for (let sum = having[0] as number; sum < wanted && limit < noSentence - 1; sum += having[limit] as number) limit++
    const found: number[] = []
    for (let place = 0; place < fewest.length; place++)
      if ((fewest[place] as number) <= limit && isThere(passages[place] as Located)) found.push(place)
    if (found.length >= most || limit === noSentence - 1) return found
  }
}

/**
 * Compare a question with the passages of a board.
 * @param question its vector
 * @param calibration of the model that gives the vectors
 * @param index the index in use: passages that have left it are not returned
 */
export function similarityTo(
  question: Float32Array,
  board: Board,
  vectors: Vectors,
  { centroids, scale }: Calibration,
  index: Pick<SearchIndex, 'passage'>,
): Similarity {
  const { passages, starts, rows } = board
  const asked = centered(question, centroids.questions)
  const withQuestion = vectors.against(asked)
  /** The cosine with a vector as seen from a centroid, without making that vector: (v − c)·q = v·q − c·q. */
  const cosineFrom = (kind: keyof Centroids): ((row: number) => number) => {
    const distance = distancesFrom(kind, centroids, vectors)
    const common = dot(centroids[kind], asked)
    return (row) => (withQuestion(row) - common) / distance(row)
  }
  const cosine = cosineFrom('statements')
  const cosineWithQuestion = cosineFrom('questions')
  /** Of the nearest sentence. */
  const nearestOf = (place: number): number => {
    let most = -1
    for (let at = starts[place] as number; at < (starts[place + 1] as number); at++) most = Math.max(most, cosine(rows[at] as number))
    return most
  }
  const cosinesOf = ({ passage }: Located): readonly number[] | null => {
    const cosines: number[] = []
    for (const key of sentenceKeys(passage)) {
      const row = vectors.row(key)
      if (row === undefined) return null
      cosines.push(scale(cosine(row)))
    }
    return cosines
  }
  const known = new Map<Passage, readonly number[] | null>()
  return {
    of(located) {
      const cosines = known.has(located.passage) ? (known.get(located.passage) ?? null) : cosinesOf(located)
      known.set(located.passage, cosines)
      return cosines
    },
    asked({ passage }) {
      const rows = askedKeys(passage).flatMap((key) => vectors.row(key) ?? [])
      return rows.length === 0 ? 0 : scale(Math.max(...rows.map(cosineWithQuestion)))
    },
    nearest(limit) {
      const differing = signsOf(vectors, { centroids }).distances(asked)
      return likely(board, differing, limit * looked, ({ passage }) => index.passage(passage.id)?.passage === passage)
        .map((place) => ({ located: passages[place] as Located, nearest: nearestOf(place) }))
        .sort((a, b) => b.nearest - a.nearest)
        .map(({ located }) => located)
        .slice(0, limit)
    },
  }
}
