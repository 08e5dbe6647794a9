import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/**
 * Make a folder with those above it. One that is there stays as it is. Node's own recursive `mkdir` is not used: below /proc
 * it never ends, because the system says there that the folder to make does not exist.
 * @param mode who may use the folders that are made, such as 0o700 for their owner alone
 * @throws if it cannot be made, or a file has its name.
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  const folder = resolve(path)
  const make = async (): Promise<void> => void (await mkdir(folder, mode))
  try {
    await make()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const above = dirname(folder)
    if (code === 'ENOENT' && above !== folder) {
      // Others may make the same folders meanwhile: the one above as well as this one.
      if (!(await isFolder(above))) await makeFolder(above, mode)
      await make().catch(async (again: unknown) => {
        if (!(await isFolder(folder))) throw again
      })
    } else if (!(await isFolder(folder))) throw error
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
