/** How long a condition may take; far more than any should, so that a busy machine fails no test. */
const longestWaitMs = 20_000
/** How often conditions are looked at in between: the test's own side may have changed, such as what a client received. */
const pollMs = 10

/** Waits on conditions in a look-alike. @param seen what the look-alike saw lately, for the error of a wait in vain */
export function createWaiting(seen: () => string) {
  const waiting = new Set<() => void>()
  return {
    /** Something happened: those who wait look again. */
    changed(): void {
      for (const look of [...waiting]) look()
    },
    /**
     * @param condition looked at whenever something happened; what it gives, if that is not falsy, is what the wait gives
     * @param what was awaited, for the message of the error when the time is over
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
