import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { memorySource } from '../../src/knowledge/source.js'
import { openLibrary } from '../../src/library.js'
import { type Embedder, unit } from '../../src/semantic/embedder.js'
import { loadBundled } from '../../src/semantic/models/bundled.js'
import { openMeanings } from '../../src/semantic/open-meanings.js'
import { bundledMeans, measureMeans, type Scale, scaleFrom, scaleOf } from '../../src/semantic/scale.js'
import { collectLog } from '../support/desks.js'
import { encode, withFolder } from '../support/knowledge-files.js'
import { tinyEmbedder } from '../support/tiny-embedder.js'
import { writeTinyModel } from '../support/tiny-model.js'

/** A question, and what is near it and what is not. */
const question = 'Which country sends the most soldiers?'
const sentences = [
  'Most of the troops come from Brazil.',
  'The army of Chile is part of the mission.',
  'The soldiers are paid by the United Nations.',
  'The bakery sells bread from five in the morning.',
] as const

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)

/** In this thread. */
const embedderOf = (encode: (text: string) => Promise<Float32Array>): Embedder => ({
  id: 'in this thread',
  embed: (texts) => Promise.all(texts.map(encode)),
  async close() {},
})

/** The cosine of the question and each of the sentences. */
async function cosinesOf(embedder: Embedder): Promise<number[]> {
  const [asked, ...others] = (await embedder.embed([question, ...sentences])) as [Float32Array, ...Float32Array[]]
  return others.map((vector) => dot(asked, vector))
}

let bundled: Embedder
beforeAll(async () => {
  bundled = embedderOf(await loadBundled())
})

/** The bundled model with the same amount added to each number: all directions come to lie close together. @param length of what is added */
const squeezed = (length: number): Embedder =>
  embedderOf(async (text) => {
    const [vector] = (await bundled.embed([text])) as [Float32Array]
    return unit(vector.map((value) => value + length / Math.sqrt(vector.length)))
  })

describe('the scale of a sentence model', () => {
  it('is that of the model that comes along: its means are those that others are brought to', async () => {
    const { same, unrelated } = await measureMeans(bundled)
    expect(Math.abs(same - bundledMeans.same)).toBeLessThan(0.01)
    expect(Math.abs(unrelated - bundledMeans.unrelated)).toBeLessThan(0.01)
  })

  it('leaves the cosines of the model that comes along as they are, and asks it nothing', async () => {
    const asked: string[] = []
    const watched = embedderOf(async (text) => {
      asked.push(text)
      return new Float32Array()
    })
    const scale = await scaleOf({ model: { kind: 'bundled' } }, watched)
    expect([-1, -0.3, 0.123, 0.7, 1].map(scale)).toEqual([-1, -0.3, 0.123, 0.7, 1])
    expect(asked).toEqual([])
  })

  it('brings a model to which all looks near to the cosines of the one that comes along, in the same order', async () => {
    const near = squeezed(1.5)
    const raw = await cosinesOf(near)
    for (const cosine of raw) expect(cosine).toBeGreaterThan(0.6)
    const wanted = await cosinesOf(bundled)
    const found = raw.map(scaleFrom(await measureMeans(near)))
    found.forEach((cosine, at) => {
      expect(Math.abs(cosine - (wanted[at] as number))).toBeLessThan(0.1)
    })
    const order = (cosines: readonly number[]) => cosines.map((_, at) => at).sort((a, b) => (cosines[b] as number) - (cosines[a] as number))
    expect(order(found)).toEqual(order(wanted))
  })

  it('is from -1 to 1, however far apart a model puts sentences', () => {
    const scale: Scale = scaleFrom({ same: 0.9, unrelated: 0.8 })
    expect([-1, 0, 0.8, 0.9, 1].map(scale)).toEqual([-1, -1, bundledMeans.unrelated, expect.closeTo(bundledMeans.same, 6), 1])
  })

  it('is none where a model does not tell the same from the unrelated, or gives no numbers', async () => {
    const blind = await measureMeans(squeezed(10))
    expect(() => scaleFrom(blind)).toThrow(/does not tell sentences that say the same from unrelated ones.*another model is needed/)
    const broken = await measureMeans(embedderOf(async () => Float32Array.from([Number.NaN])))
    expect(() => scaleFrom(broken)).toThrow(/NaN/)
  })
})

describe('the meanings by a model of one’s own', () => {
  it('come out on the scale of the one that comes along', () =>
    withFolder({}, async (folder) => {
      await writeTinyModel(join(folder, 'model'))
      const text = 'The harbour costs money.'
      const library = await openLibrary({
        source: memorySource('memory', new Map([['a.md', encode(text)]])),
        frontMatter: 'optional',
        aliases: [],
      })
      const config = { semantic: 'auto', embeddingModelDir: join(folder, 'model'), dataDir: folder } as const
      const meanings = await openMeanings(config, library, collectLog().log)
      try {
        await meanings.ready()
        const nearness = await meanings.read('Where is the port?')
        const tiny = await tinyEmbedder()
        const [asked, answer] = (await tiny.embed(['Where is the port?', text])) as [Float32Array, Float32Array]
        const wanted = scaleFrom(await measureMeans(tiny))(dot(asked, answer))
        expect(Math.abs(wanted - dot(asked, answer))).toBeGreaterThan(0.1)
        const located = library.index.passage('a#1') ?? expect.fail('there is no passage')
        // A number of a vector is kept as a byte.
        expect(nearness?.of(located)).toEqual([expect.closeTo(wanted, 1)])
      } finally {
        await meanings.close()
      }
    }))
})
