import { percentile } from '../src/eval/metrics.js'
import { type Asked, madeQuestions, shippedQuestions } from './questions.js'

/** The knowledge that comes with the program, or made-up knowledge of this many passages. */
export type Size = 'shipped' | number

/** Times in milliseconds. */
export interface Latency {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** One engine at one size. Times in milliseconds; memory in bytes: V8's heap and what is held outside it, after garbage collection. */
export interface Measured {
  readonly passages: number
  /** From the files (Mission Desk) or the passages (a peer) to ready, in a process that has done nothing yet. */
  readonly build: number
  /** What being ready takes, the passages' text included. */
  readonly memory: number
  /** Questions in a process that has answered others before. */
  readonly times: Latency
}

export const questionsFor = (size: Size, questions: number): Asked =>
  size === 'shipped' ? shippedQuestions(questions) : madeQuestions(size, questions)

/** @param ask asks one question, and waits for what comes of it */
export async function timeEach(questions: readonly string[], ask: (question: string) => Promise<unknown>): Promise<Latency> {
  const times: number[] = []
  for (const question of questions) {
    const started = performance.now()
    await ask(question)
    times.push(performance.now() - started)
  }
  const at = (part: number): number => percentile(times, part) ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}
