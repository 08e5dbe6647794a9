import { access, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../config.js'
import { notesIn } from '../../knowledge/notes-source.js'
import { DeskError } from '../../lib/errors.js'
import { restoreSqlite } from '../../store/restore.js'
import { copyNotes } from '../backup/backup.js'
import { counted } from '../check/check.js'

/**
 * Put back what `backUp` copied: the memory and, if there is a folder `<file>.notes`, the notes. What is there now is kept beside, under a dated
 * name.
 * @returns what was done, a line each
 * @throws DeskError if it cannot be done, or the memory is in PostgreSQL
 */
export async function restore(
  { dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>,
  from: string,
  force: boolean,
): Promise<string> {
  const notes = join(dataDir, notesIn)
  if (databaseUrl !== undefined)
    throw new DeskError(
      'INPUT',
      `The memory is in PostgreSQL: stop the desk, restore it into an empty database with psql "$DATABASE_URL" < ${from}, and copy the notes to ${notes}.`,
    )
  const at = new Date().toISOString().replaceAll(':', '-')
  const { file, aside } = await restoreSqlite(dataDir, from, force, at)
  const lines = [`Restored ${from} to ${file}.`, ...(aside === null ? [] : [`What was there is kept as ${aside}.`])]
  if (!(await isThere(`${from}.notes`))) return [...lines, `There is no ${from}.notes: the notes stay as they are.`].join('\n')
  const notesAside = `${notes}.before-restore-${at}`
  if (await isThere(notes)) await rename(notes, notesAside).then(() => lines.push(`The notes that were there are kept as ${notesAside}.`))
  return [...lines, `Restored ${counted(await copyNotes(`${from}.notes`, notes), 'note')}.`].join('\n')
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
