import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Log } from '../lib/log.js'
import { makeFolder } from '../lib/make-folder.js'
import { replaceFile } from '../lib/write-file.js'
import type { InboxRecord } from '../records/inbox.js'

/** Keeps requests in files as long as the store does not take them. Nothing here throws: if there is no room, they are in memory alone. */
export interface Spill {
  /** @returns whether it is kept */
  put(record: InboxRecord): Promise<boolean>
  /** Hold what this process works on, so that no other takes it. */
  hold(ids: Iterable<string>): Promise<void>
  /** Leave requests to the next process, which takes them at once. @returns how many of them are kept. */
  leave(ids: readonly string[]): Promise<number>
  remove(id: string): Promise<void>
  /** Take what a stopped process left. @param platforms whose requests are wanted. */
  take(platforms: ReadonlySet<string>): Promise<readonly InboxRecord[]>
}

/** A process that has not held a file again after this time was stopped. In milliseconds. */
const heldFor = 15_000
const longAgo = new Date(0)
const ending = '.json'
const form = /^[0-9a-f]{32}(?:-[0-9a-f]{8})?\.json$/

const kept = z.object({ id: z.string(), platform: z.string(), person: z.string().nullable(), at: z.iso.datetime(), matter: z.string() })

/**
 * @param folder made where it is first needed, readable by its owner only
 * @param log gets a warning about each damaged file
 */
export function createSpill(folder: string, log: Pick<Log, 'warn'>): Spill {
  const process = randomUUID().slice(0, 8)
  /** What this process has put or taken. */
  const files = new Map<string, string>()
  const fileOf = (id: string): string =>
    files.get(id) ?? join(folder, `${createHash('sha256').update(id).digest('hex').slice(0, 32)}${ending}`)
  const touch = async (ids: Iterable<string>, at: Date): Promise<void> => {
    await Promise.all([...ids].map((id) => files.has(id) && utimes(fileOf(id), at, at).catch(() => {})))
  }
  /**
   * Claim a file by renaming it. Only one process can.
   * @returns null if another process was sooner, nobody here can deliver it, or it is damaged
   * @throws if it cannot be read now. Then it stays.
   */
  const claim = async (name: string, platforms: ReadonlySet<string>): Promise<InboxRecord | null> => {
    const path = join(folder, name)
    const now = new Date()
    if ((await stat(path)).mtimeMs > now.getTime() - heldFor) return null
    const record = readRecord(await readFile(path, 'utf8'))
    if (record === null) {
      // Nobody can tell whose words it holds, so it is not kept.
      await rm(path, { force: true })
      log.warn({ file: path }, 'a question was lost: the file that kept it is damaged; it was removed. Check the disk')
    }
    // Another process may be able to deliver it.
    if (record === null || !platforms.has(record.platform)) return null
    const own = join(folder, `${name.slice(0, 32)}-${process}${ending}`)
    // Before it has its new name: under that nobody may find it free.
    await utimes(path, now, now)
    await rename(path, own)
    files.set(record.id, own)
    return record
  }

  return {
    async put(record) {
      const file = fileOf(record.id)
      try {
        await makeFolder(folder, 0o700)
        await replaceFile(file, (open) => open.writeFile(JSON.stringify(record)), 0o600)
        files.set(record.id, file)
        return true
      } catch {
        return false
      }
    },
    hold: (ids) => touch(ids, new Date()),
    async leave(ids) {
      await touch(ids, longAgo)
      return ids.filter((id) => files.has(id)).length
    },
    async remove(id) {
      if (!files.has(id)) return
      await rm(fileOf(id), { force: true }).catch(() => {})
      files.delete(id)
    },
    async take(platforms) {
      const names = await readdir(folder).catch((): string[] => [])
      const known = new Set([...files.values()])
      const free = names.filter((name) => form.test(name) && !known.has(join(folder, name)))
      const claimed = await Promise.all(free.map((name) => claim(name, platforms).catch(() => null)))
      return claimed.flatMap((record) => record ?? [])
    },
  }
}

/** @returns null where it is damaged */
function readRecord(text: string): InboxRecord | null {
  try {
    const { at, ...record } = kept.parse(JSON.parse(text))
    return { ...record, at: new Date(at) }
  } catch {
    return null
  }
}
