import { SingleBar } from 'cli-progress'
import type { Screen } from './context.js'

export interface Progress {
  /** Call it with 0 done first. */
  (done: number, of: number): void
  /** Take the bar away. While it is there it keeps the program alive, so call this also if the work failed. */
  end(): void
}

/** A progress bar on a terminal; silent elsewhere. */
export function createProgress(stream: Screen, what: 'questions' | 'sentences' | 'files'): Progress {
  if (!stream.isTTY) return Object.assign(() => {}, { end: () => {} })
  const bar = new SingleBar({
    stream,
    format: `{bar} {value} of {total} ${what}, {eta_formatted} to go`,
    clearOnComplete: true,
    // Ctrl+C ends the program at once. So the bar changes nothing on the terminal that would have to be restored.
    ...{ gracefulExit: false, hideCursor: false, linewrap: true },
  })
  const report = (done: number, of: number): void => {
    if (done === 0) bar.start(of, 0)
    bar.update(done)
  }
  return Object.assign(report, { end: () => bar.stop() })
}
