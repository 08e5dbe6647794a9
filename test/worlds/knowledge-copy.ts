import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of knowledge, and one beside it that the desk writes notes to. */
export interface KnowledgeCopy {
  readonly folder: string
  /** `DATA_DIR`. */
  readonly data: string
  /** The notes that were written, by their names. */
  notes(): Promise<Readonly<Record<string, string>>>
  remove(): Promise<void>
}

/** @param files what stands in it, by name */
export async function makeKnowledgeCopy(files: Readonly<Record<string, string>>): Promise<KnowledgeCopy> {
  const both = await mkdtemp(join(tmpdir(), 'knowledge-'))
  const [folder, data] = [join(both, 'knowledge'), join(both, 'data')]
  await mkdir(folder)
  await mkdir(join(data, 'notes'), { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return {
    folder,
    data,
    async notes() {
      // A file is written under a name with a dot first, and may go at any moment.
      const names = (await readdir(join(data, 'notes'))).filter((name) => !name.startsWith('.'))
      return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(data, 'notes', name), 'utf8')])))
    },
    remove: () => rm(both, { recursive: true, force: true }),
  }
}
