import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DeskError } from '../lib/errors.js'
import { createFile } from '../lib/write-file.js'
import type { Note } from '../records/gap.js'

/**
 * Write a note, whole or not at all. A note that is already there with the same text counts as written.
 * @param keepFirst keeps it where it counts, such as in a database, before its file is written; gives false if another note has its name there
 * @returns false if another file has its name
 * @throws DeskError if the folder cannot be written to
 */
export type WriteNote = (note: Note, keepFirst?: (note: Note) => Promise<boolean>) => Promise<boolean>

/** Writes notes below the data folder, because an upgrade replaces the shipped knowledge.
 * @param dataDir notes go into `notes` in it
 * @param knowledge the knowledge folder, in which no file may have a note's name
 */
export function noteWriter(dataDir: string, knowledge: string): WriteNote {
  return async (note, keepFirst) => {
    const { file, content } = note
    const path = join(dataDir, file)
    const known = resolve(knowledge) === resolve(dataDir) ? null : await readFile(join(knowledge, file), 'utf8').catch(() => null)
    if (known !== null) return known === content
    if (keepFirst !== undefined && !(await keepFirst(note))) return false
    try {
      return await createFile(path, content)
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      throw new DeskError('INPUT', `${path} cannot be written (${code}): name a folder that the desk may write to with DATA_DIR.`, {
        cause,
      })
    }
  }
}
