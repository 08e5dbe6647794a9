import { SingleBar } from 'cli-progress'
import type { Screen } from './context.js'

/** A progress bar on a terminal; silent elsewhere. Call with 0 done first, and with all done last. */
export function createProgress(stream: Screen, what: 'questions' | 'sentences' | 'files'): (done: number, of: number) => void {
  if (!stream.isTTY) return () => {}
  const bar = new SingleBar({
    stream,
    format: `{bar} {value} of {total} ${what}, {eta_formatted} to go`,
    clearOnComplete: true,
    hideCursor: true,
  })
  return (done, of) => {
    if (done === 0) bar.start(of, 0)
    bar.update(done)
    if (done === of) bar.stop()
  }
}
