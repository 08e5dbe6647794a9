/** What a command has left behind. */
export interface Finished {
  /** Its exit code; null if a signal has ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const stackTrace = /^\s+at .+:\d+:\d+\)?$/m

/** @returns what is given @throws if it shows a stack trace, which nobody may ever see */
export function refuseStackTrace(args: readonly string[], finished: Finished): Finished {
  const trace = [finished.stdout, finished.stderr].find((text) => stackTrace.test(text))
  if (trace !== undefined) throw new Error(`mission-desk ${args.join(' ')} showed a stack trace:\n${trace}`)
  return finished
}

/** The JSON objects of an output that is nothing but JSON lines. @throws if a line is not JSON */
export function jsonLines(stdout: string): unknown[] {
  if (stdout === '') return []
  if (!stdout.endsWith('\n')) throw new Error('the last line does not end')
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
}
