import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../src/lib/log.js'
import { forLog } from './trouble.js'

/**
 * The log of Slack's libraries. At lower levels it holds the text of messages, so those are dropped. Its warnings are about what is tried
 * again, or what our own log reports.
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
