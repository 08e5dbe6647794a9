import { randomUUID } from 'node:crypto'
import { type FileHandle, link, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from './make-folder.js'

/**
 * Write a new file, whole or not at all. A file that is there with this content counts as written.
 * @returns false if another file has its name
 * @throws if the place cannot be written to
 */
export function createFile(path: string, content: string): Promise<boolean> {
  return writeBeside(path, content, async (beside) => {
    // Unlike renaming, this replaces no file that another process has put there.
    const isNew = await link(beside, path).then(() => true, isThere)
    return isNew || (await readFile(path, 'utf8')) === content
  })
}

/** A file's content, or what writes it there piece by piece; `path` is where it is written first. */
type Content = string | ((file: FileHandle, path: string) => Promise<void>)

/**
 * Put a file in another's place, whole or not at all: a reader gets the old one or the new one.
 * @param mode who may read and write it, such as 0o600 for its owner alone
 * @throws if the place cannot be written to.
 */
export function replaceFile(path: string, content: Content, mode?: number): Promise<void> {
  return writeBeside(path, content, (beside) => rename(beside, path), mode)
}

/** Of the file's name: with it in whole the other could be too long. */
const longestLead = 40
const partFile = /^\..{1,40}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/s
/** A part that is older was left by a process that was killed. */
const longestWriteMs = 10 * 60 * 1_000

/** Write to another file beside it first, so that nobody reads half of it. The dot keeps that file from being read as knowledge. */
async function writeBeside<T>(path: string, content: Content, put: (beside: string) => Promise<T>, mode?: number): Promise<T> {
  const beside = join(dirname(path), `.${basename(path).slice(0, longestLead)}-${randomUUID()}.part`)
  try {
    await makeFolder(dirname(path))
    await removeLeft(dirname(path))
    await writeThrough(beside, content, mode)
    return await put(beside)
  } finally {
    await rm(beside, { force: true }).catch(() => {})
  }
}

/** Half a file is of no use. If it cannot be removed, the next writer tries again. */
async function removeLeft(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((file) => partFile.test(file))) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
    if (Date.now() - mtimeMs > longestWriteMs) await rm(path, { force: true }).catch(() => {})
  }
}

/** Write a new file and wait until the disk has it. */
async function writeThrough(path: string, content: Content, mode?: number): Promise<void> {
  const handle = await open(path, 'wx', mode)
  try {
    if (typeof content === 'string') await handle.writeFile(content)
    else await content(handle, path)
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
