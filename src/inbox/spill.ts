import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../lib/make-folder.js'
import { replaceFile } from '../lib/write-file.js'
import type { InboxRecord } from '../records/inbox.js'

/** Keeps requests in files as long as the store does not take them. Nothing here throws: if there is no room, they are in memory alone. */
export interface Spill {
  /** @returns whether it is kept */
  put(record: InboxRecord): Promise<boolean>
  /** Hold what this process works on, so that no other takes it. */
  hold(ids: Iterable<string>): Promise<void>
  /** Leave it to the next process, which takes it at once. @returns how much of it is kept */
  leave(ids: readonly string[]): Promise<number>
  remove(id: string): Promise<void>
  /** Take what a stopped process left. @param platforms whose requests are wanted */
  take(platforms: ReadonlySet<string>): Promise<readonly InboxRecord[]>
}

/** A process that has not held a file again after this time was stopped. In milliseconds. */
const heldFor = 15_000
const longAgo = new Date(0)
const ending = '.json'
const form = /^[0-9a-f]{32}(?:-[0-9a-f]{8})?\.json$/

/** @param folder made when it is first needed, readable by its owner only */
export function createSpill(folder: string): Spill {
  const process = randomUUID().slice(0, 8)
  /** What this process has put or taken. */
  const files = new Map<string, string>()
  const fileOf = (id: string): string =>
    files.get(id) ?? join(folder, `${createHash('sha256').update(id).digest('hex').slice(0, 32)}${ending}`)
  const touch = async (ids: Iterable<string>, at: Date): Promise<void> => {
    await Promise.all([...ids].map((id) => files.has(id) && utimes(fileOf(id), at, at).catch(() => {})))
  }
  /** A file has one name at a time: the process that renames it has it. @returns null if another process was sooner, or it is damaged */
  const claim = async (name: string): Promise<InboxRecord | null> => {
    const own = join(folder, `${name.slice(0, 32)}-${process}${ending}`)
    const now = new Date()
    const path = join(folder, name)
    if ((await stat(path)).mtimeMs > now.getTime() - heldFor) return null
    await rename(path, own)
    await utimes(own, now, now)
    try {
      const { at, ...record } = JSON.parse(await readFile(own, 'utf8')) as InboxRecord & { readonly at: string }
      files.set(record.id, own)
      return { ...record, at: new Date(at) }
    } catch {
      await rm(own, { force: true })
      return null
    }
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
      const claimed = await Promise.all(free.map((name) => claim(name).catch(() => null)))
      const records = claimed.flatMap((record) => record ?? [])
      // What nobody here can deliver is left to a process that can.
      const others = records.filter(({ platform }) => !platforms.has(platform)).map(({ id }) => id)
      await touch(others, longAgo)
      for (const id of others) files.delete(id)
      return records.filter(({ platform }) => platforms.has(platform))
    },
  }
}
