import type { Embedder } from './embedder.js'

/** The thread of questions computes fewer texts than this: another thread takes half a second and 120 MB to load the model. */
export const fewTexts = 200
/** This many texts wait in each thread, so that it need not wait for the main thread, which may be answering. */
const inLine = 2

/** Computes vectors of sentences. */
export interface Computing {
  /**
   * Compute the vectors of some texts, several at a time if there are many. Each is computed once.
   * @param texts by their keys
   * @param begin called before each; false ends it
   * @throws if the model fails
   */
  compute(texts: ReadonlyMap<string, string>, begin: () => boolean, take: (key: string, vector: Float32Array) => void): Promise<void>
  /** End the other threads. The next `compute` starts others if it needs them. */
  rest(): Promise<void>
}

/**
 * @param embedder of questions: a question never waits for more than one sentence there
 * @param openThreads gives others for many texts; none if there are none
 */
export function createComputing(embedder: Embedder, openThreads: () => readonly Embedder[]): Computing {
  let threads: readonly Embedder[] = []
  return {
    async compute(texts, begin, take) {
      if (threads.length === 0 && texts.size >= fewTexts) threads = openThreads()
      // Each lane takes the next one.
      const left = texts.entries()
      const lane = async (thread: Embedder): Promise<void> => {
        for (const [key, text] of left) {
          if (!begin()) return
          const [vector] = await thread.embed([text])
          if (vector) take(key, vector)
        }
      }
      const lanes = threads.flatMap((thread) => Array.from({ length: inLine }, () => lane(thread)))
      await Promise.all(lanes.length > 0 ? lanes : [lane(embedder)])
    },
    async rest() {
      const idle = threads
      threads = []
      await Promise.all(idle.map((thread) => thread.close()))
    },
  }
}
