import { type Dirent, readFileSync, statSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { DeskError } from '../lib/errors.js'

/** `gone`: there is no such file. `special`: a pipe or the like, which may keep its reader waiting. `unreadable`: the desk may not look at it. */
export type FileState =
  | { readonly kind: 'gone' }
  | { readonly kind: 'special' }
  /**
   * `stamp` changes whenever the content may have changed. Null for a file that was written a moment ago, because it may change again under the same
   * stamp.
   */
  | { readonly kind: 'file'; readonly stamp: string | null }
  | { readonly kind: 'unreadable'; readonly code: string }

/** Where knowledge files come from. Names of files are relative, with `/` between folders. */
export interface KnowledgeSource {
  /** The names of all files, sorted. @throws DeskError if they cannot be listed. */
  list(): Promise<string[]>
  /** A file's bytes, read again at every call. @throws if the file cannot be read. */
  read(file: string): Promise<Uint8Array>
  /** What is known about a file without reading it. */
  look(file: string): FileState
  /** What to call it in a message to the operator. */
  readonly name: string
}

/**
 * A file of at most this many bytes is read in this thread: other threads take over ten times the processor time for it. They read larger
 * files, and what is no plain file and may keep its reader waiting.
 */
const readHere = 256 * 1_024

/** The coarsest clock that file systems write times with, in milliseconds. */
const coarsestClockMs = 2_000

/** Codes of errors that say that there is no such file. */
export const saysGone = (code: string): boolean => ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)

/** Whether a file is skipped, as those are that an editor or the desk itself has not finished yet. */
export const isHidden = (file: string): boolean => file.split('/').some((part) => part.startsWith('.'))

/** The files below a folder; names that begin with a dot are skipped. */
export function folderSource(folder: string): KnowledgeSource {
  return {
    name: folder,
    async list() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
        const known: Record<string, string> = { ENOENT: 'is not there', ENOTDIR: 'is not a folder' }
        const why = known[cause.code ?? ''] ?? `cannot be read (${cause.code})`
        const message = `The knowledge folder ${folder} ${why}. Name a folder of .md or .txt files with --knowledge DIR.`
        throw new DeskError('KNOWLEDGE', message, { cause })
      })
      // A link counts as what it points to: some hosts mount every file as a link.
      const isLinkToFile = async (entry: Dirent): Promise<boolean> => {
        const target = await stat(join(entry.parentPath, entry.name)).catch(() => null)
        return target === null || target.isFile()
      }
      // With thousands of files each such look costs time; few are links.
      const links = entries.filter((entry) => entry.isSymbolicLink())
      const linked = await Promise.all(links.map(isLinkToFile))
      const folders = new Map<string, string>()
      const nameOf = ({ parentPath, name }: Dirent): string => {
        const inside = folders.get(parentPath) ?? relative(folder, parentPath).split(sep).join('/')
        folders.set(parentPath, inside)
        return inside === '' ? name : `${inside}/${name}`
      }
      return [...entries.filter((entry) => entry.isFile()), ...links.filter((_, i) => linked[i])]
        .map(nameOf)
        .filter((name) => !isHidden(name))
        .sort()
    },
    async read(file) {
      const path = join(folder, file)
      const found = statSync(path)
      return found.isFile() && found.size <= readHere ? readFileSync(path) : readFile(path)
    },
    look(file) {
      try {
        const found = statSync(join(folder, file), { bigint: true })
        if (found.isDirectory()) return { kind: 'gone' }
        if (!found.isFile()) return { kind: 'special' }
        const stamp = [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ')
        const lately = Math.abs(Date.now() - Number(found.ctimeMs)) < coarsestClockMs
        return { kind: 'file', stamp: lately ? null : stamp }
      } catch (cause) {
        const { code = String(cause) } = cause as NodeJS.ErrnoException
        return saysGone(code) ? { kind: 'gone' } : { kind: 'unreadable', code }
      }
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
      if (!bytes) throw Object.assign(new Error(`no file ${file} in ${name}`), { code: 'ENOENT' })
      return bytes
    },
    look: (file) => (files.has(file) ? { kind: 'file', stamp: null } : { kind: 'gone' }),
  }
}
