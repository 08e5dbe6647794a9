import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of knowledge that the desk may write notes to. */
export interface KnowledgeCopy {
  readonly folder: string
  /** The notes that were written, by their names. */
  notes(): Promise<Readonly<Record<string, string>>>
  remove(): Promise<void>
}

/** @param files what stands in it, by name */
export async function makeKnowledgeCopy(files: Readonly<Record<string, string>>): Promise<KnowledgeCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'))
  await mkdir(join(folder, 'notes'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return {
    folder,
    async notes() {
      const names = await readdir(join(folder, 'notes'))
      return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, 'notes', name), 'utf8')])))
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
