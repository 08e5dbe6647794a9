import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../config.js'
import { notesIn } from '../../knowledge/notes-source.js'
import { folderSource } from '../../knowledge/source.js'
import { DeskError } from '../../lib/errors.js'
import { replaceFile } from '../../lib/write-file.js'
import { backUpSqlite } from '../../store/backup.js'
import { counted } from '../check/check.js'

/**
 * Copy the memory to a file, and the notes to a folder beside it, `<file>.notes`. Earlier copies are replaced.
 * @returns what was done, in a line
 * @throws DeskError if it cannot be done, or the memory is in PostgreSQL
 */
export async function backUp({ dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>, to: string): Promise<string> {
  if (databaseUrl !== undefined)
    throw new DeskError('INPUT', `The memory and the notes are in PostgreSQL: back up both with pg_dump "$DATABASE_URL" > ${to}.`)
  const file = await backUpSqlite(dataDir, to)
  // After the memory: a note that it speaks of is among them.
  const count = await copyNotes(join(dataDir, notesIn), `${to}.notes`)
  return `Backed up ${file} to ${to}${count === 0 ? '' : `, and ${counted(count, 'note')} to ${to}.notes`}.`
}

/** Make the folder of copies what the folder of notes is. @returns how many there are */
export async function copyNotes(from: string, to: string): Promise<number> {
  const source = folderSource(from)
  const names = await source.list().catch(none)
  for (const name of names) await replaceFile(join(to, name), await readFile(join(from, name), 'utf8'), 0o600)
  const kept = new Set(names)
  for (const name of await folderSource(to).list().catch(none)) if (!kept.has(name)) await rm(join(to, name), { force: true })
  return names.length
}

/** Where there is no such folder. @throws anything else */
function none(error: Error): string[] {
  if ((error.cause as NodeJS.ErrnoException | undefined)?.code !== 'ENOENT') throw error
  return []
}
