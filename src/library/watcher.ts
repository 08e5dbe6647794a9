import { brief, type Log } from '../lib/log.js'
import { type Watch, watchFolder } from './watch-folder.js'

export interface WatcherOptions {
  readonly folder: string
  /** Take in what has changed. @param files that may have changed; all if undefined. @throws if the folder cannot be listed. */
  readonly refresh: (files?: ReadonlySet<string>) => Promise<void>
  readonly watch: Watch
  readonly log: Log
}

export type Watcher = { close(): void }

/** A program may write a file in several steps. After this time without a change the file is complete. */
const quietMs = 150
/** A file that keeps changing is read after this long. */
const longestWriteMs = 5_000
/** No watch sees changes that another machine makes on a shared disk, or behind a link. */
const lookAnywayMs = 30_000
/** Where the folder cannot be watched. */
const lookOftenMs = 1_500
/** After a look it pauses for this many times the duration of the look: ten thousand files take a tenth of a second. */
const restAfterLook = 20

const everything = null

/** Call `refresh` whenever something in a folder may have changed. Keeps no process alive. */
export function startWatcher({ folder, refresh, watch, log }: WatcherOptions): Watcher {
  const pending = new Map<string | null, { readonly first: number; readonly last: number }>()
  let timer: NodeJS.Timeout | undefined
  let isBusy = false
  let isClosed = false
  let isAway = false
  let isDeaf = false
  let nextLook: NodeJS.Timeout | undefined

  const note = (file: string | null): void => {
    const now = performance.now()
    pending.set(file, { first: pending.get(file)?.first ?? now, last: now })
    wake()
  }
  const wake = (): void => {
    if (timer === undefined && !isBusy && !isClosed && pending.size > 0)
      timer = setTimeout(() => {
        timer = undefined
        void takeIn()
      }, quietMs).unref()
  }
  const isDone = ({ first, last }: { readonly first: number; readonly last: number }, now: number): boolean =>
    now - last >= quietMs - 1 || now - first >= longestWriteMs

  const takeIn = async (): Promise<void> => {
    const now = performance.now()
    const done = [...pending].flatMap(([file, times]) => (isDone(times, now) ? [file] : []))
    for (const file of done) pending.delete(file)
    if (done.length > 0) {
      isBusy = true
      const files = done.filter((file) => file !== everything)
      await look(files.length === done.length ? new Set(files) : undefined)
      isBusy = false
    }
    wake()
  }
  const look = async (files?: ReadonlySet<string>): Promise<void> => {
    const began = performance.now()
    try {
      await refresh(files)
      isAway = false
    } catch (error) {
      if (!isAway)
        log.warn({ error: brief(error as Error) }, 'the knowledge folder cannot be read; the desk goes on with the documents that it has')
      isAway = true
    }
    if (files === undefined) lookAgain(performance.now() - began)
  }
  const lookAgain = (took: number): void => {
    clearTimeout(nextLook)
    if (!isClosed)
      nextLook = setTimeout(() => note(everything), Math.max(isDeaf ? lookOftenMs : lookAnywayMs, took * restAfterLook)).unref()
  }
  const watching = watchFolder(folder, {
    watch,
    changed: note,
    failed: (error) => {
      if (!isDeaf)
        log.warn(
          { folder, error: brief(error) },
          'the knowledge folder cannot be watched, so the desk looks through it again and again: raise fs.inotify.max_user_watches and max_user_instances if they are exhausted',
        )
      isDeaf = true
      lookAgain(0)
    },
  })
  return {
    close() {
      isClosed = true
      watching.close()
      clearTimeout(timer)
      clearTimeout(nextLook)
    },
  }
}
