import { availableParallelism } from 'node:os'
import type { Log } from '../lib/log.js'
import type { Library } from '../library/library.js'
import { calibrationOf } from './calibration.js'
import { createEmbeddings, type Embeddings, noEmbeddings } from './embeddings.js'
import { chooseModel, type EmbeddingSettings } from './model.js'
import { createThreadEmbedder } from './thread-embedder.js'
import { vectorFileIn } from './vector-file.js'

/** Each thread takes as much memory as the model does, some 120 MB. */
const mostThreads = 2

/** The embeddings of a library by the model that is set; none if there is no model. @throws DeskError if its folder cannot be used */
export async function openEmbeddings(
  settings: EmbeddingSettings & { readonly dataDir: string },
  library: Library,
  log: Log,
): Promise<Embeddings> {
  const chosen = await chooseModel(settings)
  if (!chosen) return noEmbeddings
  const embedder = createThreadEmbedder(chosen, log)
  return createEmbeddings({
    library,
    embedder,
    openThreads: (priority) =>
      Array.from({ length: Math.min(mostThreads, availableParallelism()) }, () => createThreadEmbedder(chosen, log, priority)),
    openCalibration: () => calibrationOf(chosen, embedder),
    file: vectorFileIn(settings.dataDir, chosen.id, log),
    log,
  })
}
