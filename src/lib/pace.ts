import { setImmediate } from 'node:timers/promises'

/** People do not notice a wait of this many milliseconds. */
const longestGo = 12

/**
 * Work that is done in pieces, so that questions are answered in between.
 * @returns call it between two pieces: it lets others have their turn if enough was done in one go
 * @example
 * const pause = createPacer()
 * for (const file of files) {
 *   read(file)
 *   await pause()
 * }
 */
export function createPacer(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < longestGo) return
    await setImmediate()
    began = performance.now()
  }
}
