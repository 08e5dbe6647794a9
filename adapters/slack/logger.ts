import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../src/lib/log.js'
import { forLog } from './trouble.js'

/** What only the receiver's own log tells of. */
export interface Noticed {
  /** A request came whose signature does not fit. */
  readonly onForged: () => void
  /** No connection could be opened; it is tried again. @param why as Slack names it, where it does */
  readonly onUnreachable: (why: string) => void
}

/**
 * The log of Slack's libraries: at lower levels it holds the text of messages, and what it warns of is either tried again or told
 * by us in our own words.
 */
export function boltLogger(log: Log, noticed: Noticed | null): Logger {
  const quietly = (...said: unknown[]): void => {
    for (const part of said) log.debug(part instanceof Error ? { error: forLog(part) } : {}, `Slack: ${part instanceof Error ? '' : part}`)
  }
  return {
    debug: () => {},
    info: () => {},
    warn: (...said) => {
      const [first, why] = said.map(String)
      if (noticed && /verify/.test(first ?? '')) noticed.onForged()
      else if (noticed && first === 'http request failed') noticed.onUnreachable(why ?? '')
      else quietly(...said)
    },
    error: (...said) => {
      const [first] = said
      const unreachable = /^(?:Failed to retrieve a new WSS URL|WebSocket error)\b[^:]*(?:: .*)?[:!] ?(.+?)\)?$/.exec(String(first))
      if (noticed && unreachable) noticed.onUnreachable(unreachable[1] ?? '')
      else if (first instanceof Error) log.error({ error: forLog(first) }, 'Slack')
      else quietly(...said)
    },
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}
