import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Write a file that is not there yet, whole or not at all. One that is there already with this content counts as written.
 * @returns false where another file has its name
 * @throws where the place cannot be written to
 */
export function createFile(path: string, content: string): Promise<boolean> {
  return writeBeside(path, content, async (beside) => {
    // Unlike renaming, this replaces no file that somebody else has put there.
    const isNew = await link(beside, path).then(() => true, isThere)
    return isNew || (await readFile(path, 'utf8')) === content
  })
}

/**
 * Put a file in another's place, whole or not at all: whoever reads it meanwhile has the old one or the new one.
 * @throws where the place cannot be written to
 */
export function replaceFile(path: string, content: string): Promise<void> {
  return writeBeside(path, content, (beside) => rename(beside, path))
}

/** Write beside the place first, so that nobody ever reads half of it; the dot keeps it from being read as knowledge. */
async function writeBeside<T>(path: string, content: string, put: (beside: string) => Promise<T>): Promise<T> {
  const beside = join(dirname(path), `.${randomUUID()}`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeThrough(beside, content)
    return await put(beside)
  } finally {
    await rm(beside, { force: true }).catch(() => {})
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
