/** The number of messages that a channel accepts. */
export interface Pace {
  /** Use one. @returns 0, or the milliseconds until the next one is available */
  take(channel: string): number
}

/** @param burst this many at once, and then one per interval */
export function createPace(burst: number, everyMs: number): Pace {
  const channels = new Map<string, { room: number; at: number }>()
  return {
    take(channel) {
      const now = Date.now()
      const known = channels.get(channel) ?? { room: burst, at: now }
      const room = Math.min(burst, known.room + (now - known.at) / everyMs)
      const isTaken = room >= 1
      channels.set(channel, { room: isTaken ? room - 1 : room, at: now })
      return isTaken ? 0 : (1 - room) * everyMs
    },
  }
}
