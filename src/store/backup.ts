import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Kysely, sql } from 'kysely'
import { DeskError } from '../lib/errors.js'
import { replaceFile } from '../lib/write-file.js'
import { checkFile } from './damage.js'
import type { Tables } from './schema.js'
import { sqliteDialect } from './sqlite-dialect.js'

/**
 * Copy the store's file as it is at one moment, also while a desk uses it. The copy takes the place of an earlier one whole or not at all;
 * a damaged store never does.
 * @param folder the folder that holds `desk.db`
 * @param to the copy, readable by its owner only
 * @returns the file that was copied
 * @throws DeskError if there is no store, it is damaged, or the copy cannot be written
 */
export async function backUpSqlite(folder: string, to: string): Promise<string> {
  const file = join(folder, 'desk.db')
  if (resolve(to) === resolve(file)) throw new DeskError('INPUT', `${to} is the desk's memory itself: name another file for the backup.`)
  await access(file).catch((cause: unknown) => {
    throw new DeskError('INPUT', `There is no ${file} to back up: name the desk's folder with DATA_DIR.`, { cause })
  })
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file) })
  try {
    await checkFile(db).catch((cause: Error) => {
      throw new DeskError(
        'INPUT',
        `${file} cannot be read completely (${cause.message}), so no backup was made. If it is damaged, the next start of the desk sets it aside.`,
        {
          cause,
        },
      )
    })
    // It writes into an empty file that is there, and into no other.
    await replaceFile(to, async (_, path) => void (await sql`vacuum into ${path}`.execute(db)), 0o600)
  } catch (cause) {
    if (cause instanceof DeskError) throw cause
    throw new DeskError('INPUT', `${to} cannot be written (${(cause as Error).message}): name a file in a folder that may be written to.`, {
      cause,
    })
  } finally {
    await db.destroy()
  }
  return file
}
