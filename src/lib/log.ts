import { LRUCache } from 'lru-cache'
import { type DestinationStream, destination, type Logger, pino } from 'pino'
import { printable } from './printable.js'

/** The log of the desk. It never contains the text of a message or a secret. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** A log of JSON lines, in which nothing can move a terminal's cursor. @param to where they go; without it to standard error, written at once, so that nothing is lost at the end */
export function createLog(level: LogLevel, to: DestinationStream = destination({ dest: 2, sync: true })): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: (line) => to.write(printable(line)) })
}

/** An error that is no fault of the program, as the log shows it: without its stack. */
export const brief = ({ name, message }: Error) => ({ name, message })

/** Log a warning once a day for each key, for problems that last until the operator fixes them. */
export type TellOnce = (key: string, fields: object, message: string) => void

export function createTellOnce(log: Log): TellOnce {
  const told = new LRUCache<string, true>({ max: 1_000, ttl: 24 * 60 * 60 * 1_000 })
  return (key, fields, message) => {
    if (!told.has(key)) log.warn(fields, message)
    told.set(key, true)
  }
}
