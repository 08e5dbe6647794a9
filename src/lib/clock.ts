/** What time it is, and how much has passed. */
export interface Clock {
  /** Milliseconds since 1970. It may be set back. */
  now(): number
  /** Milliseconds since some moment; it only goes on. For how long to wait. */
  elapsed(): number
}

export const systemClock: Clock = { now: () => Date.now(), elapsed: () => performance.now() }
