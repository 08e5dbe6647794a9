import { chmod, open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import pRetry from 'p-retry'
import { DeskError } from '../lib/errors.js'
import { makeFolder } from '../lib/make-folder.js'
import { checkContents, checkFile, DamagedFile } from './damage.js'
import { sqliteEraser } from './erase.js'
import { createHeldGate } from './held-file.js'
import { isBusy, isLater, migrationNames } from './migrate.js'
import { storeOn } from './queries.js'
import { channelsIn } from './salvage.js'
import type { Tables } from './schema.js'
import { sqliteDialect } from './sqlite-dialect.js'
import type { Store } from './store.js'

/**
 * Open the store in a file, `desk.db` in this folder. Both are made if they are missing, readable by their owner only. A damaged file is set aside
 * under a dated name. A new one takes its place, with the channels' settings that can still be read.
 * @param onSetAside called with the new name of a file that was set aside, and what is wrong with it
 * @throws DeskError where the file cannot be used
 */
export async function openSqlite(folder: string, onSetAside: (file: string, why: string) => void): Promise<Store> {
  const file = join(folder, 'desk.db')
  try {
    await makeFolder(folder, 0o700)
    return await openFile(file).catch(async (error: unknown) => {
      if (!(error instanceof Damaged)) throw error
      const aside = await setAside(file, error.inode)
      if (aside === null) return openFile(file)
      onSetAside(aside, error.message)
      const fresh = await openFile(file)
      for (const { platform, channel, server, private: alone, ...settings } of channelsIn(aside)) {
        const flags = {
          private: alone === null ? null : alone === 1,
          listens: settings.listens === 1,
          moderators: settings.moderators === 1,
        }
        // Where it cannot be written now, it is not there: nothing else is lost.
        await fresh.saveChannelSettings(platform, channel, { ...settings, ...flags }, server ?? null).catch(() => {})
      }
      return fresh
    })
  } catch (cause) {
    if (cause instanceof DeskError) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DeskError('CONFIG', `The desk's memory ${file} cannot be opened (${why}). Name a folder it may write to with DATA_DIR.`, {
      cause,
    })
  }
}

/** The file is damaged. `inode` tells it from another that took its place. */
class Damaged extends Error {
  constructor(
    readonly inode: number,
    { message }: Error,
  ) {
    super(message)
  }
}

/** Three seconds together. */
const whileHeld = { retries: 5, minTimeout: 100, factor: 2 }

async function openFile(file: string): Promise<Store> {
  // Only its owner may read it, from before it holds anything.
  await (await open(file, 'a', 0o600)).close()
  await chmod(file, 0o600)
  const { ino } = await stat(file)
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file) })
  const eraser = sqliteEraser(db)
  const store = storeOn(db, eraser, createHeldGate())
  const makeReady = async (): Promise<void> => {
    await finding(isDamagedOrStrange, async () => {
      await sql`pragma journal_mode = wal`.execute(db)
      await refuseLater(db, file)
      await checkFile(db)
    })
    await finding(isDamaged, async () => {
      await store.prepare()
      await checkContents(db)
      await eraser.erase()
    })
  }
  try {
    // Another process that is started at the same moment makes it ready meanwhile.
    await pRetry(makeReady, { ...whileHeld, shouldRetry: ({ error }) => isBusy(error) })
    return store
  } catch (error) {
    // What uses the store tries again.
    if (mayPass(error)) return store
    await db.destroy()
    throw error
  }

  async function finding(damage: (error: unknown) => boolean, work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => {
      throw damage(error) ? new Damaged(ino, error as Error) : error
    })
  }
}

/** @throws DeskError for the file of a later version, which is not damaged and whose tables nobody knows here */
async function refuseLater(db: Kysely<Tables>, file: string): Promise<void> {
  const { rows } = await sql`select 1 from sqlite_schema where name = 'kysely_migration'`.execute(db)
  const later = rows.length > 0 && (await migrationNames(db)).find(isLater)
  if (later)
    throw new DeskError('CONFIG', `${file} was made by a later version of the desk (${later}). Update the desk, or name another DATA_DIR.`)
}

/** Put a damaged file aside with its log of changes, which must not be read into its successor. @returns null where another process did */
async function setAside(file: string, inode: number): Promise<string | null> {
  if ((await stat(file).catch(() => null))?.ino !== inode) return null
  const aside = `${file}.damaged-${new Date().toISOString().replaceAll(':', '-')}`
  for (const end of ['-wal', '-shm', '']) await rename(`${file}${end}`, `${aside}${end}`).catch(unlessMissing)
  return aside
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

const codeOf = (error: unknown): string => (error as { readonly code?: string }).code ?? ''

/** The disk is full or ails, or another process holds the file. */
const passing = ['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_BUSY', 'SQLITE_PROTOCOL']
const mayPass = (error: unknown): boolean => passing.some((code) => codeOf(error).startsWith(code))

const isDamaged = (error: unknown): boolean => error instanceof DamagedFile || /^SQLITE_(?:CORRUPT|NOTADB)/.test(codeOf(error))

/** Before anything is changed, SQLite fails at nothing else than the disk, the folder or the file. The file itself may be written to. */
const strange = new Set(['SQLITE_ERROR', 'SQLITE_READONLY', 'SQLITE_TOOBIG', 'SQLITE_MISMATCH', 'SQLITE_FORMAT'])
const isDamagedOrStrange = (error: unknown): boolean => isDamaged(error) || strange.has(codeOf(error))
