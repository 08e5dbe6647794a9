import { Places } from './places.js'

/**
 * The index as JSON holds it. A term comes with each of its fields and there with the passages that hold it: how far a passage's short
 * id is from the one before, below 0 if the term stands in it several times; how often comes next then.
 */
export interface SavedPostings {
  readonly nextId: number
  readonly averages: readonly number[]
  readonly passages: readonly (readonly [short: number, id: string, lengths: readonly number[]])[]
  /** By far the largest part, apart so that it can be written a piece at a time. */
  readonly terms: readonly SavedTerm[]
}

export type SavedTerm = readonly [term: string, fields: readonly (readonly [field: number, steps: readonly number[]])[]]

/**
 * @param places by short ids, rising
 * @example stepsOf([[2, 1], [5, 3]]) // [3, -3, 3]
 */
export function stepsOf(places: Iterable<readonly [short: number, count: number]>): number[] {
  const steps: number[] = []
  let before = -1
  for (const [short, count] of places) {
    if (count === 1) steps.push(short - before)
    else steps.push(before - short, count)
    before = short
  }
  return steps
}

/** What `stepsOf` was given. */
export function placesOf(steps: readonly number[]): Places {
  const places = new Places()
  let short = -1
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at] as number
    short += Math.abs(step)
    places.set(short, step > 0 ? 1 : (steps[++at] as number))
  }
  return places
}
