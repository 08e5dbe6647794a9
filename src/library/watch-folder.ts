import { type FSWatcher, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { isHidden } from '../knowledge/source.js'

/** Reports which files change in one folder; null if it cannot name one. @throws if the folder cannot be watched. */
export type Watch = (
  folder: string,
  options: { readonly persistent: boolean },
  told: (event: string, name: string | null) => void,
) => FSWatcher

export interface WatchOptions {
  /** The system's: `watch` of `node:fs`. */
  readonly watch: Watch
  /** Called with the file that may have changed, as `list` names it. Null: any may have. It may be called more than once. */
  readonly changed: (file: string | null) => void
  /** Called if some or all changes are no longer reported. */
  readonly failed: (error: Error) => void
}

/** How often it checks that the folder is still the one that is watched: no event says that another took its place. */
const lookEveryMs = 1_000
/** After this long watching is tried again if it failed. */
const tryAgainMs = 60_000

/**
 * Watch a folder and those below it, each by itself. That takes one watch of the operating system for each folder. On Linux, recursive watching takes
 * one for each file. Keeps no process alive. A report is a hint; the caller looks at the files.
 */
export function watchFolder(folder: string, { watch, changed, failed }: WatchOptions): Pick<FSWatcher, 'close'> {
  const watched = new Map<string, { readonly watcher: FSWatcher; readonly id: string }>()
  let isClosed = false
  let tryAgainAt = 0

  const fail = (error: Error): void => {
    tryAgainAt = performance.now() + tryAgainMs
    failed(error)
  }
  const unwatch = (path: string): void => {
    for (const [other, { watcher }] of watched) {
      if (other !== path && !other.startsWith(path + sep)) continue
      watcher.close()
      watched.delete(other)
    }
  }
  const told = (inside: string, name: string): void => {
    // A folder that goes reports its own name last; another in its place may look the same.
    if (name === basename(inside)) unwatch(inside)
    const path = join(inside, name)
    const file = relative(folder, path).split(sep).join('/')
    // Volumes of containers are changed by pointing the link "..data" elsewhere.
    if (isHidden(file)) {
      if (name.startsWith('..')) changed(null)
    } else if (!watched.has(inside) || watched.has(path) || idOfFolder(path) !== null) {
      void arm()
    } else {
      changed(file)
    }
  }
  const watchOne = (path: string): void => {
    const id = idOfFolder(path)
    if (watched.get(path)?.id === id) return
    unwatch(path)
    if (id === null) return
    const watcher = watch(path, { persistent: false }, (_, name) => (name === null ? changed(null) : told(path, name)))
    watcher.on('error', (error) => {
      unwatch(path)
      // A folder that is gone cannot be watched, and need not be.
      if (idOfFolder(path) !== null) fail(error)
    })
    watched.set(path, { watcher, id })
  }
  /** Watch the folders that are there now. Changes from before they were watched are not reported, so everything may have changed. */
  const arm = async (): Promise<void> => {
    try {
      if (!isClosed) watchOne(folder)
      for (const path of watched.keys()) if (idOfFolder(path) === null) unwatch(path)
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      for (const entry of entries) {
        const path = join(entry.parentPath, entry.name)
        if (!isClosed && entry.isDirectory() && !isHidden(relative(folder, path).split(sep).join('/'))) watchOne(path)
      }
    } catch (error) {
      // While folders come and go it may fail; the next look does it again.
      if (idOfFolder(folder) !== null) fail(error as Error)
    }
    if (!isClosed) changed(null)
  }
  const timer = setInterval(() => {
    if (performance.now() >= tryAgainAt && idOfFolder(folder) !== (watched.get(folder)?.id ?? null)) void arm()
  }, lookEveryMs).unref()
  void arm()
  return {
    close() {
      isClosed = true
      clearInterval(timer)
      unwatch(folder)
    },
  }
}

/** Identifies a folder, so that another one in its place is noticed; null if there is none. */
function idOfFolder(path: string): string | null {
  try {
    const found = statSync(path, { bigint: true })
    return found.isDirectory() ? `${found.dev} ${found.ino}` : null
  } catch {
    return null
  }
}
