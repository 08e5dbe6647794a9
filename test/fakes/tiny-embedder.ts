import type { Embedder } from '../../src/embeddings/embedder.js'
import { loadOnnx } from '../../src/embeddings/models/onnx.js'
import { withFolder } from '../worlds/knowledge-files.js'
import { writeTinyModel } from './tiny-model.js'

/** An embedder whose work can be observed and blocked. */
export interface WatchedEmbedder extends Embedder {
  /** The embedded texts so far, except empty texts, which only load the model. */
  readonly asked: string[]
  /** Called with each text before it is embedded. */
  before: (text: string) => Promise<void>
}

/** The tiny model, in this thread. */
export async function tinyEmbedder(): Promise<WatchedEmbedder> {
  const encode = await withFolder({}, async (folder) => {
    await writeTinyModel(folder)
    return loadOnnx(folder, 'onnx/model.onnx')
  })
  const embedder: WatchedEmbedder = {
    id: 'tiny',
    asked: [],
    before: async () => {},
    async embed(texts) {
      const vectors: Float32Array[] = []
      for (const text of texts) {
        if (text !== '') embedder.asked.push(text)
        await embedder.before(text)
        vectors.push(await encode(text))
      }
      return vectors
    },
    async close() {},
  }
  return embedder
}
