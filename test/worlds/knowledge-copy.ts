import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A knowledge folder, and one beside it for the desk’s notes. */
export interface KnowledgeCopy {
  readonly folder: string
  /** `DATA_DIR`. */
  readonly data: string
  /** The written notes, by name. */
  notes(): Promise<Readonly<Record<string, string>>>
  remove(): Promise<void>
}

/** @param files its files, by name */
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
      // A file is first written under a name with a dot, and may disappear at any moment.
      const names = (await readdir(join(data, 'notes'))).filter((name) => !name.startsWith('.'))
      return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(data, 'notes', name), 'utf8')])))
    },
    remove: () => rm(both, { recursive: true, force: true }),
  }
}
