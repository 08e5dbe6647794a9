import type { Weighed } from '../evidence/ranking-evidence.js'

/** A candidate with its score for being the best excerpt; higher is better, comparable within one question. */
export interface Scored extends Weighed {
  readonly score: number
  /** The same by its evidence alone, before time counts. */
  readonly untimed: number
}
