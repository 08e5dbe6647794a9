/** The result of a finished command. */
export interface Finished {
  /** Its exit code; null after a signal. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const stackTrace = /^\s+at .+:\d+:\d+\)?$/m

/** @returns its argument @throws if it contains a stack trace, which nobody may ever see */
export function refuseStackTrace(args: readonly string[], finished: Finished): Finished {
  const trace = [finished.stdout, finished.stderr].find((text) => stackTrace.test(text))
  if (trace !== undefined) throw new Error(`mission-desk ${args.join(' ')} showed a stack trace:\n${trace}`)
  return finished
}

/** The JSON objects of an output of JSON lines. @throws if a line is not JSON */
export function jsonLines(stdout: string): unknown[] {
  if (stdout === '') return []
  if (!stdout.endsWith('\n')) throw new Error('the last line does not end')
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
}
