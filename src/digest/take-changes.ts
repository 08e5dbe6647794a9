import type { Log } from '../lib/log.js'
import { type Library, logProblems } from '../library/library.js'

/** Take in what changed in the folder, so that a digest says what is new now. Never throws: the log has what is wrong. */
export async function takeChanges(library: Library, log: Log): Promise<void> {
  try {
    logProblems(log, (await library.refresh()).problems)
  } catch (error) {
    const { name, message } = error as Error
    log.warn({ error: { name, message } }, 'the folder of knowledge cannot be listed: it is not known what is new in it')
  }
}
