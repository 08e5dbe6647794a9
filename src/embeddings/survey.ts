import { createPacer } from '../lib/pace.js'
import type { Located, SearchIndex } from '../search/index.js'
import { askedKeys, sentenceKeys, sentenceText } from './sentences.js'
import type { Board } from './similarity.js'
import type { Vectors } from './vectors.js'

/** Passages beyond this many sentences go by words alone, and their questions beyond as many. Each takes some 25 ms once, and 0.6 KB. */
export const mostSentences = 1_000_000

export interface Survey {
  /** The passages that count, in order. Its rows are whole if nothing is missing. */
  readonly board: Board
  /** The texts among their sentences and questions that have no vector, by their keys. */
  readonly missing: ReadonlyMap<string, string>
  /** Whether a row is of one of their sentences or questions. */
  readonly isUsed: (row: number) => boolean
  /** How many rows are. */
  readonly used: number
  /** Whether there are passages that do not count. */
  readonly isTooMuch: boolean
}

/**
 * See which sentences of an index have their vectors, a piece at a time.
 * @param most how many sentences count, and how many questions
 */
export async function survey(index: SearchIndex, vectors: Vectors, most = mostSentences): Promise<Survey> {
  const passages: Located[] = []
  const missing = new Map<string, string>()
  const [starts, rows] = [[0], [] as number[]]
  const seen = new Uint8Array(vectors.size)
  let used = 0
  const rowOf = (key: string, text: () => string): number | null => {
    const row = vectors.row(key)
    if (row === undefined) {
      if (!missing.has(key)) missing.set(key, text())
      return null
    }
    if (seen[row] === 0) used++
    seen[row] = 1
    return row
  }
  const pause = createPacer()
  let questions = 0
  let [sentences, isTooMuch] = [0, false]
  for (const document of index.documents()) {
    for (const passage of document.passages) {
      sentences += passage.sentences.length
      questions += passage.asked.length
      isTooMuch = sentences > most
      if (isTooMuch) break
      passages.push({ document, passage })
      for (const [place, key] of sentenceKeys(passage).entries()) {
        const row = rowOf(key, () => sentenceText(passage, place))
        if (row !== null) rows.push(row)
      }
      starts.push(rows.length)
      if (questions <= most) for (const [place, key] of askedKeys(passage).entries()) rowOf(key, () => passage.asked[place] as string)
      await pause()
    }
    if (isTooMuch) break
  }
  return {
    board: { passages, starts: Int32Array.from(starts), rows: Int32Array.from(rows) },
    missing,
    isUsed: (row) => seen[row] === 1,
    used,
    isTooMuch,
  }
}
