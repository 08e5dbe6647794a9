import type { Config } from '../config.js'
import type { Log } from '../lib/log.js'
import type { Library } from '../library/library.js'
import { yardstickOf } from './calibration.js'
import { createMeanings, type Meanings, noMeanings } from './embeddings.js'
import { chooseModel, type SemanticConfig } from './model.js'
import { createThreadEmbedder } from './thread-embedder.js'
import { vectorFileIn } from './vector-file.js'

/**
 * The meanings of a library's sentences by the model that is set, or comes along; none where there is no model.
 * @throws DeskError where the folder of a model cannot be used
 */
export async function openMeanings(config: SemanticConfig & Pick<Config, 'dataDir'>, library: Library, log: Log): Promise<Meanings> {
  const chosen = await chooseModel(config)
  if (!chosen) return noMeanings
  const embedder = createThreadEmbedder(chosen, log)
  return createMeanings({
    library,
    embedder,
    openYardstick: () => yardstickOf(chosen, embedder),
    file: vectorFileIn(config.dataDir, chosen.id, log),
    log,
  })
}
