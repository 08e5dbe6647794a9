import type { State } from './state.js'

const longestWaitMs = 20_000
const shown = 15
/** How often conditions are looked at in between: the test's own side may have changed, such as what a client received. */
const pollMs = 10

/** Waits on conditions. @param sent names of the events that were sent */
export function createWaiting(state: State, sent: () => readonly string[]) {
  const waiting = new Set<() => void>()
  const seen = (): string => {
    const requests = state.requests.slice(-shown).map(({ method, path, status, code }) => `  ${method} ${path} → ${status} ${code ?? ''}`)
    const parts = [`requests (${state.requests.length}):`, ...requests, `events: ${sent().slice(-shown).join(', ')}`]
    return [...parts, `violations: ${JSON.stringify(state.violations)}`].join('\n')
  }
  return {
    changed(): void {
      for (const look of [...waiting]) look()
    },
    /**
     * @param condition looked at whenever something happened; what it gives, if that is not falsy, is what the wait gives
     * @param what was awaited, for the message of the error after 20 s
     */
    until<Value>(condition: () => Value, what: string): Promise<NonNullable<Value>> {
      return new Promise((resolve, reject) => {
        const end = (): void => {
          clearTimeout(timer)
          clearInterval(poll)
          waiting.delete(look)
        }
        const look = (): void => {
          try {
            const value = condition()
            if (!value) return
            end()
            resolve(value)
          } catch (error) {
            end()
            reject(error)
          }
        }
        const timer = setTimeout(() => {
          end()
          reject(new Error(`Waited in vain for ${what}. The look-alike saw\n${seen()}`))
        }, longestWaitMs)
        const poll = setInterval(look, pollMs)
        waiting.add(look)
        look()
      })
    },
  }
}
