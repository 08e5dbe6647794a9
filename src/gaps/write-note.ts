import { join } from 'node:path'
import { DeskError } from '../lib/errors.js'
import { createFile } from '../lib/write-file.js'
import type { Note } from '../records/gap.js'

/**
 * Write a note into the knowledge folder, whole or not at all. A note that is there already as it is counts as written.
 * @returns false where another file has its name
 * @throws DeskError where the folder cannot be written to
 */
export type WriteNote = (note: Note) => Promise<boolean>

/** Writes notes below a folder. @param folder the knowledge folder */
export function noteWriter(folder: string): WriteNote {
  return async ({ file, content }) => {
    const path = join(folder, file)
    try {
      return await createFile(path, content)
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      throw new DeskError('INPUT', `${path} cannot be written (${code}): give the desk a knowledge folder that it may write to.`, { cause })
    }
  }
}
