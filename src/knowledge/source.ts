import { type Dirent, readFileSync, statSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { DeskError } from '../errors.js'

/** Where knowledge files come from. Names are relative, with `/` between folders. */
export interface KnowledgeSource {
  /** The names of all files, sorted. @throws DeskError when the place cannot be listed */
  list(): Promise<string[]>
  /** A file's bytes, read afresh at every call. @throws when the file cannot be read */
  read(file: string): Promise<Uint8Array>
  /** What to call the place in a message to the operator. */
  readonly name: string
}

/**
 * A file of at most so many bytes is read in this thread: handing it to others and back takes over ten times the processor time. A
 * larger one, and what is no plain file and may keep its reader waiting, goes to them.
 */
const readHere = 256 * 1_024

/** The files below a folder; names that begin with a dot are passed over. */
export function folderSource(folder: string): KnowledgeSource {
  return {
    name: folder,
    async list() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
        const why =
          cause.code === 'ENOENT' ? 'is not there' : cause.code === 'ENOTDIR' ? 'is not a folder' : `cannot be read (${cause.code})`
        throw new DeskError(
          'KNOWLEDGE',
          `The knowledge folder ${folder} ${why}. Name a folder of .md or .txt files with --knowledge DIR.`,
          { cause },
        )
      })
      // A link counts as what it points to: some hosts mount every file as a link.
      const isFile = async (entry: Dirent): Promise<boolean> => {
        if (!entry.isSymbolicLink()) return entry.isFile()
        const target = await stat(join(entry.parentPath, entry.name)).catch(() => null)
        return target === null || target.isFile()
      }
      const kept = await Promise.all(entries.map(isFile))
      return entries
        .filter((_, i) => kept[i])
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
        .sort()
    },
    async read(file) {
      const path = join(folder, file)
      const found = statSync(path)
      return found.isFile() && found.size <= readHere ? readFileSync(path) : readFile(path)
    },
  }
}

/** Files held in memory: what `eval` and the benches build from a question set. */
export function memorySource(name: string, files: ReadonlyMap<string, Uint8Array>): KnowledgeSource {
  return {
    name,
    list: async () => [...files.keys()].sort(),
    async read(file) {
      const bytes = files.get(file)
      if (!bytes) throw new Error(`no file ${file} in ${name}`)
      return bytes
    },
  }
}
