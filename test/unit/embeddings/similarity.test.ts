import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centered } from '../../../src/embeddings/calibration.js'
import { unit } from '../../../src/embeddings/embedder.js'
import { askedKeys, sentenceKeys } from '../../../src/embeddings/sentences.js'
import { similarityTo } from '../../../src/embeddings/similarity.js'
import { createSketch } from '../../../src/embeddings/sketch.js'
import { survey } from '../../../src/embeddings/survey.js'
import { createVectors, keyOf } from '../../../src/embeddings/vectors.js'
import { memorySource } from '../../../src/knowledge/source.js'
import { openLibrary } from '../../../src/library/open-library.js'
import { encode } from '../../worlds/knowledge-files.js'

const dimensions = 256
/** The error of a cosine because each number of a vector is a byte. */
const tolerance = 0.01
const none = new Float32Array(dimensions)
const direction = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: dimensions, maxLength: dimensions })
  .map((all) => unit(Float32Array.from(all)))
const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)

/** A direction turned towards another one: the larger the share, the closer. */
const between = (from: Float32Array, to: Float32Array, share: number): Float32Array =>
  unit(from.map((value, at) => (1 - share) * value + share * (to[at] as number)))

/** A library with one one-sentence passage for each vector, in order. */
async function boardWith(all: readonly Float32Array[]) {
  const files = new Map(all.map((_, place) => [`p${String(place).padStart(4, '0')}.md`, encode(`Sentence ${place} is here.`)]))
  const { index } = await openLibrary({ source: memorySource('memory', files), frontMatter: 'optional', aliases: [] })
  const located = index.documents().flatMap((document) => document.passages.map((passage) => ({ document, passage })))
  const vectors = createVectors()
  located.forEach(({ passage }, place) => void vectors.add(sentenceKeys(passage)[0] as string, all[place] as Float32Array))
  return { index, vectors, board: (await survey(index, vectors)).board }
}

describe('the closest passages', () => {
  it('have the highest cosines, in order, though only likely ones are compared exactly', async () => {
    const [question, ...others] = fc.sample(direction, { numRuns: 601, seed: 7 }) as [Float32Array, ...Float32Array[]]
    const near = new Map([
      [41, 0.5],
      [300, 0.7],
      [599, 0.6],
    ])
    const all = others.map((other, place) => between(other, question, near.get(place) ?? 0))
    const { index, vectors, board } = await boardWith(all)
    const similarity = similarityTo(
      question,
      board,
      vectors,
      { centroids: { questions: none, statements: none }, scale: (cosine) => cosine },
      index,
    )
    const found = similarity.nearest(3)
    expect(found.map(({ document }) => document.file)).toEqual(['p0300.md', 'p0599.md', 'p0041.md'])
    for (const [at, place] of [300, 599, 41].entries()) {
      const [cosine] = similarity.of(found[at] as (typeof found)[number]) ?? []
      expect(Math.abs((cosine ?? 0) - dot(all[place] as Float32Array, question))).toBeLessThan(tolerance)
    }
  })
})

describe('the closest passages of a changed library', () => {
  it('are as many as requested, even if most of the closest were removed', async () => {
    const [question, ...others] = fc.sample(direction, { numRuns: 1_001, seed: 11 }) as [Float32Array, ...Float32Array[]]
    // The first ones are the closest.
    const all = others.map((other, place) => between(other, question, place < 700 ? 0.6 - place / 2_000 : 0))
    const { index, vectors, board } = await boardWith(all)
    const there = { passage: (id: string) => (Number(id.slice(1, 5)) < 695 ? undefined : index.passage(id)) }
    const calibration = { centroids: { questions: none, statements: none }, scale: (cosine: number) => cosine }
    const found = similarityTo(question, board, vectors, calibration, there).nearest(5)
    expect(found.map(({ document }) => document.file).sort()).toEqual([695, 696, 697, 698, 699].map((place) => `p0${place}.md`))
    expect(similarityTo(question, board, vectors, calibration, { passage: () => undefined }).nearest(5)).toEqual([])
  })
})

describe('the questions that a passage answers', () => {
  it('are as close as the closest of them, seen from the centroid of questions', async () => {
    const text = 'The pier is of oak.\n\n<!-- asked:\nWhich wood?\nwhat is the jetty made from\n-->\n\nA lock was built.\n'
    const files = new Map([['a.md', encode(text)]])
    const { index } = await openLibrary({ source: memorySource('memory', files), frontMatter: 'optional', aliases: [] })
    const located = index.documents().flatMap((document) => document.passages.map((passage) => ({ document, passage })))
    const [pier, lock] = located as [(typeof located)[number], (typeof located)[number]]
    await fc.assert(
      fc.asyncProperty(direction, direction, direction, direction, async (question, one, other, centroid) => {
        const vectors = createVectors()
        for (const { passage } of located) for (const key of sentenceKeys(passage)) vectors.add(key, one)
        const keys = askedKeys(pier.passage)
        vectors.add(keys[0] as string, one)
        vectors.add(keys[1] as string, other)
        const calibration = { centroids: { questions: centroid, statements: none }, scale: (cosine: number) => cosine }
        const { board } = await survey(index, vectors)
        const similarity = similarityTo(question, board, vectors, calibration, index)
        const cosine = (vector: Float32Array): number => dot(centered(vector, centroid), centered(question, centroid))
        expect(Math.abs(similarity.asked(pier) - Math.max(cosine(one), cosine(other)))).toBeLessThan(tolerance)
        expect(similarity.asked(lock)).toBe(0)
      }),
      { numRuns: 20 },
    )
  })
})

/** Vectors of any size, and others to compare them with. */
const sized = fc.integer({ min: 1, max: 300 }).chain((size) => {
  const one = fc
    .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size })
    .map((all) => unit(Float32Array.from(all)))
  return fc.record({ kept: fc.array(one, { minLength: 1, maxLength: 6 }), other: one, centroid: one })
})

describe('the signs of vectors', () => {
  it('differ as the vectors do, number by number, seen from a centroid, for any length', () => {
    fc.assert(
      fc.property(sized, ({ kept, other, centroid }) => {
        const vectors = createVectors()
        const signs = createSketch(vectors, centroid)
        // One after the other, so that later ones are included too.
        kept.forEach((vector, row) => {
          vectors.add(keyOf(String(row)), vector)
          const seen = Array.from({ length: row + 1 }, (_, at) => {
            const { scale, values } = vectors.stored(at)
            return other.filter((value, n) => (values[n] as number) * scale > (centroid[n] as number) !== value > 0).length
          })
          expect([...signs.distances(other)]).toEqual(seen)
        })
      }),
    )
  })

  it('are all equal for a vector and itself, and none for its opposite', () => {
    fc.assert(
      fc.property(direction, (vector) => {
        const vectors = createVectors()
        vectors.add(keyOf('one'), vector)
        const { values } = vectors.stored(0)
        const signs = createSketch(vectors, none)
        const stored = Float32Array.from(values)
        expect([...signs.distances(stored)]).toEqual([0])
        expect([...signs.distances(stored.map((value) => -value || -1))]).toEqual([values.filter((value) => value !== 0).length])
      }),
    )
  })

  it('are the same with and without preparation, over many blocks', async () => {
    const [centroid, other, ...some] = fc.sample(direction, { numRuns: 40, seed: 3 }) as [Float32Array, Float32Array, ...Float32Array[]]
    const vectors = createVectors()
    for (let n = 0; n < 9_000; n++) vectors.add(keyOf(String(n)), some[n % some.length] as Float32Array)
    const prepared = createSketch(vectors, centroid)
    await prepared.prepare()
    const found = [...prepared.distances(other)]
    expect(found).toEqual([...createSketch(vectors, centroid).distances(other)])
    expect(found).toEqual(found.map((_, n) => found[n % some.length]))
  })
})
