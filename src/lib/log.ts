import { LRUCache } from 'lru-cache'
import { type DestinationStream, destination, type Logger, pino } from 'pino'
import { printable } from './printable.js'

/** Where the desk writes what happened. No text of a message and no secret ever stands in it. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** A log of JSON lines, in which nothing can move a terminal's cursor. @param to where they go; without it to standard error, written at once, so that nothing is lost at the end */
export function createLog(level: LogLevel, to: DestinationStream = destination({ dest: 2, sync: true })): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: (line) => to.write(printable(line)) })
}

/** What a log says of an error that is no fault of the program: without its stack. */
export const brief = ({ name, message }: Error) => ({ name, message })

/** Warn of something, once a day for each key: for what goes on until the operator does something about it. */
export type TellOnce = (key: string, fields: object, message: string) => void

export function createTellOnce(log: Log): TellOnce {
  const told = new LRUCache<string, true>({ max: 1_000, ttl: 24 * 60 * 60 * 1_000 })
  return (key, fields, message) => {
    if (!told.has(key)) log.warn(fields, message)
    told.set(key, true)
  }
}
