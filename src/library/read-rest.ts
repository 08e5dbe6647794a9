import type { Problem } from '../knowledge/document.js'
import { createPacer } from '../lib/pace.js'
import type { createCatalogue } from './catalogue.js'
import type { ParsedFile } from './parse-files.js'
import { findingOf } from './read-entries.js'

/** Files that are not read yet, while the library answers from the others. */
export interface Rest {
  readonly parsed: AsyncIterable<ParsedFile>
  /** How many files there are, with those that have been read. */
  readonly of: number
}

/** How many files have been read, of how many. */
export interface Reading {
  readonly done: number
  readonly of: number
}

/**
 * Read the rest of a folder into a catalogue, a file at a time. Other work gets its turn in between. In the result, `state` is null when all files
 * have been read. `whole` gives their problems. Call `end` if they have been read another way.
 * @param done how many files have been read before
 */
export function readRest(rest: Rest | null, done: number, catalogue: ReturnType<typeof createCatalogue>) {
  let state: Reading | null = rest && { done, of: rest.of }
  const read = async ({ parsed, of }: Rest): Promise<readonly Problem[]> => {
    const found: Problem[] = []
    const pause = createPacer()
    for await (const [raw, what] of parsed) {
      const { problems } = await catalogue.apply(new Map([[raw.file, findingOf(raw, what)]]), 'forget', pause, true)
      found.push(...problems)
      state = { done: (state?.done ?? 0) + 1, of }
    }
    state = null
    return found
  }
  const whole = rest ? read(rest) : Promise.resolve([])
  // A caller that awaits it gets the failure, but nobody has to.
  whole.catch(() => {})
  return {
    get state(): Reading | null {
      return state
    },
    whole,
    end(): void {
      state = null
    },
  }
}
