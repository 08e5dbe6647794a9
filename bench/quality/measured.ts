import { readSet } from '../../src/cli/eval/eval.js'
import type { Apart, Finding } from '../../src/eval/evaluate.js'
import { percentile } from '../../src/eval/metrics.js'

/** One engine on one set of questions. Times in milliseconds, memory in bytes. */
export interface Measured {
  readonly name: string
  readonly passages: number
  readonly finding: Finding
  /** A question: of the desk the whole answer with its proofs, of a peer the search alone. */
  readonly time: { readonly p50: number; readonly p95: number }
  /** From the passages (Mission Desk: from the files) to ready. */
  readonly build: number
  /** What being ready takes, the passages' text included. */
  readonly memory: number
}

export interface DeskMeasured extends Measured {
  /** From the set's questions that nothing answers though they look like it. */
  readonly unanswerable: Apart
  /** From each article's questions, asked of another article. */
  readonly otherArticle: Apart
  /** From the same, asked of all the other articles at once. */
  readonly offTopic: Apart
  /** Bytes of the whole process after all questions, code and runtime included. */
  readonly resident: number
}

/** @throws DeskError if the file is not one of questions in SQuAD format */
export async function readSquad(file: string) {
  const { knowledge, ...set } = await readSet(file, true)
  if (knowledge === null) throw new Error(`${file} brings no knowledge`)
  return { ...set, knowledge }
}

export const timeOf = (times: readonly number[]): Measured['time'] => ({
  p50: percentile(times, 0.5) ?? 0,
  p95: percentile(times, 0.95) ?? 0,
})
