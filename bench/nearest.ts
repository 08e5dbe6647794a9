import type { Calibration } from '../src/embeddings/calibration.js'
import { centered, dot } from '../src/embeddings/calibration.js'
import { unit } from '../src/embeddings/embedder.js'
import { type Board, signsOf, similarityTo } from '../src/embeddings/similarity.js'
import { createVectors, keyOf, type Vectors } from '../src/embeddings/vectors.js'
import { percentile } from '../src/eval/metrics.js'
import type { Located } from '../src/search/index.js'
import { createRandom } from './random.js'

/** How the nearest passages are found among many sentences. */
export interface NearestAt {
  readonly sentences: number
  /** Which share of the nearest by exact cosines is found. */
  readonly recall: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  /** Milliseconds of processor time a question. */
  readonly processor: number
  /** Bytes more than before the vectors were there. */
  readonly memory: number
}

const seed = 12
/** What an answer takes. */
const wanted = 12
const sentencesInPassage = 2

/**
 * Measure the search for the nearest passages among this many sentences. If there are fewer real vectors, others are made: each a sum of
 * two real ones, the second with a share of 0.2 to 1.
 * @param questions their vectors
 */
export async function measureNearest(
  sentences: number,
  real: readonly Float32Array[],
  questions: readonly Float32Array[],
  calibration: Calibration,
): Promise<NearestAt> {
  const before = process.memoryUsage()
  const vectors = fill(sentences, real)
  const passages = Array.from({ length: Math.ceil(sentences / sentencesInPassage) }, (_, id) => ({ passage: { id } }) as unknown as Located)
  const board: Board = {
    passages,
    starts: Int32Array.from({ length: passages.length + 1 }, (_, place) => Math.min(place * sentencesInPassage, sentences)),
    rows: Int32Array.from({ length: sentences }, (_, row) => row),
  }
  await signsOf(vectors, calibration).prepare()
  const index = { passage: (id: string) => passages[Number(id)] }
  const nearest = (question: Float32Array): number[] =>
    similarityTo(question, board, vectors, calibration, index)
      .nearest(wanted)
      .map(({ passage }) => Number(passage.id))
  // The first ones make the compiler quick.
  for (const question of questions.slice(0, 5)) nearest(question)
  const times: number[] = []
  const used = process.cpuUsage()
  const found = questions.map((question) => {
    const start = performance.now()
    const places = nearest(question)
    times.push(performance.now() - start)
    return places
  })
  const { user, system } = process.cpuUsage(used)
  const after = process.memoryUsage()
  const distances = distancesOf(vectors, calibration)
  const right = questions.map((question, at) => {
    const exact = exactlyNearest(question, passages.length, vectors, calibration, distances)
    return exact.filter((place) => found[at]?.includes(place)).length / exact.length
  })
  return {
    sentences,
    recall: right.reduce((sum, share) => sum + share, 0) / right.length,
    p50: percentile(times, 0.5) ?? 0,
    p95: percentile(times, 0.95) ?? 0,
    processor: (user + system) / 1_000 / times.length,
    memory: after.arrayBuffers - before.arrayBuffers,
  }
}

function fill(sentences: number, real: readonly Float32Array[]): Vectors {
  const random = createRandom(seed)
  const vectors = createVectors()
  const any = (): Float32Array => real[Math.floor(random() * real.length)] as Float32Array
  for (let row = 0; row < sentences; row++) {
    const [one, other, share] = [any(), any(), 0.2 + 0.8 * random()]
    vectors.add(keyOf(String(row)), real[row] ?? unit(one.map((value, at) => value + share * (other[at] as number))))
  }
  return vectors
}

/** How far each vector is from the centroid of statements. */
function distancesOf(vectors: Vectors, { centroids: { statements } }: Calibration): Float64Array {
  const [withCentroid, own] = [vectors.against(statements), dot(statements, statements)]
  return Float64Array.from({ length: vectors.size }, (_, row) => Math.sqrt(1 - 2 * withCentroid(row) + own))
}

function exactlyNearest(
  question: Float32Array,
  passages: number,
  vectors: Vectors,
  { centroids }: Calibration,
  distances: Float64Array,
): number[] {
  const asked = centered(question, centroids.questions)
  const [withQuestion, common] = [vectors.against(asked), dot(centroids.statements, asked)]
  const cosines = new Float64Array(passages).fill(-1)
  for (let row = 0; row < vectors.size; row++) {
    const place = Math.floor(row / sentencesInPassage)
    cosines[place] = Math.max(cosines[place] as number, (withQuestion(row) - common) / (distances[row] as number))
  }
  const least = Float64Array.from(cosines).sort().at(-wanted) ?? -1
  return [...cosines.keys()].filter((place) => (cosines[place] as number) >= least)
}
