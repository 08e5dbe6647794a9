import type { Log } from '../lib/log.js'
import { type Library, logProblems } from '../library/library.js'

/** Take in what came, changed or went while the desk was running: who asks what is new is not to be told what was new some time ago. */
export async function takeChanges(library: Library, log: Log): Promise<void> {
  try {
    logProblems(log, (await library.refresh()).problems)
  } catch (error) {
    const { name, message } = error as Error
    log.warn({ error: { name, message } }, 'the folder of knowledge cannot be listed: it is not known what is new in it')
  }
}
