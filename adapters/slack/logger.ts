import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../src/lib/log.js'
import { forLog } from './trouble.js'

/**
 * The log of Slack's libraries: at lower levels it holds the text of messages, and what it warns of is either tried again or told
 * by us in our own words.
 */
export function boltLogger(log: Log): Logger {
  const quietly = (...said: unknown[]): void => {
    for (const part of said) log.debug(part instanceof Error ? { error: forLog(part) } : {}, `Slack: ${part instanceof Error ? '' : part}`)
  }
  return {
    debug: () => {},
    info: () => {},
    warn: quietly,
    error: (...said) => {
      const [first] = said
      if (first instanceof Error) log.error({ error: forLog(first) }, 'Slack')
      else quietly(...said)
    },
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}
