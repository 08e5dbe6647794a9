/** How a call of a platform's API ended: done, too many requests (429), refused (another 4xx), or failed (a 5xx, or no answer). */
export type CallOutcome = 'done' | 'limited' | 'refused' | 'failed'

/** Counts what an adapter does. It is told no text, no person and no channel. */
export interface Meter {
  /** A call of the platform's API has ended. @param isSend whether it brings a message to people */
  call(outcome: CallOutcome, isSend: boolean): void
  /** The platform's gateway answered a heartbeat. @param seconds how long that took */
  ping(seconds: number): void
}

/** @example outcomeOf(429) // 'limited' */
export const outcomeOf = (status: number): CallOutcome =>
  status === 429 ? 'limited' : status >= 500 ? 'failed' : status >= 400 ? 'refused' : 'done'

/** Nothing is counted. */
export const noMeter: Meter = { call() {}, ping() {} }
