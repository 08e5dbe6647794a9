import type { DeskError } from '../../lib/errors.js'

/** npm, a terminal and a container's end may all pass on the same signal: within this long it is one. In milliseconds. */
const sameSignalMs = 2_000
const signals = ['SIGTERM', 'SIGINT'] as const

/** Where the signals to stop come from. */
export interface Signals {
  on(signal: NodeJS.Signals, listener: () => void): unknown
  off(signal: NodeJS.Signals, listener: () => void): unknown
}

/** Listens for the signals to stop. A second signal means hurry, unless it is the first one passed on. */
export function listenToSignals(process: Signals) {
  let stopWaiting: () => void = () => {}
  const hurried = new Promise<void>((resolve) => {
    stopWaiting = resolve
  })
  let stopNow: (error?: DeskError) => void = () => {}
  const stopped = new Promise<DeskError | undefined>((resolve) => {
    stopNow = resolve
  })
  let signalled: number | null = null
  const onSignal = (): void => {
    const at = performance.now()
    signalled ??= at
    if (at - signalled > sameSignalMs) stopWaiting()
    stopNow()
  }
  for (const signal of signals) process.on(signal, onSignal)
  return {
    /** Resolves when the desk must stop, with the error if that is the reason. */
    stopped,
    /** Resolves when the desk must stop without waiting for anybody. */
    hurried,
    /** Stop the desk, as a signal does. */
    stopNow,
    /** Listen no more. */
    end(): void {
      for (const signal of signals) process.off(signal, onSignal)
    },
  }
}
