import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundledCentroids } from '../../../src/embeddings/bundled-centroids.generated.js'
import { type Calibration, calibrationOf, centered, dot, measure } from '../../../src/embeddings/calibration.js'
import { bundledMeans, type Scale, scaleFrom } from '../../../src/embeddings/calibration-scale.js'
import { type Embedder, unit } from '../../../src/embeddings/embedder.js'
import { loadBundled } from '../../../src/embeddings/models/bundled.js'
import { openEmbeddings } from '../../../src/embeddings/open-embeddings.js'
import { memorySource } from '../../../src/knowledge/source.js'
import { openLibrary } from '../../../src/library/open-library.js'
import { tinyEmbedder } from '../../fakes/tiny-embedder.js'
import { writeTinyModel } from '../../fakes/tiny-model.js'
import { collectLog } from '../../worlds/desks.js'
import { encode, withFolder } from '../../worlds/knowledge-files.js'

/** A question, with related and unrelated sentences. */
const question = 'Which country sends the most soldiers?'
const sentences = [
  'Most of the troops come from Brazil.',
  'The army of Chile is part of the mission.',
  'The soldiers are paid by the United Nations.',
  'The bakery sells bread from five in the morning.',
] as const

/** Runs in this thread. */
const embedderOf = (encode: (text: string) => Promise<Float32Array>): Embedder => ({
  id: 'in this thread',
  embed: (texts) => Promise.all(texts.map(encode)),
  async close() {},
})

/** How similar the question is to each of the sentences. */
async function similarityBy({ centroids, scale }: Calibration, embedder: Embedder): Promise<number[]> {
  const [asked, ...others] = (await embedder.embed([question, ...sentences])) as [Float32Array, ...Float32Array[]]
  return others.map((vector) => scale(dot(centered(asked, centroids.questions), centered(vector, centroids.statements))))
}

const own = { model: { kind: 'onnx', folder: '', file: '' } } as const

let bundled: Embedder
beforeAll(async () => {
  const encode = await loadBundled()
  // Each text is embedded once for all tests.
  const known = new Map<string, Promise<Float32Array>>()
  bundled = embedderOf((text) => {
    const vector = known.get(text) ?? encode(text)
    known.set(text, vector)
    return vector
  })
})

/** The bundled model with the same amount added to each number, so that all directions become similar. @param length of the amount */
const squeezed = (length: number): Embedder =>
  embedderOf(async (text) => {
    const [vector] = (await bundled.embed([text])) as [Float32Array]
    return unit(vector.map((value) => value + length / Math.sqrt(vector.length)))
  })

/** A model without knowledge: the direction of each text is arbitrary. */
const blind = embedderOf(async (text) => {
  const bytes = Array.from({ length: 16 }, (_, part) => [...createHash('sha256').update(`${part} ${text}`).digest()]).flat()
  return unit(Float32Array.from(bytes, (byte) => byte - 127.5))
})

describe('the calibration of a sentence model', () => {
  it('is stored for the shipped model, and equals a new measurement', async () => {
    const { centroids, means } = await measure(bundled)
    expect(Math.abs(means.same - bundledMeans.same)).toBeLessThan(0.01)
    expect(Math.abs(means.unrelated - bundledMeans.unrelated)).toBeLessThan(0.01)
    for (const part of ['questions', 'statements'] as const) {
      const kept = bundledCentroids[part]
      expect(kept).toHaveLength(centroids[part].length)
      // Each number is stored as a byte.
      for (const [at, value] of centroids[part].entries()) expect(Math.abs(value - (kept[at] as number))).toBeLessThan(1 / 2_048)
    }
  })

  it('needs no computation for the shipped model, and leaves its cosines unchanged', async () => {
    const asked: string[] = []
    const watched = embedderOf(async (text) => {
      asked.push(text)
      return new Float32Array()
    })
    const { scale } = await calibrationOf({ model: { kind: 'bundled' } }, watched)
    for (const cosine of [-1, -0.3, 0.123, 0.7, 1]) expect(scale(cosine)).toBeCloseTo(cosine, 12)
    expect(asked).toEqual([])
  })

  it.each([1.5, 10])('removes what a model’s vectors have in common, even if it is %d times the rest', async (length) => {
    const near = squeezed(length)
    const [asked, ...others] = (await near.embed([question, ...sentences])) as [Float32Array, ...Float32Array[]]
    for (const vector of others) expect(dot(asked, vector)).toBeGreaterThan(0.6)
    const wanted = await similarityBy(await calibrationOf({ model: { kind: 'bundled' } }, bundled), bundled)
    const found = await similarityBy(await calibrationOf(own, near), near)
    found.forEach((cosine, at) => {
      expect(Math.abs(cosine - (wanted[at] as number))).toBeLessThan(0.1)
    })
    const order = (cosines: readonly number[]) => cosines.map((_, at) => at).sort((a, b) => (cosines[b] as number) - (cosines[a] as number))
    expect(order(found)).toEqual(order(wanted))
  })

  it('is from -1 to 1, however far apart a model puts sentences', () => {
    const scale: Scale = scaleFrom({ same: 0.6, unrelated: 0.5 })
    expect([-1, 0, 0.5, 0.6, 1].map(scale)).toEqual([-1, -1, bundledMeans.unrelated, expect.closeTo(bundledMeans.same, 6), 1])
  })

  it('fails if a model cannot tell answers from unrelated sentences, or gives no numbers', async () => {
    await expect(calibrationOf(own, blind)).rejects.toThrow(/cannot tell answers from unrelated sentences.*another model is needed/)
    await expect(
      calibrationOf(
        own,
        embedderOf(async () => Float32Array.from([Number.NaN])),
      ),
    ).rejects.toThrow(/NaN/)
  })
})

describe('the embeddings of another model', () => {
  it('are on the scale of the shipped model', () =>
    withFolder({}, async (folder) => {
      await writeTinyModel(join(folder, 'model'))
      const text = 'The harbour costs money.'
      const library = await openLibrary({
        source: memorySource('memory', new Map([['a.md', encode(text)]])),
        frontMatter: 'optional',
        aliases: [],
      })
      const config = { semantic: 'auto', embeddingModelDir: join(folder, 'model'), dataDir: folder } as const
      const embeddings = await openEmbeddings(config, library, collectLog().log)
      try {
        await embeddings.ready()
        const similarity = await embeddings.read('Where is the port?')
        const tiny = await tinyEmbedder()
        const [asked, answer] = (await tiny.embed(['Where is the port?', text])) as [Float32Array, Float32Array]
        const { centroids, scale } = await calibrationOf(own, tiny)
        const wanted = scale(dot(centered(asked, centroids.questions), centered(answer, centroids.statements)))
        expect(Math.abs(wanted - dot(asked, answer))).toBeGreaterThan(0.1)
        const located = library.index.passage('a#1') ?? expect.fail('there is no passage')
        // Each number of a vector is stored as a byte.
        expect(similarity?.of(located)).toEqual([expect.closeTo(wanted, 1)])
      } finally {
        await embeddings.close()
      }
    }))
})
