import { randomUUID } from 'node:crypto'
import { access, chmod, copyFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Kysely, sql } from 'kysely'
import { DeskError } from '../lib/errors.js'
import { makeFolder } from '../lib/make-folder.js'
import type { Tables } from './schema.js'
import { openSqlite } from './sqlite.js'
import { sqliteDialect } from './sqlite-dialect.js'

/** What was done. */
export interface Restored {
  /** The store's file. */
  readonly file: string
  /** Where the store that was there is kept; null if there was none. */
  readonly aside: string | null
}

/**
 * Put a copy that `backUpSqlite` made in the place of a folder's store. The copy is checked first, and the store that is there is kept beside it
 * under a dated name.
 * @param folder the folder that holds `desk.db`
 * @param from the copy, which stays as it is
 * @param force Replace a store that is in use or holds newer records, too.
 * @param at the date in the name of the old store.
 * @throws DeskError if the copy is damaged, or the store must stay.
 */
export async function restoreSqlite(folder: string, from: string, force: boolean, at: string): Promise<Restored> {
  const file = join(folder, 'desk.db')
  if (resolve(from) === resolve(file)) throw new DeskError('INPUT', `${from} is the desk's memory itself: name a backup.`)
  await access(from).catch((cause: NodeJS.ErrnoException) => {
    throw new DeskError('INPUT', `There is no ${from} to restore (${cause.code}): name a file that "mission-desk backup" made.`, { cause })
  })
  const trying = join(folder, `.restore-${randomUUID()}`)
  try {
    await makeFolder(trying, 0o700)
    await copyFile(from, join(trying, 'desk.db'))
    const checked = join(trying, 'checked.db')
    const copied = await checkCopy(trying, from, checked)
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    if (isThere && !force) await refuseLoss(file, from, copied)
    const aside = isThere ? `${file}.before-restore-${at}` : null
    if (aside !== null) for (const end of ['-wal', '-shm', '']) await rename(`${file}${end}`, `${aside}${end}`).catch(unlessMissing)
    await rename(checked, file)
    return { file, aside }
  } catch (cause) {
    if (cause instanceof DeskError) throw cause
    throw new DeskError(
      'INPUT',
      `${from} cannot be put in ${folder} (${(cause as Error).message}): name a folder that may be written to.`,
      { cause },
    )
  } finally {
    await rm(trying, { recursive: true, force: true }).catch(() => {})
  }
}

/**
 * Check the copy in a folder as the desk checks its store at the start, and make it ready.
 * @param to the file that is then to be used, in one piece
 * @returns the time of the latest thing that it holds
 */
async function checkCopy(folder: string, from: string, to: string): Promise<string> {
  const noStore = (why: string, cause?: unknown): DeskError =>
    new DeskError('INPUT', `${from} is not a complete backup of a desk (${why}), so nothing was changed. Name another.`, { cause })
  const file = join(folder, 'desk.db')
  // An empty file would be taken for a new store.
  await onStore(file, async (db) => sql`select 1 from kysely_migration limit 1`.execute(db)).catch((cause: Error) => {
    throw noStore(cause.message, cause)
  })
  let damage: string | null = null
  const store = await openSqlite(folder, (_, why) => {
    damage = why
  }).catch((cause: Error) => {
    throw noStore(cause.message.replaceAll(file, 'it'), cause)
  })
  await store.close()
  if (damage !== null) throw noStore(damage)
  return onStore(file, async (db) => {
    // What waited then may have been sent since: it is looked for before it is sent.
    await db.updateTable('outbox').set({ begun: 1 }).where('ended', 'is', null).where('begun', '=', 0).execute()
    await sql`vacuum into ${to}`.execute(db)
    await chmod(to, 0o600)
    return latestIn(db)
  })
}

/** Refuse to replace a store that is in use, or holds newer records. A store that cannot be read holds nothing to lose. */
async function refuseLoss(file: string, from: string, copied: string): Promise<void> {
  const state = await onStore(file, async (db) => {
    // This works for nobody but the only one who has it open.
    await sql`pragma journal_mode = delete`.execute(db)
    return latestIn(db)
  }).catch((error: { readonly code?: string }) => (error.code?.startsWith('SQLITE_BUSY') ? null : ''))
  if (state === null)
    throw new DeskError(
      'INPUT',
      `${file} is in use: stop the desk first. With --force, a running desk goes on with the old memory until it is started again.`,
    )
  if (state > copied)
    throw new DeskError(
      'INPUT',
      `${file} holds records from ${state}, and ${from} ends at ${copied || 'nothing'}. --force replaces it, and keeps it under another name.`,
    )
}

/** The time of the latest thing in a store, as ISO 8601; empty if it holds nothing. */
async function latestIn(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ readonly latest: string | null }>`
    select max(latest) as latest from (
      select max("at") as latest from events union all select max("at") from gaps union all select max("at") from ratings
      union all select max("at") from outbox union all select max("at") from inbox union all select max("at") from drafts
      union all select max("hour") from tallies
    )`.execute(db)
  return rows[0]?.latest ?? ''
}

async function onStore<T>(file: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file) })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
