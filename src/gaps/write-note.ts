import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DeskError } from '../errors.js'
import type { Note } from './note.js'

/**
 * Write a note into the knowledge folder, whole or not at all. A note that is there already as it is counts as written.
 * @returns false where another file has its name
 * @throws DeskError where the folder cannot be written to
 */
export type WriteNote = (note: Note) => Promise<boolean>

/** @param folder the knowledge folder */
export function noteWriter(folder: string): WriteNote {
  return async ({ file, content }) => {
    const path = join(folder, file)
    // Beside its place first, so that nobody ever reads half of it; the dot keeps it from being read as knowledge.
    const beside = join(dirname(path), `.${randomUUID()}`)
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeThrough(beside, content)
      // Unlike renaming, this replaces no file that somebody else has put there.
      const isNew = await link(beside, path).then(() => true, isThere)
      return isNew || (await readFile(path, 'utf8')) === content
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      throw new DeskError('INPUT', `${path} cannot be written (${code}): give the desk a knowledge folder that it may write to.`, { cause })
    } finally {
      await rm(beside, { force: true }).catch(() => {})
    }
  }
}

/** Write a new file and wait until the disk has it. */
async function writeThrough(path: string, content: string): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** @returns false for a file that is there already @throws anything else */
function isThere(error: NodeJS.ErrnoException): false {
  if (error.code !== 'EEXIST') throw error
  return false
}
