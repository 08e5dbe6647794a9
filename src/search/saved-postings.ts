import { Places } from './places.js'

/**
 * The index as JSON. A term comes with each of its fields, and each field with steps. A step is how far a passage's short id is from the one before.
 * A step below 0 means that the term is there several times. The next number then says how often.
 */
export interface SavedPostings {
  readonly nextId: number
  readonly averages: readonly number[]
  readonly passages: readonly (readonly [short: number, id: string, lengths: readonly number[]])[]
  /** By far the largest part. It is apart, so that it can be written a piece at a time. */
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
