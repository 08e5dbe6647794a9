import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DeskError } from '../lib/errors.js'
import { createFile, replaceFile } from '../lib/write-file.js'
import type { Note } from '../records/gap.js'

/**
 * Write a note, whole or not at all. A note that is already there with the same text counts as written.
 * @param keepFirst keeps the original before its file is written, such as in a database. It gives false if another note has its name there.
 * @returns false if another file has its name
 * @throws DeskError if the folder cannot be written to
 */
export type WriteNote = (note: Note, keepFirst?: (note: Note) => Promise<boolean>) => Promise<boolean>

/**
 * Writes notes below the data folder. An upgrade replaces the shipped knowledge.
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
      throw unwritable(path, cause)
    }
  }
}

/** Write a document among the notes, in place of one with its name. @throws DeskError if it cannot be */
export type PutDocument = (note: Note) => Promise<void>

/** Writes documents where notes stand. @param dataDir as `noteWriter` takes it */
export const documentWriter =
  (dataDir: string): PutDocument =>
  async ({ file, content }) => {
    const path = join(dataDir, file)
    await replaceFile(path, content).catch((cause: unknown) => {
      throw unwritable(path, cause)
    })
  }

function unwritable(path: string, cause: unknown): DeskError {
  const { code } = cause as NodeJS.ErrnoException
  return new DeskError('INPUT', `${path} cannot be written (${code}): name a folder that the desk may write to with DATA_DIR.`, { cause })
}
