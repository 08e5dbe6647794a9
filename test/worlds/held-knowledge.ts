import { execFile } from 'node:child_process'
import { mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A knowledge folder whose only document can be blocked, so that an answer takes as long as a test wants. */
export interface HeldKnowledge {
  readonly folder: string
  /** From now on everybody who reads the document waits. */
  hold(): Promise<void>
  /** Waiting readers get an empty file; later readers get the unchanged document. */
  release(): Promise<void>
  remove(): Promise<void>
}

/** Answered by the blocked document. */
export const heldQuestion = 'Who steers the ferry of Oreby?'

export async function makeHeldKnowledge(): Promise<HeldKnowledge> {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'))
  const file = join(folder, 'ferry.md')
  const text = '# The ferry\n\nThe ferry of Oreby is steered by Captain Alma Berg.\n'
  await writeFile(file, text)
  return {
    folder,
    async hold() {
      // A named pipe replaces the file, so that a reader waits until somebody writes. The file always exists, because the desk would forget a missing one.
      await promisify(execFile)('mkfifo', [`${file}.pipe`])
      await rename(`${file}.pipe`, file)
    },
    async release() {
      const pipe = await open(file, 'r+')
      await writeFile(`${file}.new`, text)
      await rename(`${file}.new`, file)
      await pipe.close()
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
