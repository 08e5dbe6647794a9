import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centered } from '../../../src/embeddings/calibration.js'
import { unit } from '../../../src/embeddings/embedder.js'
import { askedKeys, sentenceKeys } from '../../../src/embeddings/sentences.js'
import { boardOf, similarityTo } from '../../../src/embeddings/similarity.js'
import { differing, sketchOf, sketchOfOne } from '../../../src/embeddings/sketch.js'
import { createVectors } from '../../../src/embeddings/vectors.js'
import { memorySource } from '../../../src/knowledge/source.js'
import { openLibrary } from '../../../src/library/open-library.js'
import { encode } from '../../worlds/knowledge-files.js'

const dimensions = 256
/** So much a cosine may be off for a vector's numbers being bytes. */
const tolerance = 0.01
const none = new Float32Array(dimensions)
const direction = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: dimensions, maxLength: dimensions })
  .map((all) => unit(Float32Array.from(all)))
const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)

/** One direction turned towards another one: the more of it, the nearer. */
const between = (from: Float32Array, to: Float32Array, share: number): Float32Array =>
  unit(from.map((value, at) => (1 - share) * value + share * (to[at] as number)))

/** A library of as many one-sentence passages as there are vectors, with these for them, in order. */
async function boardWith(all: readonly Float32Array[]) {
  const files = new Map(all.map((_, place) => [`p${String(place).padStart(4, '0')}.md`, encode(`Sentence ${place} is here.`)]))
  const { index } = await openLibrary({ source: memorySource('memory', files), frontMatter: 'optional', aliases: [] })
  const located = index.documents().flatMap((document) => document.passages.map((passage) => ({ document, passage })))
  const vectors = createVectors()
  located.forEach(({ passage }, place) => void vectors.add(sentenceKeys(passage)[0] as string, all[place] as Float32Array))
  return { index, vectors, board: boardOf(located, vectors) }
}

describe('the nearest passages', () => {
  it('are those with the highest cosines, in order, among so many that only the likely ones are compared', async () => {
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

describe('the questions that a passage answers', () => {
  it('are as near as the nearest of them, seen from the centroid of questions', async () => {
    const text = 'The pier is of oak.\n\n<!-- asked:\nWhich wood?\nwhat is the jetty made from\n-->\n\nA lock was built.\n'
    const files = new Map([['a.md', encode(text)]])
    const { index } = await openLibrary({ source: memorySource('memory', files), frontMatter: 'optional', aliases: [] })
    const located = index.documents().flatMap((document) => document.passages.map((passage) => ({ document, passage })))
    const [pier, lock] = located as [(typeof located)[number], (typeof located)[number]]
    fc.assert(
      fc.property(direction, direction, direction, direction, (question, one, other, centroid) => {
        const vectors = createVectors()
        for (const { passage } of located) for (const key of sentenceKeys(passage)) vectors.add(key, one)
        const keys = askedKeys(pier.passage)
        vectors.add(keys[0] as string, one)
        vectors.add(keys[1] as string, other)
        const calibration = { centroids: { questions: centroid, statements: none }, scale: (cosine: number) => cosine }
        const similarity = similarityTo(question, boardOf(located, vectors), vectors, calibration, index)
        const cosine = (vector: Float32Array): number => dot(centered(vector, centroid), centered(question, centroid))
        expect(Math.abs(similarity.asked(pier) - Math.max(cosine(one), cosine(other)))).toBeLessThan(tolerance)
        expect(similarity.asked(lock)).toBe(0)
      }),
      { numRuns: 20 },
    )
  })
})

describe('the signs of vectors', () => {
  it('differ as the vectors do, number by number, as seen from a centroid', () => {
    fc.assert(
      fc.property(direction, direction, direction, (vector, other, centroid) => {
        const vectors = createVectors()
        vectors.add('one', vector)
        const { values, scales } = vectors.columns()
        const seen = other.filter((value, at) => (values[at] as number) * (scales[0] as number) > (centroid[at] as number) !== value > 0)
        expect(differing(sketchOf(Int32Array.of(0), vectors, centroid), 0, sketchOfOne(other))).toBe(seen.length)
      }),
    )
  })

  it('are all alike for a vector and itself, and none for its opposite', () => {
    fc.assert(
      fc.property(direction, (vector) => {
        const vectors = createVectors()
        vectors.add('one', vector)
        const { values } = vectors.columns()
        const signs = sketchOf(Int32Array.of(0), vectors, none)
        const stored = Float32Array.from(values)
        expect(differing(signs, 0, sketchOfOne(stored))).toBe(0)
        expect(differing(signs, 0, sketchOfOne(stored.map((value) => -value || -1)))).toBe(values.filter((value) => value !== 0).length)
      }),
    )
  })
})
