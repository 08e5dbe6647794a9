import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../lib/make-folder.js'

/** Gives the desk's own secret, for platforms that give it none. It is made once, and kept in the data folder. If it cannot be kept, it is valid until
 * the desk ends.
 */
export async function ownSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret')
  const fresh = randomBytes(32).toString('base64url')
  try {
    await makeFolder(dataDir)
    // Two desks may start at once: the first one's counts.
    await writeFile(file, fresh, { flag: 'wx', mode: 0o600 })
    return fresh
  } catch {
    return (await readFile(file, 'utf8').catch(() => '')).trim() || fresh
  }
}
