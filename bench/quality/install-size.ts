import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface InstallSize {
  readonly packages: number
  /** Of their files, as they are long. */
  readonly bytes: number
}

/**
 * What the packages take that a program in production needs: those of its lock file that are not for development only, as installed here.
 * @param root the folder of package-lock.json and node_modules
 */
export async function installSize(root: string): Promise<InstallSize> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>
  }
  const needed = Object.keys(lock.packages).filter((path) => path !== '' && lock.packages[path]?.dev !== true)
  // Those for other platforms are not there.
  const sizes = (await Promise.all(needed.map((path) => sizeOf(join(root, path))))).filter((size) => size > 0)
  return { packages: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Packages inside a package have a line of their own in the lock file. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const sizes = entries.map(async (entry) => {
    if (entry.isDirectory()) return entry.name === 'node_modules' ? 0 : sizeOf(join(folder, entry.name))
    return entry.isFile() ? (await stat(join(folder, entry.name))).size : 0
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
